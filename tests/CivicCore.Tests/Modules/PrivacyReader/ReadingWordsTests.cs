using System.Reflection;
using CivicCore.Modules.PrivacyReader;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Texts;
using YamlDotNet.RepresentationModel;

namespace CivicCore.Tests.Modules.PrivacyReader;

/// <summary>The portal calls things by the same words as extension and command: those of rules/texts.</summary>
public sealed class ReadingWordsTests
{
    private const string Prefix = "privacy-reader.reading.";

    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(static language => language.Key)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_of_a_reading_are_those_of_the_rules(string language)
    {
        var module = new PrivacyReaderModule();
        var texts = new TextCatalogue([new InstalledModule(module.Name, $"{module.GetType().Namespace}.Texts", module.GetType().Assembly)]).In(language);
        var root = typeof(ReadingWordsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "RepositoryRoot").Value!;
        using var file = File.OpenText(Path.Combine(root, "rules", "texts", language, "reading.yaml"));
        var rules = new YamlStream();
        rules.Load(file);

        var own = texts.Where(static each => each.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        foreach (var (key, text) in own)
        {
            var node = key[Prefix.Length..].Split('.').Aggregate(rules.Documents[0].RootNode, static (map, part) => map[part]);
            var words = node is YamlMappingNode forms
                ? forms.Children.ToDictionary(static form => ((YamlScalarNode)form.Key).Value!, static form => ((YamlScalarNode)form.Value).Value!)
                : new Dictionary<string, string> { ["other"] = ((YamlScalarNode)node).Value! };
            Assert.Equal(words.OrderBy(static form => form.Key, StringComparer.Ordinal), text.Forms.OrderBy(static form => form.Key, StringComparer.Ordinal));
        }
    }
}

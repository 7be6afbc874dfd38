using CivicCore.Modules;
using CivicCore.Modules.Translations.Corrections;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Texts;
using CsCheck;
using YamlDotNet.RepresentationModel;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>A corrected file is read back as what was corrected, whatever the words, and everything else stays.</summary>
public sealed class TextFileLinesTests
{
    private const string Yaml = """
        # Words of a small module.
        title: Was ist los?
        found:
          one: "{n} Termin"
          other: "{n} Termine"
        mail:
          text: |-
            Guten Tag {name},

            hier ist der Link: {link}
          # Behind the letter.
          subject: Ein Brief
        end: Schluss
        """;

    private static readonly string[] Awkward =
    [
        "Ja", "no", "null", "- Strich", "# Raute", "a: b", "{name}", "[x]", "„Zitat“", "\"so\"", "it's", "Zeile eins\nZeile zwei", "Absatz\n\n  eingerückt\nEnde", " vorn", "hinten ",
        "مرحبا: {n}", "50 %", "@x", "a # b", "1", "true", "Zeile\n", "\tTab", "&x *y !z", "a, b, c", "Ende,",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(static at => Awkward[at]),
        Gen.String[Gen.Char[" abcäß:#{}[]\"'\n-,.!?&*|>%@`\\ж م"], 1, 40].Where(static words => words.Trim().Length > 0));

    [Fact]
    public void One_text_is_replaced_and_all_else_stays_letter_for_letter()
    {
        var file = TextFileLines.Of(Yaml);
        file.Replace("mail.subject", new InterfaceText("Noch ein Brief: {name}"));
        Assert.Equal(Yaml.Replace("Ein Brief", "\"Noch ein Brief: {name}\"", StringComparison.Ordinal), file.ToString());
    }

    [Fact]
    public void Whatever_the_words_are_they_are_read_back_as_they_were() =>
        Gen.Select(Words, Words, Words).Sample((title, text, many) =>
        {
            var file = TextFileLines.Of(Yaml);
            file.Replace("title", new InterfaceText(title));
            file.Replace("mail.text", new InterfaceText(text));
            file.Replace("found", new InterfaceText(new Dictionary<string, string> { ["one"] = text, ["other"] = many }));
            file.Replace("mail.new", new InterfaceText(title));
            file.Replace("deep.er.key", new InterfaceText(many));
            var root = Root(file.ToString());
            Assert.Equal((title, text, text, many), (Value(root, "title"), Value(root, "mail", "text"), Value(root, "found", "one"), Value(root, "found", "other")));
            Assert.Equal((title, many, "Ein Brief", "Schluss"), (Value(root, "mail", "new"), Value(root, "deep", "er", "key"), Value(root, "mail", "subject"), Value(root, "end")));
        });

    [Fact]
    public void Every_text_of_every_file_can_be_put_into_its_own_place()
    {
        foreach (var module in InstalledModules.All)
        {
            var installed = new InstalledModule(module.Name, $"{module.GetType().Namespace}.Texts", module.GetType().Assembly);
            foreach (var language in ReaderLanguage.All)
            {
                var texts = TextFiles.Read(installed, language.Key).ToList();
                using var stream = installed.Assembly.GetManifestResourceStream($"{installed.TextFolder}.{language.Key}.yaml")!;
                var file = TextFileLines.Of(new StreamReader(stream).ReadToEnd());
                texts.ForEach(each => file.Replace(each.Key, each.Text));
                var root = Root(file.ToString());
                Assert.All(texts.Where(static each => !each.Text.IsPlural), each => Assert.Equal(each.Text.Text, Value(root, each.Key.Split('.'))));
            }
        }
    }

    private static YamlMappingNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Value(YamlMappingNode root, params string[] path) =>
        ((YamlScalarNode)path.Aggregate((YamlNode)root, static (node, key) => node[key])).Value!;
}

using CivicCore.Platform.Modules;
using YamlDotNet.RepresentationModel;

namespace CivicCore.Platform.Texts;

/// <summary>Reads Texts/{language}.yaml: nested maps, whose keys are joined by dots; a map of plural forms is one text.</summary>
internal static class TextFiles
{
    /// <summary>The texts of a module in a language; none where the file is missing.</summary>
    /// <exception cref="InvalidDataException">The file is no map of maps and texts.</exception>
    public static IEnumerable<(string Key, InterfaceText Text)> Read(InstalledModule module, string language)
    {
        var name = $"{module.TextFolder}.{language}.yaml";
        using var stream = module.Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return [];
        }

        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return yaml.Documents is [{ RootNode: YamlMappingNode root }] ? [.. Flatten(name, string.Empty, root)] : [];
    }

    private static IEnumerable<(string Key, InterfaceText Text)> Flatten(string file, string prefix, YamlMappingNode map)
    {
        foreach (var (keyNode, value) in map.Children)
        {
            var key = prefix + ((YamlScalarNode)keyNode).Value;
            switch (value)
            {
                case YamlScalarNode text:
                    yield return (key, new InterfaceText(text.Value ?? string.Empty));
                    break;
                case YamlMappingNode forms when IsPlural(forms):
                    yield return (key, new InterfaceText(forms.Children.ToDictionary(static form => ((YamlScalarNode)form.Key).Value!, static form => ((YamlScalarNode)form.Value).Value!, StringComparer.Ordinal)));
                    break;
                case YamlMappingNode inner:
                    foreach (var each in Flatten(file, $"{key}.", inner))
                    {
                        yield return each;
                    }

                    break;
                default:
                    throw new InvalidDataException($"{file}, line {value.Start.Line}: \"{key}\" is a list; texts are words or maps.");
            }
        }
    }

    private static bool IsPlural(YamlMappingNode map) =>
        map.Children.Keys.All(static key => InterfaceText.Categories.Contains(((YamlScalarNode)key).Value)) && map.Children.Keys.Any(static key => ((YamlScalarNode)key).Value == "other");
}

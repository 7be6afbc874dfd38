using System.Globalization;
using Klartext.Rules.Books;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads rules/texts/LANGUAGE: every word of every file by its path.</summary>
internal static class TextsFolder
{
    public static Texts Read(string folder, string language, IEnumerable<KeyValuePair<string, string>> more, Problems problems)
    {
        var words = new Dictionary<string, string>(more, StringComparer.Ordinal);
        var paths = Directory.GetFiles(Path.Combine(folder, "texts", language), "*.yaml");
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (YamlMap.Load(path, file, problems) is { } top)
            {
                Collect(top, Path.GetFileNameWithoutExtension(path), words);
            }
        }

        return new Texts(language, words);
    }

    private static void Collect(YamlNode node, string path, Dictionary<string, string> words)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text } scalar when !(text is "null" or "~" && scalar.Style == YamlDotNet.Core.ScalarStyle.Plain):
                words[path] = text.Trim();
                break;
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    Collect(value, $"{path}/{key}", words);
                }

                break;
            case YamlSequenceNode list:
                var number = 0;
                foreach (var item in list)
                {
                    var name = item is YamlMappingNode entry && entry.Children.TryGetValue(new YamlScalarNode("id"), out var id)
                        ? id.ToString()
                        : number.ToString(CultureInfo.InvariantCulture);
                    Collect(item, $"{path}/{name}", words);
                    number++;
                }

                break;
        }
    }
}

using System.Globalization;
using Klartext.Rules.Authoring.Sources;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Where each word of a reader's language stands, by its path as in <see cref="Books.Texts"/>.</summary>
internal sealed class TextPlaces
{
    private readonly Dictionary<string, (string File, int Line)> places = new(StringComparer.Ordinal);
    private readonly string folder;

    private TextPlaces(string folder) => this.folder = folder;

    /// <summary>Reads rules/texts/LANGUAGE.</summary>
    public static TextPlaces Read(string rules, string language)
    {
        var places = new TextPlaces($"texts/{language}");
        foreach (var path in Directory.GetFiles(Path.Combine(rules, "texts", language), "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var file = $"texts/{language}/{name}.yaml";
            if (YamlMap.Load(path, file, new Problems()) is { } top)
            {
                places.Note(top, name, file, (int)top.Start.Line);
            }
        }

        return places;
    }

    /// <summary>All words with their places: path, file and line.</summary>
    public IEnumerable<(string Path, string File, int Line)> All => places.Select(static place => (place.Key, place.Value.File, place.Value.Line));

    /// <summary>The place of a path, or of what stands above it where it is missing.</summary>
    public (string File, int Line) Nearest(string path)
    {
        for (var above = path; above.Length > 0; above = above.LastIndexOf('/') is var slash and > 0 ? above[..slash] : string.Empty)
        {
            if (places.TryGetValue(above, out var place))
            {
                return place;
            }
        }

        var file = path.Split('/')[0];
        return file switch
        {
            "countries" or "laws" or "authorities" => ($"values/{file}.yaml", 1),
            "services" => ("services", 1),
            _ => ($"{folder}/{file}.yaml", 1),
        };
    }

    private void Note(YamlNode node, string path, string file, int line)
    {
        places[path] = (file, line);
        if (node is YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children)
            {
                Note(value, $"{path}/{key}", file, (int)key.Start.Line);
            }
        }
        else if (node is YamlSequenceNode list)
        {
            var number = 0;
            foreach (var item in list)
            {
                var id = item is YamlMappingNode entry && entry.Children.TryGetValue(new YamlScalarNode("id"), out var named) ? named.ToString() : number.ToString(CultureInfo.InvariantCulture);
                Note(item, $"{path}/{id}", file, (int)item.Start.Line);
                number++;
            }
        }
    }
}

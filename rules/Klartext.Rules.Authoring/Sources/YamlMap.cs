using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>A map of a YAML file that knows its line and reports what it does not understand.</summary>
public sealed class YamlMap(YamlMappingNode node, string file, Problems problems)
{
    /// <summary>The file, relative to the rules folder.</summary>
    public string File => file;

    /// <summary>The line it begins in, from 1.</summary>
    public int Line => (int)node.Start.Line;

    /// <summary>Its keys in order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(static key => key.Value ?? string.Empty);

    /// <summary>The top of a YAML file; null, with a problem noted, when it cannot be read.</summary>
    public static YamlNode? Load(string path, string file, Problems problems)
    {
        try
        {
            using var reader = System.IO.File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem("yaml-broken", file, (int)exception.Start.Line, string.Empty, ("detail", exception.InnerException?.Message ?? exception.Message)));
            return null;
        }
    }

    /// <summary>The maps of a list; what is no map is a problem.</summary>
    public static IEnumerable<YamlMap> Each(YamlNode? list, string file, Problems problems)
    {
        if (list is not YamlSequenceNode sequence)
        {
            if (list is not null && !(list is YamlScalarNode { Value: "" or null }))
            {
                problems.Add(new Problem("list-expected", file, (int)list.Start.Line, string.Empty));
            }

            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode map)
            {
                yield return new YamlMap(map, file, problems);
            }
            else
            {
                problems.Add(new Problem("map-expected", file, (int)item.Start.Line, string.Empty));
            }
        }
    }

    /// <summary>Notes every key that is none of these.</summary>
    public void Only(string owner, params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
            {
                problems.Add(new Problem("unknown-key", file, (int)key.Start.Line, owner, ("key", key.ToString()), ("known", string.Join(", ", keys.ToArray()))));
            }
        }
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>The node of a key, or null.</summary>
    public YamlNode? Node(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The text of a key; null where it is missing or no text.</summary>
    public string? Text(string key) => Node(key) is YamlScalarNode { Value: { } value } scalar && !(value is "null" or "~" && scalar.Style == ScalarStyle.Plain) ? value : null;

    /// <summary>The map of a key, or null.</summary>
    public YamlMap? Map(string key) => Node(key) is YamlMappingNode map ? new YamlMap(map, file, problems) : null;

    /// <summary>The texts of a key with their lines: a list, or one text.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key) => Node(key) switch
    {
        YamlSequenceNode sequence => [.. sequence.OfType<YamlScalarNode>().Select(static item => (item.Value ?? string.Empty, (int)item.Start.Line))],
        YamlScalarNode { Value: { Length: > 0 } value } scalar => [(value, (int)scalar.Start.Line)],
        _ => [],
    };
}

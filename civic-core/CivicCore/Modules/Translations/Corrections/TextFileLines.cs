using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivicCore.Platform.Texts;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CivicCore.Modules.Translations.Corrections;

/// <summary>A file of texts in which single texts are replaced; everything else stays letter for letter, comments too.</summary>
internal sealed partial class TextFileLines
{
    private const string Indent = "  ";
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string yaml;
    private readonly YamlMappingNode root;
    private readonly List<(int Start, int End, string Words)> changes = [];

    private TextFileLines(string yaml, YamlMappingNode root) => (this.yaml, this.root) = (yaml, root);

    /// <summary>Reads a file.</summary>
    public static TextFileLines Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new TextFileLines(yaml, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>Puts a text in the place of another one; a key that the file lacks comes in beside its siblings.</summary>
    /// <param name="key">Key without the module's name.</param>
    /// <param name="text">The words.</param>
    public void Replace(string key, InterfaceText text)
    {
        var parts = key.Split('.');
        var map = root;
        for (var at = 0; at < parts.Length; at++)
        {
            switch (Child(map, parts[at]))
            {
                case YamlMappingNode inner:
                    map = inner;
                    break;
                case YamlScalarNode words when !text.IsPlural:
                    Replace(map, words, text.Text);
                    return;
                default:
                    Insert(map, parts[at..], text);
                    return;
            }
        }

        foreach (var (category, words) in text.Forms)
        {
            if (Child(map, category) is YamlScalarNode present)
            {
                Replace(map, present, words);
            }
            else
            {
                Insert(map, [category], new InterfaceText(words));
            }
        }
    }

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var result = yaml;
        foreach (var (start, end, words) in changes.OrderByDescending(static change => change.Start))
        {
            result = string.Concat(result.AsSpan(0, start), words, result.AsSpan(end));
        }

        return result;
    }

    private void Replace(YamlMappingNode map, YamlScalarNode present, string words)
    {
        var (start, end) = ((int)present.Start.Index, (int)present.End.Index);
        while (end > start && char.IsWhiteSpace(yaml[end - 1]))
        {
            end--;
        }

        changes.Add((start, end, Scalar(words, IndentOf(map) + Indent, map.Style == MappingStyle.Flow)));
    }

    private void Insert(YamlMappingNode map, string[] parts, InterfaceText text)
    {
        var indent = IndentOf(map);
        var lines = new System.Text.StringBuilder();
        foreach (var part in parts[..^1])
        {
            lines.Append(CultureInfo.InvariantCulture, $"{part}:\n{indent += Indent}");
        }

        lines.Append(CultureInfo.InvariantCulture, $"{parts[^1]}:");
        if (text.IsPlural)
        {
            foreach (var category in InterfaceText.Categories.Where(text.Forms.ContainsKey))
            {
                lines.Append(CultureInfo.InvariantCulture, $"\n{indent}{Indent}{category}: {Scalar(text.Forms[category], indent + Indent + Indent, false)}");
            }
        }
        else
        {
            lines.Append(' ').Append(Scalar(text.Text, indent + Indent, false));
        }

        changes.Add(((int)map.Start.Index, (int)map.Start.Index, $"{lines}\n{IndentOf(map)}"));
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string IndentOf(YamlMappingNode map) => new(' ', Math.Max(0, (int)map.Start.Column - 1));

    /// <summary>Words as YAML: as they are where that is safe, lines as a block, else in quotation marks (YAML reads those of JSON).</summary>
    private static string Scalar(string words, string indent, bool inFlow) =>
        !inFlow && Plain().IsMatch(words) ? words
        : !inFlow && Block().IsMatch(words) ? $"|-\n{string.Join('\n', words.Split('\n').Select(line => line.Length == 0 ? line : indent + line))}"
        : JsonSerializer.Serialize(words, Quoted);

    [GeneratedRegex(@"^(?!(?i:true|false|null|yes|no|on|off|y|n)\z)\p{L}(?:[\p{L}\p{M}\p{N} .!?;()/–—„“«»’،؟-]|,(?= ))*(?<! )\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[^\s\p{C}][^\p{C}]*(?:\n[^\p{C}]*)*\n[^\s\p{C}][^\p{C}]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}

using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Klartext.Policies.Readers.Sources;

/// <summary>What a site generator's page says of itself above its text.</summary>
/// <param name="Title">Its title, if any.</param>
/// <param name="Language">Its language, if any.</param>
internal sealed record FrontMatter(string? Title, string? Language)
{
    private const int Longest = 20_000;

    /// <summary>Stream, document, mapping.</summary>
    private const int MappingDepth = 3;

    /// <summary>Parts YAML (---), TOML (+++) or JSON ({ }) front matter from the text below; null and the whole text where there is none.</summary>
    public static (FrontMatter? Matter, string Body) Split(string source)
    {
        var text = source.TrimStart('\uFEFF', '\n', '\r', ' ');
        if (text.StartsWith('{'))
        {
            return SplitJson(source, text);
        }

        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        var firstEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (fence is null || firstEnd < 0 || text[..firstEnd].TrimEnd() != fence)
        {
            return (null, source);
        }

        for (var start = firstEnd + 1; start < Math.Min(text.Length, Longest);)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(start, end - start).TrimEnd() is var line && (line.SequenceEqual(fence) || (fence == "---" && line.SequenceEqual("..."))))
            {
                var inside = text[(firstEnd + 1)..start];
                return (fence == "---" ? OfYaml(inside) : OfToml(inside), text[Math.Min(end + 1, text.Length)..]);
            }

            start = end + 1;
        }

        return (null, source);
    }

    /// <summary>Reads the scalars of the outermost mapping, event by event: front matter nested to any depth costs no stack.</summary>
    private static FrontMatter OfYaml(string yaml)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            string? key = null;
            for (var depth = 0; parser.MoveNext();)
            {
                depth += parser.Current!.NestingIncrease;
                if (depth <= MappingDepth && parser.Current is Scalar { Value: var value })
                {
                    _ = key is not null && values.TryAdd(key, BlockText.Normalize(value));
                    key = key is null ? value : null;
                }
                else if (depth <= MappingDepth && parser.Current is MappingEnd or SequenceEnd)
                {
                    key = null;
                }
            }
        }
        catch (YamlException)
        {
            // Front matter that is no YAML is still no text of the page.
        }

        return new FrontMatter(First(values, "title"), First(values, "lang", "language", "locale"));
    }

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    private static FrontMatter OfToml(string toml)
    {
        string? title = null, language = null;
        foreach (var line in toml.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : BlockText.Normalize(line.AsSpan(equals + 1)).Trim('"', '\'');
            var key = equals < 0 || value.Length == 0 ? "" : line[..equals].Trim();
            title = key == "title" ? title ?? value : title;
            language = key is "lang" or "language" ? language ?? value : language;
        }

        return new FrontMatter(title, language);
    }

    private static (FrontMatter? Matter, string Body) SplitJson(string source, string text)
    {
        try
        {
            var start = text.Length > Longest ? text.Remove(Longest) : text;
            var bytes = System.Text.Encoding.UTF8.GetBytes(start);
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            if (JsonDocument.TryParseValue(ref reader, out var document) && document.RootElement.ValueKind == JsonValueKind.Object)
            {
                using (document)
                {
                    var body = string.Concat(System.Text.Encoding.UTF8.GetString(bytes.AsSpan((int)reader.BytesConsumed)), text.AsSpan(start.Length));
                    return (new FrontMatter(Value(document, "title"), Value(document, "lang") ?? Value(document, "language")), body);
                }
            }
        }
        catch (JsonException)
        {
            // A brace that opens no JSON is text.
        }

        return (null, source);
    }

    private static string? Value(JsonDocument document, string key) =>
        document.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? BlockText.Normalize(text) : null;
}

using System.Text.Json;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;

namespace Klartext.Extension.Engine;

/// <summary>Reads policies in the browser: blocks from a content script in, the reading out.</summary>
public sealed class ReadingEngine(byte[] bytes)
{
    private readonly RuleBook book = BookReader.Read(bytes);

    /// <summary>Version of the rule book.</summary>
    public string Version => book.Version;

    /// <summary>Reads a page.</summary>
    /// <param name="page">JSON: {"title", "language", "blocks": [{"kind", "level", "text"}]}.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The reading as JSON (ARCHITECTURE, section 3), or {"error": key} where no rules fit the policy's language.</returns>
    public string Read(string page, string language)
    {
        var document = Parse(page);
        if (!book.CanRead(document.Language))
        {
            return """{"error":"language"}""";
        }

        return ReadingJson.Write(new PlainText(book, language).Say(book.Analyse(document)), ReadingJsonOptions.Full);
    }

    private static PolicyDocument Parse(string page)
    {
        using var json = JsonDocument.Parse(page);
        var root = json.RootElement;
        var blocks = new List<Block>();
        foreach (var block in root.GetProperty("blocks").EnumerateArray())
        {
            var kind = block.GetProperty("kind").GetString() switch
            {
                "heading" => BlockKind.Heading,
                "listItem" => BlockKind.ListItem,
                "tableCell" => BlockKind.TableCell,
                _ => BlockKind.Paragraph,
            };
            blocks.Add(new Block(kind, block.TryGetProperty("level", out var level) ? level.GetInt32() : 0, block.GetProperty("text").GetString() ?? string.Empty));
        }

        return PolicyDocument.Create(blocks, Text(root, "title"), Text(root, "language"));
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

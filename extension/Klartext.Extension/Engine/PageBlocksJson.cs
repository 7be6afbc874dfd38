using System.Text.Json;
using Klartext.Policies;

namespace Klartext.Extension.Engine;

/// <summary>Blocks as the service takes them and the extension keeps them: {"title", "language", "blocks": [{"kind", "level", "text"}]}.</summary>
internal static class PageBlocksJson
{
    public static PageBlocks? Read(JsonElement page)
    {
        var blocks = new List<Block>();
        foreach (var block in page.GetProperty("blocks").EnumerateArray())
        {
            var kind = block.GetProperty("kind").GetString() switch
            {
                "heading" => BlockKind.Heading,
                "listItem" => BlockKind.ListItem,
                "tableCell" => BlockKind.TableCell,
                _ => BlockKind.Paragraph,
            };
            blocks.Add(new Block(kind, block.GetProperty("level").GetInt32(), block.GetProperty("text").GetString()!));
        }

        return blocks.Count == 0 ? null : new PageBlocks(blocks, page.GetProperty("title").GetString(), page.GetProperty("language").GetString());
    }

    public static void Write(Utf8JsonWriter json, PageBlocks page)
    {
        json.WriteString("title", page.Title);
        json.WriteString("language", page.Language);
        json.WriteStartArray("blocks");
        foreach (var block in page.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind switch
            {
                BlockKind.Heading => "heading",
                BlockKind.ListItem => "listItem",
                BlockKind.TableCell => "tableCell",
                _ => "paragraph",
            });
            json.WriteNumber("level", block.Level);
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

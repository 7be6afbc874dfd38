using System.Text.Json;
using Klartext.Policies;
using Klartext.Policies.Readers.Html;

namespace Klartext.Extension.Engine;

/// <summary>
/// A page as the extension's scripts copy it (wwwroot/content/copy-page.js): {"title", "language", "hosts": [...], "nodes": [...]}.
/// In nodes a text is a string, an element is an array [name, {attribute: value}?] that stays open until the next unmatched 0.
/// The blocks come from the same walk that command and service use.
/// </summary>
internal static class PageTreeReader
{
    /// <summary>The page's blocks; null where it has no text.</summary>
    /// <param name="page">The copied page.</param>
    public static PageBlocks? Read(JsonElement page)
    {
        var tree = new PageTree();
        foreach (var host in page.GetProperty("hosts").EnumerateArray())
        {
            tree.Hosts.Add(host.GetString()!);
        }

        foreach (var node in page.GetProperty("nodes").EnumerateArray())
        {
            switch (node.ValueKind)
            {
                case JsonValueKind.String:
                    tree.Append(node.GetString()!);
                    break;
                case JsonValueKind.Array:
                    tree.Open(ElementOf(node));
                    break;
                default:
                    tree.Close();
                    break;
            }
        }

        tree.Measure();
        var blocks = HtmlBlocks.Read(tree);
        var title = BlockText.Normalize(Text(page, "title") ?? string.Empty);
        return blocks.Count == 0 ? null : new PageBlocks(blocks, title.Length == 0 ? null : title, Text(page, "language"));
    }

    private static PageElement ElementOf(JsonElement node)
    {
        var name = node[0].GetString()!;
        if (node.GetArrayLength() == 1)
        {
            return new PageElement(name);
        }

        var attributes = node[1];
        return new PageElement(name)
        {
            Id = Text(attributes, "id"),
            Class = Text(attributes, "class"),
            Role = Text(attributes, "role")?.Trim().ToLowerInvariant(),
            Style = Text(attributes, "style"),
            Href = Text(attributes, "href")?.Trim(),
            Hidden = Text(attributes, "hidden"),
            AriaHidden = Text(attributes, "aria-hidden"),
            AriaLevel = Text(attributes, "aria-level"),
            AriaControls = Text(attributes, "aria-controls"),
            Toggles = attributes.TryGetProperty("toggles", out _),
        };
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

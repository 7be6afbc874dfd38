using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Html;

/// <summary>The element names that the block rules speak of.</summary>
internal static class HtmlNames
{
    /// <summary>Elements that never hold text of a page.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);

    /// <summary>Elements that start and end a block.</summary>
    public static bool IsBlock(PageElement element) =>
        Blocks.Contains(element.Name) || (element.Style is { } style && InlineStyle.MakesBlock(style));

    /// <summary>Elements whose text stands out by weight, slope or line.</summary>
    public static bool IsEmphasis(PageElement element) =>
        Emphasis.Contains(element.Name) || (element.Style is { } style && InlineStyle.IsBold(style));

    /// <summary>Lists whose depth counts.</summary>
    public static bool IsList(string name) => name is "ul" or "ol" or "menu" or "dir" or "dl";

    /// <summary>Level of a heading, 0 for any other element.</summary>
    public static int HeadingLevel(PageElement element)
    {
        if (element.Role == "heading")
        {
            return element.AriaLevel is [>= '1' and <= '9'] level ? Math.Min(level[0] - '0', 6) : 2;
        }

        var name = element.Name;
        return element.Role is null or "none" && name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;
    }

    private static readonly HashSet<string> Skipped = PageWords.Set("elements", "skipped");
    private static readonly HashSet<string> Blocks = PageWords.Set("elements", "blocks");
    private static readonly HashSet<string> Emphasis = PageWords.Set("elements", "emphasis");
}

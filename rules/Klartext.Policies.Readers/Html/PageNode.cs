namespace Klartext.Policies.Readers.Html;

/// <summary>An element or a text of a page, in a list in page order; its descendants are the nodes up to <see cref="End"/>.</summary>
internal sealed class PageNode
{
    /// <summary>The element, null for a text.</summary>
    public PageElement? Element { get; init; }

    /// <summary>The text of a text node, as on the page.</summary>
    public string Text { get; init; } = "";

    /// <summary>Index of the element around, -1 for the first.</summary>
    public int Parent { get; init; }

    /// <summary>Levels below the first node.</summary>
    public int Depth { get; init; }

    /// <summary>Index of the first node that is no descendant.</summary>
    public int End { get; set; }

    /// <summary>Visible characters in it that are not white space.</summary>
    public int Ink { get; set; }

    /// <summary>Those of them that stand in links.</summary>
    public int LinkInk { get; set; }

    /// <summary>Characters of the longest single text in it.</summary>
    public int LongestText { get; set; }

    /// <summary>Whether a word of privacy stands in a text of it that is no link.</summary>
    public bool Privacy { get; set; }

    /// <summary>Rows of a table, those of tables in it not counted.</summary>
    public int Rows { get; set; }

    /// <summary>What it holds that tells a frame of layout from data.</summary>
    public Holds Holds { get; set; }
}

/// <summary>Kinds of descendants that decide what the element around them is.</summary>
[Flags]
internal enum Holds
{
    Nothing = 0,
    Heading = 1,
    Table = 2,
    Main = 4,
    Consent = 8,
    Copyright = 16,
    TitleHeading = 32,
}

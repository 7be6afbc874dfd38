using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>Where a link leads.</summary>
internal enum LinkTarget
{
    None,
    Elsewhere,
    WithinSite,
    WithinPage,
}

/// <summary>What holds at a place of the walk: the state of the elements around.</summary>
internal readonly record struct WalkState
{
    /// <summary>Index of the innermost block element.</summary>
    public int Node { get; init; }

    /// <summary>Level of the heading around, 0 outside.</summary>
    public int Heading { get; init; }

    /// <summary>Depth of the list item around, 0 outside.</summary>
    public int Item { get; init; }

    /// <summary>How many lists are around.</summary>
    public int Lists { get; init; }

    /// <summary>Inside a cell of data, where block boundaries are line breaks.</summary>
    public bool Cell { get; init; }

    /// <summary>The row around, null outside a table.</summary>
    public TableRow? Row { get; init; }

    /// <summary>Where the cell of data around stands, null outside.</summary>
    public TablePlace? Place { get; init; }

    /// <summary>Inside an address, where block boundaries are line breaks.</summary>
    public bool Address { get; init; }

    /// <summary>Line feeds count (pre).</summary>
    public bool Preserves { get; init; }

    /// <summary>Text stands out.</summary>
    public bool Emphasis { get; init; }

    /// <summary>Index of the link around, 0 outside.</summary>
    public int Link { get; init; }

    public LinkTarget Target { get; init; }

    public BlockKind Kind => Heading > 0 ? BlockKind.Heading : Cell ? BlockKind.TableCell : Item > 0 ? BlockKind.ListItem : BlockKind.Paragraph;

    public int Level => Heading > 0 ? Heading : Cell ? 0 : Item;
}

namespace Klartext.Policies.Readers.Blocks;

/// <summary>A block in the making, with what is known of how it looked on its page.</summary>
internal sealed class Draft
{
    public BlockKind Kind { get; set; }

    /// <summary>As in <see cref="Block.Level"/>.</summary>
    public int Level { get; set; }

    /// <summary>Text in the form of <see cref="BlockText.Normalize"/>, never empty.</summary>
    public required string Text { get; set; }

    /// <summary>Set off as a whole from running text: bold, or the label of something that opens.</summary>
    public bool StandsOut { get; set; }

    /// <summary>Whether an empty line or a gap stands above it; known of text and PDF alone.</summary>
    public bool Apart { get; init; }

    /// <summary>Index of the element that it stands in, in a page's list of nodes; 0 where there is none.</summary>
    public int Node { get; init; }

    /// <summary>Where it stands in a table; null outside, and where rows are not known.</summary>
    public TablePlace? Place { get; init; }

    /// <summary>How much of it are links, and which.</summary>
    public DraftLinks Links { get; init; }

    /// <summary>Whether it is one line of running text and not part of a list or table.</summary>
    public bool IsLine => Kind == BlockKind.Paragraph && !Text.Contains('\n', StringComparison.Ordinal);
}

/// <summary>What links there are in a piece of text.</summary>
/// <param name="Count">How many.</param>
/// <param name="WithinPage">The whole text is links, all to places of its own page.</param>
/// <param name="WithinSite">The whole text is links, all to pages of its own site or page.</param>
internal readonly record struct DraftLinks(int Count, bool WithinPage, bool WithinSite);

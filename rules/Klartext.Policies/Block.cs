namespace Klartext.Policies;

/// <summary>What a piece of a policy is on its page.</summary>
public enum BlockKind
{
    /// <summary>A heading; its level is 1 to 6.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list; its level is the depth of nesting, from 1.</summary>
    ListItem,

    /// <summary>One cell of a table, in reading order.</summary>
    TableCell,
}

/// <summary>
/// One piece of a policy in page order: what readers and browsers hand over and what a <see cref="PolicyDocument"/> is made of.
/// </summary>
/// <param name="Kind">What the piece is.</param>
/// <param name="Level">
/// Heading level 1 to 6, list depth from 1; of a table cell its column from 1, with a minus sign in the row that heads the columns, or 0
/// where the columns are not known; otherwise 0.
/// </param>
/// <param name="Text">Its visible text; line breaks in it separate lines (an address), all other white space is a single space.</param>
public sealed record Block(BlockKind Kind, int Level, string Text);

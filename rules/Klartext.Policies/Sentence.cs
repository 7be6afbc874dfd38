namespace Klartext.Policies;

/// <summary>A sentence: the unit that rules read and quotes show.</summary>
/// <param name="Range">Where it stands, first to last visible character, UTF-16 units of the document's text.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="FirstWord">Index of its first word in <see cref="PolicyDocument.Words"/>.</param>
/// <param name="WordCount">How many words it has.</param>
public readonly record struct Sentence(TextRange Range, int Block, int FirstWord, int WordCount);

/// <summary>A block as it stands in the document's text.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Level">As in <see cref="Block.Level"/>.</param>
/// <param name="Range">Its stretch of the text, UTF-16 units.</param>
/// <param name="Heading">Index of the heading block it stands under (for a heading, the next higher one), or -1.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="SentenceCount">How many sentences it has.</param>
/// <param name="ColumnHeading">Of a table cell: index of the cell that heads its column, or -1.</param>
/// <param name="RowLabel">Of a table cell: index of the first cell of its row, or -1; the first cell has none.</param>
public readonly record struct DocumentBlock(
    BlockKind Kind, int Level, TextRange Range, int Heading, int FirstSentence, int SentenceCount, int ColumnHeading = -1, int RowLabel = -1);

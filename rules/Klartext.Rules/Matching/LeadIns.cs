using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds the lead-in that a list item takes its meaning from: the last sentence of the block before its list, where that sentence
/// ends with a colon or with no mark at all. A single paragraph or cell behind a colon is such an item too, a short answer behind a
/// short question, and a cell below the heading of its column or behind the label of its row.
/// </summary>
internal static class LeadIns
{
    private const int MostQuestionWords = 12;
    private const int MostAnswerWords = 7; // more make a sentence of its own
    private const int MostLabelWords = 8;

    /// <summary>The sentence that leads in to this one, or -1.</summary>
    public static int Of(PolicyDocument document, int sentence, int mostItemSentences)
    {
        var index = document.Sentences[sentence].Block;
        var block = document.Blocks[index];
        if (block.Kind == BlockKind.Heading || sentence - block.FirstSentence >= mostItemSentences)
        {
            return -1;
        }

        if (IsAnswer(document, sentence))
        {
            return sentence - 1;
        }

        if (block.ColumnHeading >= 0)
        {
            return LabelAt(document, block.ColumnHeading);
        }

        var before = index - 1;
        if (block.Kind == BlockKind.ListItem)
        {
            while (before >= 0 && document.Blocks[before].Kind == BlockKind.ListItem && document.Blocks[before].Level >= block.Level)
            {
                before--;
            }
        }

        if (before < 0 || document.Blocks[before].SentenceCount == 0)
        {
            return -1;
        }

        var last = document.Blocks[before].FirstSentence + document.Blocks[before].SentenceCount - 1;
        var mark = document.Text[document.Sentences[last].Range.End - 1];
        var opens = mark == ':' || block.Kind == BlockKind.ListItem && document.Blocks[before].Kind != BlockKind.Heading && mark is not ('.' or '!' or '?');
        return opens ? last : LabelOf(document, sentence, mostItemSentences);
    }

    /// <summary>The first cell of a row, where it is a label for this one ("Speicherdauer" beside "30 Tage"), or -1.</summary>
    public static int LabelOf(PolicyDocument document, int sentence, int mostItemSentences)
    {
        var block = document.Blocks[document.Sentences[sentence].Block];
        return block.RowLabel >= 0 && sentence - block.FirstSentence < mostItemSentences ? LabelAt(document, block.RowLabel) : -1;
    }

    /// <summary>The sentence of a cell that only names something, or -1.</summary>
    private static int LabelAt(PolicyDocument document, int cell)
    {
        var (first, count) = (document.Blocks[cell].FirstSentence, document.Blocks[cell].SentenceCount);
        return count == 1 && document.Sentences[first].WordCount <= MostLabelWords ? first : -1;
    }

    /// <summary>The heading that stands directly over the list of this sentence, or -1.</summary>
    public static int HeadingOf(PolicyDocument document, int sentence)
    {
        var before = document.Sentences[sentence].Block - 1;
        while (before >= 0 && document.Blocks[before].Kind == BlockKind.ListItem)
        {
            before--;
        }

        return before >= 0 && document.Blocks[before].Kind == BlockKind.Heading && document.Blocks[before].SentenceCount == 1 ? document.Blocks[before].FirstSentence : -1;
    }

    /// <summary>The heading that stands directly over the block that this sentence begins, or -1.</summary>
    public static int DirectHeadingOf(PolicyDocument document, int sentence)
    {
        var own = document.Sentences[sentence].Block;
        var opens = own > 0 && document.Blocks[own].FirstSentence == sentence && document.Blocks[own - 1].Kind == BlockKind.Heading && document.Blocks[own - 1].SentenceCount == 1;
        return opens ? document.Blocks[own - 1].FirstSentence : -1;
    }

    /// <summary>"Wie lange speichern wir das? Sieben Tage.", in one block or with the question as heading.</summary>
    private static bool IsAnswer(PolicyDocument document, int sentence)
    {
        if (sentence == 0)
        {
            return false;
        }

        var (own, before) = (document.Sentences[sentence], document.Sentences[sentence - 1]);
        return own.WordCount <= MostAnswerWords && before.WordCount <= MostQuestionWords && document.Text[before.Range.End - 1] == '?'
            && (before.Block == own.Block || before.Block == own.Block - 1 && document.Blocks[before.Block].Kind == BlockKind.Heading);
    }
}

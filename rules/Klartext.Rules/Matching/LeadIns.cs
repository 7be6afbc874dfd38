using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds the lead-in that a list item takes its meaning from: the last sentence of the block before its list, where that sentence
/// ends with a colon or with no mark at all. A single paragraph or cell behind a colon is such an item too, and a short answer
/// behind a short question.
/// </summary>
internal static class LeadIns
{
    private const int MostQuestionWords = 12;
    private const int MostAnswerWords = 7; // more make a sentence of its own

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
        return opens ? last : -1;
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

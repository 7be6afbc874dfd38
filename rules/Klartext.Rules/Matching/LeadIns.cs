using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds the lead-in that a list item takes its meaning from: the last sentence of the block before its list, where that sentence
/// ends with a colon or with no mark at all. A single paragraph or cell behind a colon is such an item too.
/// </summary>
internal static class LeadIns
{
    /// <summary>The sentence that leads in to this one, or -1.</summary>
    public static int Of(PolicyDocument document, int sentence, int mostItemSentences)
    {
        var index = document.Sentences[sentence].Block;
        var block = document.Blocks[index];
        if (block.Kind == BlockKind.Heading || sentence - block.FirstSentence >= mostItemSentences)
        {
            return -1;
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
}

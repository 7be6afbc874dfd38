using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>The stretch of a document that stands under one heading.</summary>
internal static class Sections
{
    /// <summary>The sentences [From, To) of all blocks under the same heading as this block.</summary>
    public static (int From, int To) Around(PolicyDocument document, int block)
    {
        var heading = document.Blocks[block].Heading;
        var first = block;
        while (first > 0 && first - 1 > heading && document.Blocks[first - 1].Heading == heading)
        {
            first--;
        }

        var last = block;
        while (last + 1 < document.Blocks.Length && document.Blocks[last + 1].Heading == heading && document.Blocks[last + 1].Kind != BlockKind.Heading)
        {
            last++;
        }

        return (document.Blocks[first].FirstSentence, document.Blocks[last].FirstSentence + document.Blocks[last].SentenceCount);
    }
}

using System.Buffers;
using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>A word of a sentence.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Folded">As it is compared.</param>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="EndsPart">Whether a comma, colon, bracket or the like, or nothing, follows it.</param>
internal readonly record struct SentenceWord(string Text, string Folded, int Start, bool EndsPart)
{
    private static readonly SearchValues<char> Points = SearchValues.Create(",;:()–");

    /// <summary>The words of a sentence.</summary>
    public static List<SentenceWord> Of(string sentence)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, sentence)]);
        var words = new List<SentenceWord>(document.Words.Length);
        for (var index = 0; index < document.Words.Length; index++)
        {
            var word = document.Words[index];
            var next = index + 1 < document.Words.Length ? document.Words[index + 1].Start : document.Text.Length;
            var isLast = index + 1 == document.Words.Length;
            words.Add(new SentenceWord(document.Text[word.Start..word.End], Folding.Fold(document.Text.AsSpan(word.Start, word.End - word.Start)), word.Start, isLast || document.Text.AsSpan()[word.End..next].ContainsAny(Points)));
        }

        return words;
    }
}

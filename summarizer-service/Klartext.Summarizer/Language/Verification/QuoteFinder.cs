using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// Finds a quote in a policy whatever its white space, quotation marks, dashes, hyphenation and case are, and tells where exactly it
/// stands. Every letter and digit must be there, in order, without a gap.
/// </summary>
internal sealed class QuoteFinder
{
    private readonly string folded;
    private readonly int[] places;

    /// <summary>Prepares a document.</summary>
    public QuoteFinder(PolicyDocument document) => (folded, places) = Strip(document.Text);

    /// <summary>Letters and digits that are left of a quote.</summary>
    public static int LettersOf(string quote) => Strip(quote).Letters.Length;

    /// <summary>All places of a quote, UTF-16 units of the document's text.</summary>
    public IEnumerable<TextRange> Find(string quote)
    {
        var (letters, _) = Strip(quote);
        if (letters.Length == 0)
        {
            yield break;
        }

        for (var at = folded.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(letters, at + 1, StringComparison.Ordinal))
        {
            yield return new TextRange(places[at], places[at + letters.Length - 1] + 1);
        }
    }

    /// <summary>Letters and digits alone, in small letters, with the place of each in the text.</summary>
    private static (string Letters, int[] Places) Strip(string text)
    {
        var letters = new char[text.Length];
        var places = new int[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Characters.IsWord(text[at]) && !Characters.IsInvisible(text[at]))
            {
                letters[length] = char.ToLowerInvariant(text[at]);
                places[length++] = at;
            }
        }

        return (new string(letters, 0, length), places[..length]);
    }
}

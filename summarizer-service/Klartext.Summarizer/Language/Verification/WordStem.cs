using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>Makes words comparable across their endings: "gespeicherten", "gespeichert". Coarse on purpose, and the same for both languages.</summary>
internal static class WordStem
{
    private const int LeastStem = 4;
    private const int LeastPart = 5; // letters of a part of a compound
    private const int LongestDifference = 4;

    private static readonly string[] Endings = ["ungen", "ing", "ung", "ern", "est", "ten", "tem", "ter", "tes", "end", "ed", "en", "em", "er", "es", "et", "te", "ly", "e", "n", "s", "t", "d"];

    /// <summary>The words of a text, folded.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        return document.Words.Select(word => Folding.Fold(document.Text.AsSpan(word.Start, word.End - word.Start)));
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string folded)
    {
        foreach (var ending in Endings)
        {
            if (folded.Length - ending.Length >= LeastStem && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return folded[..^ending.Length];
            }
        }

        return folded;
    }

    /// <summary>Whether two stems are of one word family: equal, or one begins with the other and is little longer.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return one == other || shorter.Length >= LeastPart && longer.Length - shorter.Length <= LongestDifference && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>Whether a word is made of two known stems: "Standortdaten".</summary>
    public static bool IsCompound(string stem, IReadOnlySet<string> known)
    {
        for (var cut = LeastPart; cut <= stem.Length - LeastStem; cut++)
        {
            if (known.Contains(Of(stem[..cut])) && (known.Contains(stem[cut..]) || known.Contains(Of(stem[cut..]))))
            {
                return true;
            }
        }

        return false;
    }
}

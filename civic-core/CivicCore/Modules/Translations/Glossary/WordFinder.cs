namespace CivicCore.Modules.Translations.Glossary;

/// <summary>Where an agreed word stands in a text. Endings may differ ("Haltestelle" finds "Haltestellen"), so this is a hint and no proof.</summary>
internal static class WordFinder
{
    /// <summary>Letters that a word of the text may have behind the agreed one ("durak", "durakların"); of short words less, so that "Rat" is not "Rathaus".</summary>
    private const int MostMore = 6;
    private const int LeastLettersForMore = 5;

    /// <summary>What Arabic writes together with the word behind it.</summary>
    private static readonly string[] ArabicBeginnings = ["وبال", "وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ك", "ف"];

    /// <summary>The places of a word or of several in a row; empty when the text lacks them.</summary>
    public static IEnumerable<Range> Find(string text, string term)
    {
        var wanted = Words(term).Select(range => WithoutArticle(Fold(term[range]))).ToList();
        var words = Words(text).ToList();
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= words.Count; at++)
        {
            if (wanted.Select((word, offset) => Fits(Fold(text[words[at + offset]]), word)).All(static fits => fits))
            {
                yield return words[at].Start..words[at + wanted.Count - 1].End;
            }
        }
    }

    /// <summary>Whether one of several words, parted by semicolons, stands in a text.</summary>
    public static bool HasOneOf(string text, string terms) =>
        terms.Split([';', '؛'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(term => Find(text, term).Any());

    /// <summary>Same beginning, with room for an ending: a letter of each four may differ, three at most.</summary>
    private static bool Fits(string word, string wanted)
    {
        var stem = wanted.Length - Math.Min(3, wanted.Length / 4);
        return Begins(word) || ArabicBeginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal) && Begins(word[beginning.Length..]));

        bool Begins(string rest) => rest.Length <= wanted.Length + (wanted.Length >= LeastLettersForMore ? MostMore : wanted.Length / 2) && rest.AsSpan().StartsWith(wanted.AsSpan(0, stem), StringComparison.Ordinal);
    }

    private static string WithoutArticle(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static string Fold(string word) => word.ToLowerInvariant();

    private static IEnumerable<Range> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark || (at > start && text[at] is '-' or '’' or '\'')))
            {
                at++;
            }

            if (at > start)
            {
                yield return start..at;
            }
        }
    }
}

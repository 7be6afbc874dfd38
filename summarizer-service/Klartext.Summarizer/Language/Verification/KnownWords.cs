using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>Which words a statement may have: those of its quote, those that people or rules have for what it asserts, and neutral ones.</summary>
internal static class KnownWords
{
    /// <summary>Every word is in the quote, or people use it for the practice asserted, or a rule read the practice from it, or it says nothing of its own.</summary>
    public static bool Are(Said said, HashSet<string> quoted, PeoplesWords people)
    {
        var stems = quoted.Concat(said.ClaimsInOtherWords.SelectMany(claim => people.StemsOf(claim))).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < said.Words.Count; index++)
        {
            var word = said.Words[index];
            if (!IsIn(word.Folded, quoted) && !IsKnown(said, word, index, stems))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word that the quote does not have may be said all the same.</summary>
    private static bool IsKnown(Said said, SaidWord word, int index, HashSet<string> stems)
    {
        if (WordSet.People.Holds(word.Folded))
        {
            return false;
        }

        if (WordSet.Data.Holds(word.Folded) && said.IsOfRightsOrProtection)
        {
            return said.IsListOfRights && IsIn(word.Folded, stems); // "withdraw your data", "Die Daten sind verschlüsselt" say another thing
        }

        if (said.IsFact(word) || (said.Carry(word, index) && ArePartsKnown(said.Text[word.Start..word.End], stems)))
        {
            return true;
        }

        if (Actors.IsProvider(word.Folded))
        {
            return said.IsProvider(index);
        }

        return WordSet.Data.Holds(word.Folded)
            ? !said.IsInList(index)
            : PeoplesWords.IsNeutralWord(word.Folded) || WordSet.Modal.Holds(word.Folded) || said.TakesPlace(index) || IsIn(word.Folded, stems);
    }

    /// <summary>A word that a rule knew by its end alone ("Kinder-IP-Adresse") is made of known words.</summary>
    private static bool ArePartsKnown(string word, HashSet<string> stems) =>
        word.Split('-') is not { Length: > 1 } parts
        || parts.All(part => part.Length < PeoplesWords.LeastLetters || stems.Any(stem => stem.Contains(WordStem.Of(Folding.Fold(part)), StringComparison.Ordinal)));

    /// <summary>Whether a folded word is of the family of one of some stems, or made of two of them.</summary>
    private static bool IsIn(string word, HashSet<string> stems)
    {
        var stem = WordStem.Of(word);
        return stems.Contains(stem) || stems.Any(other => WordStem.AreAlike(stem, other)) || WordStem.IsCompound(word, stems);
    }
}

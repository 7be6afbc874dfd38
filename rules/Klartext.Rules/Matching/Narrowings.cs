using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Tells a denial of a part from one of the whole: who says "Weitere Daten erheben wir nicht" has named some, and "keine Werbung für Tabak"
/// leaves all other advertising.
/// </summary>
internal sealed class Narrowings(Catalogue catalogue, WordClasses classes, AnswerVocabulary vocabulary)
{
    private const string OfSharing = "sharing."; // "andere Firmen" are what it speaks of
    private const int FarthestDeterminer = 2; // words: "weitere persönliche Daten"

    private readonly ReachWords words = catalogue.Reach;

    /// <summary>Whether one of the matched nouns is narrowed down by a word that the phrase does not ask for.</summary>
    public bool IsPartial(Rule rule, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        var sharing = rule.Practice.Name.StartsWith(OfSharing, StringComparison.Ordinal);
        foreach (var word in matched)
        {
            if (vocabulary.IsNoun(unit.Words[word]) && (IsFurther(word, matched, unit, sharing) || !sharing && IsFor(word, matched, unit)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Weitere Cookies", "mehr Daten", "zusätzliche externe Dienste"; "nicht mehr Cookies" says when.</summary>
    private bool IsFurther(int noun, ReadOnlySpan<int> matched, ReadingUnit unit, bool sharing)
    {
        for (var word = noun - 1; word >= 0 && word >= noun - FarthestDeterminer && unit.Positions[word] == unit.Positions[noun] - (noun - word) && !matched.Contains(word); word--)
        {
            var number = unit.Words[word];
            if (classes.Has(number, words.Further))
            {
                return (!sharing || !classes.Has(number, words.Others)) && (word == 0 || !IsNoLonger(word, unit));
            }

            if (vocabulary.IsNoun(number) || unit.Breaks[word + 1] != Policies.Breaks.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"nicht mehr Cookies", but not "keine weiteren Cookies".</summary>
    private bool IsNoLonger(int word, ReadingUnit unit) => classes.Has(unit.Words[word - 1], catalogue.Negators) && !classes.Has(unit.Words[word - 1], catalogue.NegativeDeterminers);

    /// <summary>"Werbung für Tabak": a bare noun that is neither asked for nor somebody else nor the author.</summary>
    private bool IsFor(int noun, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        var purpose = noun + 2;
        return purpose < unit.Count && unit.Positions[purpose] == unit.Positions[noun] + 2 && classes.Has(unit.Words[noun + 1], words.Beneficial) && unit.Breaks[noun + 1] == Policies.Breaks.None
            && vocabulary.IsNoun(unit.Words[purpose]) && !matched.Contains(purpose) && !matched.Contains(noun + 1)
            && !classes.Has(unit.Words[purpose], words.Others) && !classes.Has(unit.Words[purpose], catalogue.Answers.Plain);
    }
}

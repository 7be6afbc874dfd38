using Klartext.Rules.Catalogues;
using Klartext.Rules.Values;
using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds relative clauses whose antecedent is denied: "Wir nutzen keine Dienste, die Ihre Adresse speichern" speaks of services that
/// there are not, so what the clause says of them is neither stated nor denied of anybody. "Keine Technik, die ein Wiedererkennen
/// erlaubt" does deny it, for phrases that deny by themselves: the clause tells no deed but what the thing is for.
/// </summary>
internal sealed class RelativeClauses(Catalogue catalogue, WordClasses classes)
{
    private const int FarthestAntecedent = 4; // words before the comma: "keine Dienste ein, die", "keine Cookies verwendet werden, die"
    private const int FarthestNegator = 10;
    private const int LongestDenial = 5; // words: "nutzen wir auf dieser Seite nicht"

    private readonly List<(int Antecedent, int First, int End, bool Deed)> suspended = [];

    /// <summary>Whether one of the words stands in such a clause, and its antecedent is none of them: "keine Entscheidungen, die ein Programm trifft" denies programmed decisions.</summary>
    /// <param name="matched">The words, counted in the unit.</param>
    /// <param name="denies">Whether the phrase denies by itself.</param>
    public bool Suspend(ReadOnlySpan<int> matched, bool denies)
    {
        foreach (var (antecedent, first, end, deed) in suspended)
        {
            if ((deed || !denies) && matched.IndexOfAnyInRange(first, end - 1) >= 0 && !matched.Contains(antecedent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Turns to a unit.</summary>
    public void Read(ReadingUnit unit, ClauseDivision division, List<int> negators)
    {
        suspended.Clear();
        foreach (var (first, divided) in division.Relatives)
        {
            var end = EndOf(unit, divided);
            var antecedent = AntecedentOf(unit, first);
            if (antecedent >= 0 && IsRestrictive(unit, first, end) && (IsDeniedBefore(unit, antecedent, division, negators) || IsDeniedBehind(unit, first, end, division, negators)))
            {
                suspended.Add((antecedent, first, end, IsDeed(unit.Words[end - 1]) || IsDeed(unit.Words[end - 2])));
            }
        }
    }

    /// <summary>"die Name, Anschrift oder Alter abfragen": a list before the verb does not end the clause.</summary>
    private int EndOf(ReadingUnit unit, int end)
    {
        while (end < unit.Count && IsNoun(unit, end - 1) && (unit.Breaks[end] & Breaks.Comma) != 0)
        {
            do
            {
                end++;
            }
            while (end < unit.Count && (unit.Breaks[end] & (Breaks.Comma | Breaks.Strong | Breaks.BracketOpen)) == 0);
        }

        return end;
    }

    /// <summary>Whether it is a relative clause, the verb last, and not one on what the reader does ("Daten, die Sie eingeben").</summary>
    private bool IsRestrictive(ReadingUnit unit, int first, int end)
    {
        var behindPronoun = classes.Has(unit.Words[first], catalogue.RelativePronouns) ? first + 1 : first + 2;
        if (behindPronoun >= end || !classes.Has(unit.Words[behindPronoun - 1], catalogue.RelativePronouns) || IsNoun(unit, end - 1)
            || (behindPronoun == first + 1 ? classes.Has(unit.Words[behindPronoun], catalogue.Pronouns) : !classes.Has(unit.Words[first], catalogue.Answers.Particles)))
        {
            return false;
        }

        for (var word = behindPronoun; word < end - 2; word++)
        {
            if (classes.Has(unit.Words[word], catalogue.Auxiliaries))
            {
                return false; // "keine Namen, das Forum wird nur gelesen": a main clause
            }
        }

        return true;
    }

    /// <summary>The noun that a relative clause says something of, or -1: "keine Dienste, die", "keine Dienste ein, die".</summary>
    private int AntecedentOf(ReadingUnit unit, int first)
    {
        for (var word = first - 1; word >= Math.Max(0, first - FarthestAntecedent) && (unit.Breaks[word + 1] & Breaks.BracketClose) == 0; word--)
        {
            if (IsNoun(unit, word))
            {
                return word;
            }
        }

        return -1;
    }

    private bool IsDeniedBefore(ReadingUnit unit, int antecedent, ClauseDivision division, List<int> negators)
    {
        foreach (var negator in negators)
        {
            if (negator < antecedent && antecedent - negator <= FarthestNegator && classes.Has(unit.Words[negator], catalogue.NegativeDeterminers)
                && division.AreTogether(negator, antecedent) && IsIndefinite(unit, negator + 1, antecedent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Dienste, die Ihre Adresse speichern, nutzen wir nicht."</summary>
    private bool IsDeniedBehind(ReadingUnit unit, int first, int end, ClauseDivision division, List<int> negators)
    {
        if (first != 1 || !IsNoun(unit, 0) || unit.Count - end > LongestDenial || !classes.Has(unit.Words[first], catalogue.RelativePronouns))
        {
            return false;
        }

        foreach (var negator in negators)
        {
            if (negator >= end && division.AreTogether(negator, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"keine der Daten", "kein Teil des Bescheids": what has an article is there.</summary>
    private bool IsIndefinite(ReadingUnit unit, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (classes.Has(unit.Words[word], catalogue.DefiniteDeterminers))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDeed(int word) => classes.Has(word, catalogue.Answers.Handling) || classes.Has(word, catalogue.Answers.Use);

    private bool IsNoun(ReadingUnit unit, int word) => (classes.ShapesOf(unit.Words[word]) & WordShapes.Capital) != 0;
}

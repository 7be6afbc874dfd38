using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Knows what a negation reaches: the words of its own clause and no others. "Daten, die Sie nicht eingeben, speichern wir" does not
/// deny the storing.
/// </summary>
internal sealed class Clauses(Catalogue catalogue, WordClasses classes)
{
    private readonly List<int> negators = [];
    private readonly ClauseDivision division = new(catalogue, classes);
    private readonly RelativeClauses relatives = new(catalogue, classes);
    private WordSet corrected = new();

    /// <summary>The words of the unit that negate.</summary>
    public IReadOnlyList<int> Negators => negators;

    /// <summary>Whether a negator of the unit reaches a word; only where something negates.</summary>
    public bool Reaches(int negator, int word) => division.Reaches(negator, word);

    /// <summary>Whether two words of the unit stand in one clause; only where something negates.</summary>
    public bool AreTogether(int word, int other) => division.AreTogether(word, other);

    /// <summary>Whether some of the matched words only say what is meant by something that there is not: "Wir nutzen keine Dienste, die Ihre Adresse speichern".</summary>
    /// <param name="matched">The words, counted in the unit.</param>
    /// <param name="denies">Whether the phrase denies by itself.</param>
    public bool Suspend(ReadOnlySpan<int> matched, bool denies) => negators.Count > 0 && relatives.Suspend(matched, denies);

    /// <summary>Finds the negators of a unit and its clauses.</summary>
    /// <param name="unit">The words.</param>
    /// <param name="harmless">Words of the document in which a negator negates nothing ("nicht nur").</param>
    /// <param name="negating">Words of the document that end a negation of several words ("ebenso wenig").</param>
    /// <param name="corrected">Negators of the document that deny no more than what is put right behind them, and these words.</param>
    public void Read(ReadingUnit unit, WordSet harmless, WordSet negating, WordSet corrected)
    {
        negators.Clear();
        this.corrected = corrected;
        for (var word = 0; word < unit.Count; word++)
        {
            if (IsNegator(word, unit) && !harmless.Contains(unit.Positions[word]) || negating.Contains(unit.Positions[word]))
            {
                negators.Add(word);
            }
        }

        if (negators.Count > 0)
        {
            division.Read(unit);
            relatives.Read(unit, division, negators);
        }
    }

    /// <summary>
    /// Whether what the matched words deny by themselves is taken back: in "Auf Cookies können wir nicht verzichten" two words that negate
    /// otherwise stand together, and neither does here.
    /// </summary>
    public bool TakeBack(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        const int farthest = 4;
        var takenBack = false;
        foreach (var word in matched)
        {
            if (negators.Contains(word))
            {
                return false;
            }

            for (var other = Math.Max(0, word - farthest); IsNegator(word, unit) && !takenBack && other < Math.Min(unit.Count, word + farthest); other++)
            {
                takenBack = !matched.Contains(other) && !negators.Contains(other) && IsNegator(other, unit);
            }
        }

        return takenBack;
    }

    private bool IsNegator(int word, ReadingUnit unit) => classes.Has(unit.Words[word], catalogue.Negators);

    /// <summary>Whether a negator stands over the matched words and is none of them.</summary>
    public bool Negate(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        foreach (var negator in negators)
        {
            if (matched.Contains(negator))
            {
                return false; // the phrase itself says it
            }
        }

        foreach (var negator in negators)
        {
            if (corrected.Contains(unit.Positions[negator]) && !AreCorrected(matched, negator, unit))
            {
                continue;
            }

            foreach (var word in matched)
            {
                if (division.Reaches(negator, word) && (!catalogue.NegatesForward || word > negator) && !EndsBefore(negator, matched, unit) && !BeginsAfter(negator, matched, unit))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a phrase that denies by itself rests on a negator that denies something else: "Cookies nicht zum Spaß, sondern ...".</summary>
    public bool Correct(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        foreach (var word in matched)
        {
            if (negators.Contains(word) && corrected.Contains(unit.Positions[word]))
            {
                return !AreCorrected(matched, word, unit);
            }
        }

        return false;
    }

    /// <summary>Whether what the matched words name stands among the words that are put right; verbs name nothing.</summary>
    private bool AreCorrected(ReadOnlySpan<int> matched, int negator, ReadingUnit unit)
    {
        foreach (var word in matched)
        {
            if (word != negator && corrected.Contains(unit.Positions[word]) && (classes.ShapesOf(unit.Words[word]) & Values.WordShapes.Capital) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Daten werden nicht verkauft und nach 7 Tagen gelöscht": the negation ends where the next verb is joined.</summary>
    private bool EndsBefore(int negator, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        var last = 0;
        foreach (var word in matched)
        {
            last = Math.Max(last, word);
        }

        for (var word = negator + 2; word < last; word++)
        {
            if (!classes.Has(unit.Words[word], catalogue.Coordinators))
            {
                continue;
            }

            var allAfter = true;
            foreach (var position in matched)
            {
                allAfter = allAfter && (position > word || position < negator);
            }

            if (allAfter && matched.IndexOfAnyInRange(word + 1, int.MaxValue) >= 0)
            {
                return matched.IndexOfAnyInRange(negator, word) < 0 && !IsNounPhraseNegator(negator, unit, word);
            }
        }

        return false;
    }

    /// <summary>
    /// "werden gespeichert und nicht weitergegeben", "verwenden wir und geben sie nicht weiter": a negation that belongs to a joined verb does
    /// not reach back over the joint. "Verkaufen und vermieten wir nicht" does.
    /// </summary>
    private bool BeginsAfter(int negator, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        const int farthest = 5;
        for (var joint = negator - 1; joint >= Math.Max(0, negator - farthest); joint--)
        {
            if (!classes.Has(unit.Words[joint], catalogue.Coordinators))
            {
                continue;
            }

            var starts = joint + 1 == negator
                || classes.Has(unit.Words[joint + 1], catalogue.Auxiliaries)
                || joint + 2 < negator && classes.Has(unit.Words[joint + 2], catalogue.Pronouns);
            return starts && matched.IndexOfAnyInRange(joint, int.MaxValue) < 0;
        }

        return false;
    }

    /// <summary>"keine Namen und Adressen": a negator directly before a joined pair of nouns reaches both.</summary>
    private static bool IsNounPhraseNegator(int negator, ReadingUnit unit, int coordinator) => coordinator - negator <= 3 && unit.Count > coordinator;
}

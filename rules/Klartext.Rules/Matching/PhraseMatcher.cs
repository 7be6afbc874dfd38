using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds phrases in a unit: all their parts, in any order or within a window, and behind a lead-in across both.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly Catalogue catalogue;
    private readonly WordClasses classes;
    private readonly int[] code;
    private readonly ClassPlaces places;
    private readonly PhraseDemands demands;
    private readonly PhraseProgram program;
    private readonly (long Turn, bool Stands)[] known; // by phrase what was asked of the open unit
    private ReadingUnit unit = new();
    private long turn;

    public PhraseMatcher(Catalogue catalogue, WordClasses classes)
    {
        this.catalogue = catalogue;
        this.classes = classes;
        code = catalogue.Code;
        places = new ClassPlaces(catalogue, classes);
        demands = new PhraseDemands(catalogue, places);
        program = new PhraseProgram(code, classes, places);
        known = new (long, bool)[catalogue.Roles.Length];
    }

    /// <summary>How many steps all matching so far has taken, for those who measure phrases.</summary>
    public long Steps => program.Steps;

    /// <summary>The words of the unit that the last match rests on, in the order they were matched.</summary>
    public ReadOnlySpan<int> Matched => program.Matched;

    /// <summary>Turns to a unit.</summary>
    /// <param name="of">The unit.</param>
    /// <param name="manyPhrases">Whether many phrases will be asked for; then it pays to note at once which word classes occur.</param>
    public void Open(ReadingUnit of, bool manyPhrases = true)
    {
        unit = of;
        turn++;
        places.Open(of, manyPhrases);
        program.Open(of);
    }

    /// <summary>Whether all parts of the phrase stand in the unit; in a unit with a lead-in, across both.</summary>
    public bool Matches(int phrase) => Matches(phrase, unit.LeadIn > 0);

    /// <summary>Whether all parts of the phrase stand somewhere in the unit, be it in the lead-in alone; asked again, it is not looked for again.</summary>
    public bool Stands(int phrase)
    {
        if (!places.MayMatch(phrase))
        {
            return false;
        }

        ref var answer = ref known[phrase];
        if (answer.Turn != turn)
        {
            answer = (turn, Matches(phrase, false));
        }

        return answer.Stands;
    }

    /// <summary>Whether a word of the unit belongs to a class.</summary>
    public bool Has(int wordClass) => places.Has(wordClass);

    /// <summary>Whether the two rarest of the words that the phrase cannot do without occur in the unit.</summary>
    public bool MayMatch(int phrase) => places.MayMatch(phrase);

    /// <summary>Gathers the phrases that the words of the unit call up and that may match it, each once.</summary>
    /// <param name="allOfRules">Whether to gather those of rules too that cannot match the unit alone.</param>
    /// <param name="seen">The phrases gathered before.</param>
    /// <param name="into">Receives them.</param>
    public void Collect(bool allOfRules, Seen seen, List<int> into)
    {
        var roles = catalogue.Roles;
        foreach (var word in unit.Words)
        {
            var anchored = classes.Anchored(word);
            var others = classes.OtherGates(word);
            for (var index = 0; index < anchored.Length; index++)
            {
                var phrase = anchored[index];
                var may = places.Has(others[index]) && places.MayMatch(phrase);
                if ((may || allOfRules && (PhraseRole)roles[phrase] == PhraseRole.Rule) && seen.Phrase(phrase))
                {
                    into.Add(phrase);
                }
            }
        }
    }

    private bool Matches(int phrase, bool across)
    {
        program.Clear();
        if (!places.MayMatch(phrase) || !demands.Hold(phrase, unit))
        {
            return false;
        }

        var parts = catalogue.Parts[phrase];
        var window = catalogue.Windows[phrase];
        if (window > 0)
        {
            return MatchesWithin(parts, window, across);
        }

        foreach (var part in parts)
        {
            // After a lead-in the item comes first: it is what is new.
            if (!(across && parts.Length > 1 && Find(part, unit.LeadIn, unit.Count)) && !Find(part, 0, unit.Count))
            {
                return false;
            }
        }

        return !across || Spans() || parts.Length > 1 && MovesIntoLeadIn(parts);
    }

    private bool MatchesWithin(ReadOnlySpan<int> parts, int window, bool across)
    {
        for (var start = program.NextStart(parts[0], 0); start < unit.Count; start = program.NextStart(parts[0], start + 1))
        {
            program.Clear();
            program.BeginPart();
            if (!program.FindAt(parts[0], start))
            {
                continue;
            }

            var first = Math.Max(0, Furthest() + 1 - window);
            var last = Math.Min(unit.Count, start + window);
            var all = true;
            foreach (var part in parts[1..])
            {
                all = all && Find(part, first, last);
            }

            if (all && Extent() <= window && (!across || Spans()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All parts were found in the item; one may also stand in the lead-in, and then the match spans both.</summary>
    private bool MovesIntoLeadIn(ReadOnlySpan<int> parts)
    {
        if (program.Matched.IndexOfAnyExceptInRange(unit.LeadIn, int.MaxValue) >= 0)
        {
            return false;
        }

        foreach (var part in parts)
        {
            var before = program.Matched.Length;
            if (Find(part, 0, unit.LeadIn))
            {
                return program.Matched[before] < unit.LeadIn;
            }
        }

        return false;
    }

    private bool Spans()
    {
        var matched = program.Matched;
        var lead = matched.IndexOfAnyInRange(0, unit.LeadIn - 1) >= 0;
        return lead && matched.IndexOfAnyInRange(unit.LeadIn, unit.Count) >= 0;
    }

    private int Furthest()
    {
        var furthest = 0;
        foreach (var position in program.Matched)
        {
            furthest = Math.Max(furthest, position);
        }

        return furthest;
    }

    private int Extent()
    {
        int least = int.MaxValue, most = 0;
        foreach (var position in program.Matched)
        {
            least = Math.Min(least, position);
            most = Math.Max(most, position);
        }

        return most - least + 1;
    }

    private bool Find(int part, int from, int to)
    {
        program.BeginPart();
        if ((PhraseCode)code[part + PhraseProgram.StartLength] == PhraseCode.First)
        {
            return from == 0 && program.FindAt(part, 0);
        }

        for (var start = program.NextStart(part, from); start < to; start = program.NextStart(part, start + 1))
        {
            if (program.FindAt(part, start))
            {
                return true;
            }
        }

        return false;
    }
}

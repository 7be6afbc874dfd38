using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Runs the programs of phrases over a unit. A part is tried from each word on, options and gaps by backtracking; a bound on the
/// steps keeps hostile texts from costing more than time that is linear in their length.
/// </summary>
internal sealed class PhraseMatcher(Catalogue catalogue, WordClasses classes)
{
    private const int StepsAWord = 400; // for one part of one phrase; real sentences need some 1 to 20 a word

    private const int StartLength = 2; // class of the first words, whether a value may be first

    private readonly int[] code = catalogue.Code;
    private readonly PhraseGates gates = classes.Gates;
    private readonly int[] classSeen = new int[catalogue.PhrasesOfClass.Count + 1]; // the last stands for no demand at all; only gates are noted
    private ReadingUnit unit = new();
    private int unitNumber;
    private int[] trail = new int[512];
    private int depth;
    private int steps;

    /// <summary>The words of the unit that the last match rests on, in the order they were matched.</summary>
    public ReadOnlySpan<int> Matched => trail.AsSpan(0, depth);

    /// <summary>Turns to a unit: notes which word classes occur in it.</summary>
    public void Open(ReadingUnit of)
    {
        unit = of;
        unitNumber++;
        classSeen[^1] = unitNumber;
        foreach (var word in of.Words)
        {
            foreach (var wordClass in classes.GatesOf(word))
            {
                classSeen[wordClass] = unitNumber;
            }
        }
    }

    /// <summary>Whether all parts of the phrase stand in the unit; in a unit with a lead-in, across both.</summary>
    public bool Matches(int phrase) => Matches(phrase, unit.LeadIn > 0);

    /// <summary>Whether all parts of the phrase stand somewhere in the unit, be it in the lead-in alone.</summary>
    public bool Stands(int phrase) => Matches(phrase, false);

    /// <summary>Whether the two rarest of the words that the phrase cannot do without occur in the unit.</summary>
    public bool MayMatch(int phrase)
    {
        var (rarest, next) = gates[phrase];
        return classSeen[rarest] == unitNumber && classSeen[next] == unitNumber;
    }

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
                var may = classSeen[others[index]] == unitNumber && MayMatch(phrase);
                if ((may || allOfRules && (PhraseRole)roles[phrase] == PhraseRole.Rule) && seen.Phrase(phrase))
                {
                    into.Add(phrase);
                }
            }
        }
    }

    private bool Matches(int phrase, bool across)
    {
        depth = 0;
        if (!MayMatch(phrase))
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
        for (var start = 0; start < unit.Count; start++)
        {
            depth = 0;
            steps = 0;
            if (!CanStart(parts[0], start) || !FindAt(parts[0], start))
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
        if (trail.AsSpan(0, depth).IndexOfAnyExceptInRange(unit.LeadIn, int.MaxValue) >= 0)
        {
            return false;
        }

        foreach (var part in parts)
        {
            var before = depth;
            if (Find(part, 0, unit.LeadIn))
            {
                return trail[before] < unit.LeadIn;
            }
        }

        return false;
    }

    private bool Spans()
    {
        var matched = trail.AsSpan(0, depth);
        var lead = matched.IndexOfAnyInRange(0, unit.LeadIn - 1) >= 0;
        return lead && matched.IndexOfAnyInRange(unit.LeadIn, unit.Count) >= 0;
    }

    private int Furthest()
    {
        var furthest = 0;
        foreach (var position in trail.AsSpan(0, depth))
        {
            furthest = Math.Max(furthest, position);
        }

        return furthest;
    }

    private int Extent()
    {
        int least = int.MaxValue, most = 0;
        foreach (var position in trail.AsSpan(0, depth))
        {
            least = Math.Min(least, position);
            most = Math.Max(most, position);
        }

        return most - least + 1;
    }

    private bool Find(int part, int from, int to)
    {
        steps = 0;
        if ((PhraseCode)code[part + StartLength] == PhraseCode.First)
        {
            return from == 0 && FindAt(part, 0);
        }

        if (code[part] >= 0 && code[part + 1] == 0 && IsAbsent(code[part]))
        {
            return false;
        }

        for (var start = from; start < to; start++)
        {
            if (CanStart(part, start) && FindAt(part, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each part begins with the class of its possible first words (-1: any) and whether a value may come first.</summary>
    private bool CanStart(int part, int start) => code[part] < 0 || Expected(part, start);

    /// <summary>Whether the word belongs to the class at this place of the code, or a value begins there and the next number allows it.</summary>
    private bool Expected(int at, int position)
    {
        if (position < unit.Count && Has(unit.Words[position], code[at]))
        {
            return true;
        }

        if (code[at + 1] != 0)
        {
            foreach (var (from, _, _) in unit.Values)
            {
                if (from == position)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Has(int word, int wordClass) => classes.Has(word, wordClass);

    /// <summary>Whether no word of the unit belongs to the class, as far as that is known without looking.</summary>
    private bool IsAbsent(int wordClass) => gates.IsGate(wordClass) && classSeen[wordClass] != unitNumber;

    private bool FindAt(int part, int start)
    {
        var before = depth;
        if (Run(part + StartLength, start) && depth > before)
        {
            return true;
        }

        depth = before;
        return false;
    }

    private bool Run(int at, int position)
    {
        var words = unit.Words;
        while (true)
        {
            if (++steps > StepsAWord * (unit.Count + 8))
            {
                return false;
            }

            switch ((PhraseCode)code[at])
            {
                case PhraseCode.Accept:
                    return true;
                case PhraseCode.Word:
                    if (position >= words.Length || !Has(words[position], code[at + 1]))
                    {
                        return false;
                    }

                    Note(position++);
                    at += 2;
                    break;
                case PhraseCode.Expect:
                    if (!Expected(at + 1, position))
                    {
                        return false;
                    }

                    at += 3;
                    break;
                case PhraseCode.Value:
                    return RunValue(at, position);
                case PhraseCode.Gap:
                    return RunGap(at, position);
                case PhraseCode.Either:
                    if (MayGoOn(at + 2, position))
                    {
                        var before = depth;
                        if (Run(at + 2, position))
                        {
                            return true;
                        }

                        depth = before;
                    }

                    at = code[at + 1];
                    break;
                case PhraseCode.Jump:
                    at = code[at + 1];
                    break;
                case PhraseCode.First:
                    if (position != 0)
                    {
                        return false;
                    }

                    at++;
                    break;
                default:
                    if (position != words.Length)
                    {
                        return false;
                    }

                    at++;
                    break;
            }
        }
    }

    /// <summary>One look at the next instruction: where it asks for a word, whether that word is there.</summary>
    private bool MayGoOn(int at, int position) => (PhraseCode)code[at] switch
    {
        PhraseCode.Word => position < unit.Count && Has(unit.Words[position], code[at + 1]),
        PhraseCode.Expect => Expected(at + 1, position),
        _ => true,
    };

    private bool RunValue(int at, int position)
    {
        foreach (var (from, to, references) in unit.Values)
        {
            if (from != position || Array.BinarySearch(references, code[at + 1]) < 0)
            {
                continue;
            }

            var before = depth;
            for (var word = from; word < to; word++)
            {
                Note(word);
            }

            if (Run(at + 2, to))
            {
                return true;
            }

            depth = before;
        }

        return false;
    }

    private bool RunGap(int at, int position)
    {
        var most = Math.Min(code[at + 2], unit.Count - position);
        var next = (PhraseCode)code[at + 3];
        if (next == PhraseCode.Word && IsAbsent(code[at + 4]))
        {
            return false;
        }

        for (var skipped = code[at + 1]; skipped <= most; skipped++)
        {
            var reached = position + skipped;
            if (!MayGoOn(at + 3, reached))
            {
                continue;
            }

            var before = depth;
            if (Run(at + 3, position + skipped))
            {
                return true;
            }

            depth = before;
        }

        return false;
    }

    private void Note(int position)
    {
        if (depth == trail.Length)
        {
            Array.Resize(ref trail, depth * 2);
        }

        trail[depth++] = position;
    }
}

using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Runs the program of one part of a phrase from one word of a unit on, options and gaps by backtracking; a bound on the steps keeps
/// hostile texts from costing more than time that is linear in their length.
/// </summary>
internal sealed class PhraseProgram(int[] code, WordClasses classes, NotedClasses noted)
{
    /// <summary>Numbers before the program of a part: the class of its first words (-1: any), and whether a value may be first.</summary>
    public const int StartLength = 2;

    private const int StepsAWord = 400; // for one part of one phrase; real sentences need some 1 to 20 a word

    private ReadingUnit unit = new();
    private int[] trail = new int[512];
    private int depth;
    private int steps;
    private long spent;

    /// <summary>How many steps all parts so far have taken, for those who measure phrases.</summary>
    public long Steps => spent + steps;

    /// <summary>The words of the unit that have been matched, in that order.</summary>
    public ReadOnlySpan<int> Matched => trail.AsSpan(0, depth);

    /// <summary>Turns to a unit.</summary>
    public void Open(ReadingUnit of) => unit = of;

    /// <summary>Forgets what has been matched.</summary>
    public void Clear() => depth = 0;

    /// <summary>Begins another part: its steps count anew.</summary>
    public void BeginPart()
    {
        spent += steps;
        steps = 0;
    }

    /// <summary>Each part begins with the class of its possible first words (-1: any) and whether a value may come first.</summary>
    public bool CanStart(int part, int start) => code[part] < 0 || Expected(part, start);

    /// <summary>Whether the word belongs to the class at this place of the code, or a value begins there and the next number allows it.</summary>
    private bool Expected(int at, int position)
    {
        if (position < unit.Count && classes.Has(unit.Words[position], code[at]))
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

    /// <summary>Tries a part from one word on; what it matches is noted.</summary>
    public bool FindAt(int part, int start)
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
                    if (position >= words.Length || !classes.Has(words[position], code[at + 1]))
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
        PhraseCode.Word => position < unit.Count && classes.Has(unit.Words[position], code[at + 1]),
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
        if (next == PhraseCode.Word && noted.IsAbsent(code[at + 4]))
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

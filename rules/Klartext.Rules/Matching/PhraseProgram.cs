using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Runs the program of one part of a phrase from one word of a unit on, options and gaps by backtracking; a bound on the steps keeps
/// hostile texts from costing more than time that is linear in their length.
/// </summary>
internal sealed class PhraseProgram(int[] code, WordClasses classes, ClassPlaces places)
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

    /// <summary>The first word from <paramref name="from"/> on that a part can begin with; behind all words if there is none.</summary>
    public int NextStart(int part, int from) => code[part] < 0 ? from : NextExpected(part, from);

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

                    at += code[at + 1];
                    break;
                case PhraseCode.Jump:
                    at += code[at + 1];
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

    /// <summary>Whether the word belongs to the class at this place of the code, or a value begins there and the next number allows it.</summary>
    private bool Expected(int at, int position) =>
        position < unit.Count && classes.Has(unit.Words[position], code[at]) || code[at + 1] != 0 && unit.BeginsValue(position);

    /// <summary>One look at the next instruction: where it asks for a word or an end of the sentence, whether that is there.</summary>
    private bool MayGoOn(int at, int position) => (PhraseCode)code[at] switch
    {
        PhraseCode.Word => position < unit.Count && classes.Has(unit.Words[position], code[at + 1]),
        PhraseCode.Expect => Expected(at + 1, position),
        PhraseCode.First => position == 0,
        PhraseCode.Last => position == unit.Count,
        _ => true,
    };

    /// <summary>The first word from <paramref name="from"/> on where the next instruction may go on.</summary>
    private int NextWorth(int at, int from) => (PhraseCode)code[at] switch
    {
        PhraseCode.Word => places.Next(code[at + 1], from),
        PhraseCode.Expect => NextExpected(at + 1, from),
        PhraseCode.Value => unit.NextValue(from),
        _ => from,
    };

    private int NextExpected(int at, int from)
    {
        var next = places.Next(code[at], from);
        return code[at + 1] != 0 ? Math.Min(next, unit.NextValue(from)) : next;
    }

    private bool RunValue(int at, int position)
    {
        foreach (var (from, to, references) in unit.Values)
        {
            if (from != position || !references.AsSpan().Contains(code[at + 1]))
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
        var next = at + 3;
        var last = Math.Min(position + code[at + 2], unit.Count);
        for (var reached = NextWorth(next, position + code[at + 1]); reached <= last; reached = NextWorth(next, reached + 1))
        {
            var before = depth;
            if (Run(next, reached))
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

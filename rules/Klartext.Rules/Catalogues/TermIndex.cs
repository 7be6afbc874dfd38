namespace Klartext.Rules.Catalogues;

/// <summary>How a term of the vocabulary meets a folded word.</summary>
public enum TermKind
{
    /// <summary>The whole word.</summary>
    Exact,

    /// <summary>Its beginning: "auskunft*".</summary>
    Prefix,

    /// <summary>Its end: "*daten".</summary>
    Suffix,

    /// <summary>Anywhere in it: "*kredit*".</summary>
    Infix,

    /// <summary>The whole word as it is written, unfolded: "=Meta".</summary>
    Cased,
}

/// <summary>
/// Finds all terms that a word meets, in time that depends on the word and not on the number of terms: one hash table for all
/// kinds, probed with the rolling hash of each beginning, each end and each inner stretch of the word.
/// </summary>
public sealed class TermIndex
{
    private const int GateLetters = 3;
    private const int Gates = 1 << GateLetters * 5;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private readonly string letters;
    private readonly int[] starts; // per term, and one more
    private readonly byte[] kinds;
    private readonly int[] table; // term + 1, open addressing; its length is a power of two
    private readonly byte[] prefixReach = new byte[Gates]; // by their first three letters the length of the longest, so that most are not looked for
    private readonly byte[] suffixReach = new byte[Gates]; // by their last three letters
    private readonly byte[] infixReach = new byte[Gates]; // by their first three letters

    /// <summary>An index over terms that lie one behind the other.</summary>
    /// <param name="letters">The letters of all terms.</param>
    /// <param name="starts">Where each term begins in them, and the end of the last.</param>
    /// <param name="kinds">The <see cref="TermKind"/> of each.</param>
    internal TermIndex(string letters, int[] starts, byte[] kinds)
    {
        this.letters = letters;
        this.starts = starts;
        this.kinds = kinds;
        var size = 16;
        while (size < kinds.Length * 3)
        {
            size *= 2;
        }

        table = new int[size];
        for (var term = 0; term < kinds.Length; term++)
        {
            Insert(term);
            NoteReach(term);
        }
    }

    /// <summary>How many terms there are.</summary>
    public int Count => kinds.Length;

    internal string Letters => letters;

    internal int[] Starts => starts;

    internal byte[] Kinds => kinds;

    /// <summary>Builds the index; the position in <paramref name="terms"/> is the term's id. Infixes need three letters.</summary>
    public static TermIndex Build(IReadOnlyList<(TermKind Kind, string Text)> terms)
    {
        var starts = new int[terms.Count + 1];
        var kinds = new byte[terms.Count];
        for (var term = 0; term < terms.Count; term++)
        {
            starts[term + 1] = starts[term] + terms[term].Text.Length;
            kinds[term] = (byte)terms[term].Kind;
        }

        return new TermIndex(string.Concat(terms.Select(static term => term.Text)), starts, kinds);
    }

    /// <summary>The kind and letters of a term.</summary>
    public (TermKind Kind, string Text) this[int term] => ((TermKind)kinds[term], letters[starts[term]..starts[term + 1]]);

    /// <summary>Adds to <paramref name="found"/> the ids of all terms that the word meets.</summary>
    /// <param name="folded">The folded word.</param>
    /// <param name="written">The word as it stands in the text.</param>
    /// <param name="found">Receives the ids, each once.</param>
    public void Find(ReadOnlySpan<char> folded, ReadOnlySpan<char> written, List<int> found)
    {
        var hash = Seed;
        var reach = Reach(prefixReach, folded, 0);
        for (var length = 1; length <= folded.Length; length++)
        {
            hash = Step(hash, folded[length - 1]);
            if (length <= reach)
            {
                Probe(TermKind.Prefix, hash, folded[..length], found);
            }
        }

        Probe(TermKind.Exact, hash, folded, found);
        Probe(TermKind.Cased, HashForward(written), written, found);
        FindEnds(folded, found);
        FindInside(folded, found);
    }

    private void Insert(int term)
    {
        var text = letters.AsSpan(starts[term], starts[term + 1] - starts[term]);
        var kind = (TermKind)kinds[term];
        var mask = table.Length - 1;
        var slot = (int)(Mix(kind == TermKind.Suffix ? HashBackward(text) : HashForward(text), kind) & (uint)mask);
        while (table[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        table[slot] = term + 1;
    }

    private void NoteReach(int term)
    {
        var length = starts[term + 1] - starts[term];
        var kind = (TermKind)kinds[term];
        var reach = kind switch { TermKind.Prefix => prefixReach, TermKind.Suffix => suffixReach, TermKind.Infix => infixReach, _ => null };
        if (length >= GateLetters && reach is not null)
        {
            ref var longest = ref reach[Gate(letters, kind == TermKind.Suffix ? starts[term + 1] - GateLetters : starts[term])];
            longest = (byte)Math.Max(longest, Math.Min(length, byte.MaxValue));
        }
    }

    private void FindEnds(ReadOnlySpan<char> folded, List<int> found)
    {
        var hash = Seed;
        var first = folded.Length - Reach(suffixReach, folded, folded.Length - GateLetters);
        for (var start = folded.Length - 1; start >= first; start--)
        {
            hash = Step(hash, folded[start]);
            Probe(TermKind.Suffix, hash, folded[start..], found);
        }
    }

    private void FindInside(ReadOnlySpan<char> folded, List<int> found)
    {
        for (var start = 0; start + GateLetters <= folded.Length; start++)
        {
            int reach = infixReach[Gate(folded, start)];
            if (reach == 0)
            {
                continue;
            }

            var hash = Seed;
            var last = reach == byte.MaxValue ? folded.Length : Math.Min(folded.Length, start + reach);
            for (var end = start; end < last; end++)
            {
                hash = Step(hash, folded[end]);
                if (end - start + 1 >= GateLetters)
                {
                    Probe(TermKind.Infix, hash, folded[start..(end + 1)], found);
                }
            }
        }
    }

    /// <summary>How many letters from an end of the word are worth a look; the shortest terms have no gate.</summary>
    private static int Reach(byte[] reaches, ReadOnlySpan<char> folded, int gate)
    {
        if (folded.Length < GateLetters)
        {
            return folded.Length;
        }

        int reach = reaches[Gate(folded, gate)];
        return reach == byte.MaxValue ? folded.Length : Math.Min(folded.Length, Math.Max(reach, GateLetters - 1));
    }

    private void Probe(TermKind kind, uint hash, ReadOnlySpan<char> text, List<int> found)
    {
        var mask = table.Length - 1;
        for (var slot = (int)(Mix(hash, kind) & (uint)mask); table[slot] != 0; slot = (slot + 1) & mask)
        {
            var term = table[slot] - 1;
            if (kinds[term] == (byte)kind && starts[term + 1] - starts[term] == text.Length
                && letters.AsSpan(starts[term], text.Length).SequenceEqual(text) && !found.Contains(term))
            {
                found.Add(term);
                return;
            }
        }
    }

    private static int Gate(ReadOnlySpan<char> text, int at) => (text[at] & 31) << 10 | (text[at + 1] & 31) << 5 | text[at + 2] & 31;

    private static uint Step(uint hash, char character) => (hash ^ character) * Prime;

    private static uint Mix(uint hash, TermKind kind)
    {
        hash ^= (uint)kind * 0x9E3779B9;
        hash ^= hash >> 15;
        return hash * 0x85EBCA6B ^ hash >> 13;
    }

    private static uint HashForward(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var character in text)
        {
            hash = Step(hash, character);
        }

        return hash;
    }

    private static uint HashBackward(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        for (var index = text.Length - 1; index >= 0; index--)
        {
            hash = Step(hash, text[index]);
        }

        return hash;
    }
}

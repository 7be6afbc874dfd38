using System.Runtime.CompilerServices;
using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Values;

namespace Klartext.Rules.Matching;

/// <summary>
/// What the catalogue knows of each word that a reader has met: the word classes it belongs to and the phrases it anchors.
/// Words repeat, in a policy and from policy to policy, so each is looked up once. Not for use by two threads at a time.
/// </summary>
internal sealed class WordClasses(Catalogue catalogue)
{
    private const int MostWords = 24_000; // then the memory starts afresh: strange texts must not fill it
    private const int BloomLength = 4; // 256 bits a word
    private const char Joint = '\u0001'; // between an elided word and its head; never part of a word

    private readonly List<int> terms = [];
    private readonly DistinctNumbers phrasesMet = new(catalogue.Roles.Length);
    private readonly ClassSets sets = new(catalogue);
    private int[] slots = new int[4096];
    private string[] written = new string[1024];
    private uint[] hashes = new uint[1024];
    private ulong[] blooms = new ulong[1024 * BloomLength]; // each word's classes by the last bits of their numbers: tells at a glance what a word does not belong to
    private int[][] anchored = new int[1024][];
    private int[][] otherGates = new int[1024][]; // for each anchored phrase the gate that is not this word's
    private WordShapes[] shapes = new WordShapes[1024];

    /// <summary>The classes that decide which phrases are tried.</summary>
    public PhraseGates Gates { get; } = new(catalogue);

    /// <summary>How many words are known.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word as it is written.</summary>
    public int Number(ReadOnlySpan<char> word) => Number(word, -1);

    /// <param name="word">A word as it is written, or an elided one with its head.</param>
    /// <param name="joint">Where the head begins, behind the <see cref="Joint"/>; -1 where there is none.</param>
    private int Number(ReadOnlySpan<char> word, int joint)
    {
        var hash = Hash(word);
        var mask = slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (slots[slot] != 0)
        {
            var known = slots[slot] - 1;
            if (hashes[known] == hash && word.SequenceEqual(written[known]))
            {
                return known;
            }

            slot = (slot + 1) & mask;
        }

        return Learn(word, hash, joint);
    }

    /// <summary>The number of an elided word ("Nutzungs-") completed with the ends of the head to come ("Standortdaten").</summary>
    public int Elided(ReadOnlySpan<char> word, ReadOnlySpan<char> head)
    {
        Span<char> joined = stackalloc char[Math.Min(256, word.Length + 1 + head.Length)];
        if (word.Length + 1 + head.Length > joined.Length)
        {
            return Number(word);
        }

        word.CopyTo(joined);
        joined[word.Length] = Joint;
        head.CopyTo(joined[(word.Length + 1)..]);
        return Number(joined, word.Length);
    }

    /// <summary>Whether the word belongs to the class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked some hundred thousand times a policy; nearly always the first look says no
    public bool Has(int word, int wordClass) => (blooms[word * BloomLength + (wordClass >> 6 & BloomLength - 1)] >> (wordClass & 63) & 1) != 0 && sets.Has(word, wordClass);

    /// <summary>Marks the classes that words belong to, one bit a class.</summary>
    public void Mark(ReadOnlySpan<int> words, ulong[] marks) => sets.Mark(words, marks);

    /// <summary>The phrases that the word anchors.</summary>
    public ReadOnlySpan<int> Anchored(int word) => anchored[word];

    /// <summary>For each phrase that the word anchors the class that must occur besides.</summary>
    public ReadOnlySpan<int> OtherGates(int word) => otherGates[word];

    /// <summary>What the word may be part of by its letters.</summary>
    public WordShapes ShapesOf(int word) => shapes[word];

    /// <summary>Forgets everything when too much has been learnt; word numbers given before are void.</summary>
    public void Refresh()
    {
        if (Count > MostWords)
        {
            Count = 0;
            Array.Clear(slots);
        }
    }

    private int Learn(ReadOnlySpan<char> word, uint hash, int joint)
    {
        if (Count == written.Length)
        {
            Grow();
        }

        var number = Count++;
        written[number] = word.ToString();
        hashes[number] = hash;
        Insert(hash, number);
        shapes[number] = WordShape.Of(joint < 0 ? word : word[..joint]);
        FindTerms(word, joint);
        sets.Learn(number, terms, blooms.AsSpan(number * BloomLength, BloomLength));
        LearnPhrases(number);
        return number;
    }

    private void LearnPhrases(int number)
    {
        phrasesMet.Clear();
        sets.AddAnchored(number, phrasesMet);
        var own = anchored[number] = phrasesMet.ToArray();
        Array.Sort(own);
        var others = otherGates[number] = own.Length == 0 ? [] : new int[own.Length];
        for (var index = 0; index < own.Length; index++)
        {
            var phrase = own[index];
            others[index] = Has(number, Gates.Rarest[phrase]) ? Gates.Next[phrase] : Gates.Rarest[phrase];
        }
    }

    private void FindTerms(ReadOnlySpan<char> word, int joint)
    {
        terms.Clear();
        Span<char> folded = stackalloc char[512];
        if (joint >= 0)
        {
            FindElided(word[..joint], word[(joint + 1)..], folded);
            return;
        }

        if (word.Length <= folded.Length / 2)
        {
            catalogue.Terms.Find(folded[..Folding.Fold(GenderForm.Base(word), folded)], word, terms);
        }
    }

    /// <summary>
    /// The head that an elided word shares is not known, so every end of the next full word is tried: "nutzungs" + "ortdaten",
    /// "nutzungs" + "daten" ...; only real compounds are in the vocabulary.
    /// </summary>
    private void FindElided(ReadOnlySpan<char> word, ReadOnlySpan<char> head, Span<char> folded)
    {
        const int leastHead = 3;
        if (word.Length + head.Length > folded.Length / 2)
        {
            return;
        }

        var stem = Folding.Fold(word, folded);
        Span<char> foldedHead = stackalloc char[256];
        var headLength = Folding.Fold(GenderForm.Base(head), foldedHead);
        catalogue.Terms.Find(folded[..stem], word, terms);
        for (var start = 0; start + leastHead <= headLength; start++)
        {
            foldedHead[start..headLength].CopyTo(folded[stem..]);
            var length = stem + headLength - start;
            catalogue.Terms.Find(folded[..length], folded[..length], terms);
        }
    }

    private void Insert(uint hash, int number)
    {
        var mask = slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = number + 1;
    }

    private void Grow()
    {
        var size = written.Length * 2;
        Array.Resize(ref written, size);
        Array.Resize(ref hashes, size);
        Array.Resize(ref blooms, size * BloomLength);
        Array.Resize(ref anchored, size);
        Array.Resize(ref otherGates, size);
        Array.Resize(ref shapes, size);
        slots = new int[size * 4];
        for (var number = 0; number < Count; number++)
        {
            Insert(hashes[number], number);
        }
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619;
        }

        return hash ^ hash >> 15;
    }
}

namespace Klartext.Policies;

/// <summary>Some hundred folded words, each with the languages it belongs to: one bit each. Every word of a policy is asked for here.</summary>
internal sealed class SmallWords
{
    private const int Slots = 1024; // a power of two, more than twice the words

    private readonly string?[] words = new string?[Slots];
    private readonly int[] languages = new int[Slots];

    /// <summary>Adds languages to a word.</summary>
    public void Add(string word, int bits)
    {
        var slot = SlotOf(word);
        words[slot] = word;
        languages[slot] |= bits;
    }

    /// <summary>The languages of a word; 0 for a word that is none of them.</summary>
    public int Of(ReadOnlySpan<char> word) => languages[SlotOf(word)];

    /// <summary>Where the word is, or would be.</summary>
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var hash = word.Length;
        foreach (var character in word)
        {
            hash = hash * 31 + character;
        }

        var slot = (hash ^ hash >> 10) & (Slots - 1);
        while (words[slot] is { } known && !word.SequenceEqual(known))
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }
}

namespace Klartext.Rules.Matching;

/// <summary>A set of words of a document, by their positions: one bit each.</summary>
internal sealed class WordSet
{
    private ulong[] bits = [];

    /// <summary>Makes the set empty, for a document of so many words.</summary>
    public void Clear(int words)
    {
        var length = (words >> 6) + 1;
        if (bits.Length < length)
        {
            bits = new ulong[length];
        }
        else
        {
            Array.Clear(bits, 0, length);
        }
    }

    /// <summary>Adds a word; a word that is only meant stands nowhere and is left out.</summary>
    public void Add(int word)
    {
        if (word >= 0)
        {
            bits[word >> 6] |= 1UL << (word & 63);
        }
    }

    /// <summary>Whether the word is in the set.</summary>
    public bool Contains(int word) => word >= 0 && (bits[word >> 6] >> (word & 63) & 1) != 0;
}

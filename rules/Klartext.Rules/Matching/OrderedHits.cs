using System.Runtime.InteropServices;

namespace Klartext.Rules.Matching;

/// <summary>The hits of one pass. They come in the order of their sentences, so those of one sentence lie side by side.</summary>
internal sealed class OrderedHits
{
    private readonly List<Hit> hits = [];

    /// <summary>How many there are.</summary>
    public int Count => hits.Count;

    /// <summary>A hit, in the order of the sentences.</summary>
    public Hit this[int index] => hits[index];

    /// <summary>Appends a hit; its sentence is none before the last.</summary>
    public void Add(Hit hit) => hits.Add(hit);

    /// <summary>Forgets all.</summary>
    public void Clear() => hits.Clear();

    /// <summary>The hits of a sentence.</summary>
    public ReadOnlySpan<Hit> Of(int sentence)
    {
        var first = FirstOf(sentence);
        return CollectionsMarshal.AsSpan(hits)[first..FirstOf(sentence + 1)];
    }

    /// <summary>Takes back the hits of a sentence that meet a condition.</summary>
    public void Remove(int sentence, Predicate<Hit> which)
    {
        for (var index = FirstOf(sentence + 1) - 1; index >= 0 && hits[index].Sentence == sentence; index--)
        {
            if (which(hits[index]))
            {
                hits.RemoveAt(index);
            }
        }
    }

    /// <summary>The first hit of this sentence or of one behind it.</summary>
    private int FirstOf(int sentence)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

using System.Runtime.InteropServices;
using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>
/// The words that phrases are matched against: one sentence, or the lead-in of a list followed by one of its items
/// ("Wir erheben folgende Daten:" + "IP-Adresse").
/// </summary>
internal sealed class ReadingUnit
{
    /// <summary>Stands for a word that there is not: behind all words.</summary>
    public const int None = int.MaxValue;

    private readonly List<(int From, int To, int[] References)> values = [];
    private int[] words = new int[128];
    private Breaks[] breaks = new Breaks[128];
    private int[] positions = new int[128];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them belong to a lead-in; 0 for a plain sentence.</summary>
    public int LeadIn { get; private set; }

    /// <summary>The number of the word in <see cref="WordClasses"/>.</summary>
    public ReadOnlySpan<int> Words => words.AsSpan(0, Count);

    /// <summary>What stands before each word.</summary>
    public ReadOnlySpan<Breaks> Breaks => breaks.AsSpan(0, Count);

    /// <summary>Where each word stands in the document, counted in words.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Count);

    /// <summary>The recognised values, as [From, To) in words of the unit.</summary>
    public ReadOnlySpan<(int From, int To, int[] References)> Values => CollectionsMarshal.AsSpan(values);

    /// <summary>Makes the unit empty.</summary>
    public void Clear()
    {
        Count = 0;
        LeadIn = 0;
        values.Clear();
    }

    /// <summary>Appends the words of a sentence.</summary>
    public void Append(Sentence sentence, PolicyDocument document, int[] numbers) =>
        Append(sentence.FirstWord, sentence.FirstWord + sentence.WordCount, document, numbers);

    /// <summary>Appends the words [from, to) of a document.</summary>
    public void Append(int from, int to, PolicyDocument document, int[] numbers)
    {
        var count = Count + to - from;
        if (count > words.Length)
        {
            Resize(Math.Max(count, words.Length * 2));
        }

        for (var position = from; position < to; position++)
        {
            words[Count] = numbers[position];
            breaks[Count] = document.Words[position].Before;
            positions[Count++] = position;
        }
    }

    /// <summary>Appends a word that is not written but meant.</summary>
    public void AppendImplied(int word)
    {
        if (Count == words.Length)
        {
            Resize(Count * 2);
        }

        words[Count] = word;
        breaks[Count] = Policies.Breaks.None;
        positions[Count++] = -1;
    }

    /// <summary>Appends a recognised value; its words must be in the unit already.</summary>
    public void Append(in Recognised value, int[] references)
    {
        var from = Array.IndexOf(positions, value.First, 0, Count);
        if (from >= 0)
        {
            values.Add((from, from + value.End - value.First, references));
        }
    }

    /// <summary>Whether one of the values meets an element of phrases.</summary>
    public bool HasValue(int reference)
    {
        foreach (var (_, _, references) in Values)
        {
            if (references.AsSpan().Contains(reference))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value begins with the word.</summary>
    public bool BeginsValue(int word)
    {
        foreach (var (from, _, _) in Values)
        {
            if (from == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word from <paramref name="from"/> on that a value begins with; <see cref="None"/> if there is none.</summary>
    public int NextValue(int from)
    {
        var next = None;
        foreach (var (first, _, _) in Values)
        {
            next = first >= from && first < next ? first : next;
        }

        return next;
    }

    private void Resize(int size)
    {
        Array.Resize(ref words, size);
        Array.Resize(ref breaks, size);
        Array.Resize(ref positions, size);
    }

    /// <summary>Says that all words so far are the lead-in of what comes.</summary>
    public void EndLeadIn() => LeadIn = Count;
}

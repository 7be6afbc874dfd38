using System.Numerics;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// For each word the classes it belongs to, by blocks of 64. The catalogue numbers its classes so that those of a word fill few blocks,
/// and what holds of a block is said at once.
/// </summary>
internal sealed class ClassSets
{
    /// <summary>How many classes a block holds, as a power of two.</summary>
    public const int BlockBits = 6;

    private readonly Catalogue catalogue;
    private readonly ulong[] anchoring; // by block the classes that anchor phrases
    private readonly ulong[] gathered;
    private readonly int rows; // of a word, 64 blocks each
    private ulong[] filled; // by row the blocks that are not empty
    private int[] starts; // of each row its first block, and the end of the last
    private int[] blocks = new int[16384];
    private ulong[] members = new ulong[16384];

    public ClassSets(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        gathered = NewMarks(catalogue.PhrasesOfClass.Count);
        anchoring = NewMarks(catalogue.PhrasesOfClass.Count);
        rows = (gathered.Length >> BlockBits) + 1;
        filled = new ulong[1024 * rows];
        starts = new int[1024 * rows + 1];
        for (var wordClass = 0; wordClass < catalogue.PhrasesOfClass.Count; wordClass++)
        {
            if (catalogue.PhrasesOfClass[wordClass].Length > 0)
            {
                anchoring[wordClass >> BlockBits] |= 1UL << wordClass;
            }
        }
    }

    /// <summary>A bit for each of so many classes and for one behind them.</summary>
    public static ulong[] NewMarks(int classes) => new ulong[(classes >> BlockBits) + 1];

    /// <summary>Learns the classes of a word, the next after those that are known.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="terms">The terms that it meets.</param>
    /// <param name="bloom">Receives the bits of all its classes, block over block; a power of two long.</param>
    public void Learn(int word, List<int> terms, Span<ulong> bloom)
    {
        bloom.Clear();
        var first = word * rows;
        if (first + rows > filled.Length)
        {
            Array.Resize(ref filled, filled.Length * 2);
            Array.Resize(ref starts, filled.Length + 1);
        }

        filled.AsSpan(first, rows).Clear();
        foreach (var term in terms)
        {
            foreach (var wordClass in catalogue.ClassesOfTerm[term])
            {
                var block = wordClass >> BlockBits;
                gathered[block] |= 1UL << wordClass;
                filled[first + (block >> BlockBits)] |= 1UL << block;
            }
        }

        for (var row = first; row < first + rows; row++)
        {
            starts[row + 1] = starts[row] + Keep(row, row - first << BlockBits, bloom);
        }
    }

    /// <summary>Whether the word belongs to the class.</summary>
    public bool Has(int word, int wordClass)
    {
        var block = wordClass >> BlockBits;
        var row = word * rows + (block >> BlockBits);
        var here = 1UL << block;
        return (filled[row] & here) != 0 && (members[starts[row] + BitOperations.PopCount(filled[row] & here - 1)] >> wordClass & 1) != 0;
    }

    /// <summary>Marks the classes of words.</summary>
    public void Mark(ReadOnlySpan<int> words, ulong[] marks)
    {
        foreach (var word in words)
        {
            for (int at = starts[word * rows], end = starts[(word + 1) * rows]; at < end; at++)
            {
                marks[blocks[at]] |= members[at];
            }
        }
    }

    /// <summary>Adds the phrases that a word anchors.</summary>
    public void AddAnchored(int word, DistinctNumbers phrases)
    {
        for (var at = starts[word * rows]; at < starts[(word + 1) * rows]; at++)
        {
            for (var left = members[at] & anchoring[blocks[at]]; left != 0; left &= left - 1)
            {
                phrases.Add(catalogue.PhrasesOfClass[(blocks[at] << BlockBits) + BitOperations.TrailingZeroCount(left)]);
            }
        }
    }

    /// <summary>Keeps the blocks of a row that were gathered, and gives their number.</summary>
    private int Keep(int row, int firstBlock, Span<ulong> bloom)
    {
        var at = starts[row];
        if (at + 64 > blocks.Length)
        {
            Array.Resize(ref blocks, blocks.Length * 2);
            Array.Resize(ref members, blocks.Length);
        }

        for (var left = filled[row]; left != 0; left &= left - 1)
        {
            var block = firstBlock + BitOperations.TrailingZeroCount(left);
            (blocks[at], members[at++]) = (block, gathered[block]);
            bloom[block & bloom.Length - 1] |= gathered[block];
            gathered[block] = 0;
        }

        return at - starts[row];
    }
}

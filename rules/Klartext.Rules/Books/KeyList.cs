using System.Text;

namespace Klartext.Rules.Books;

/// <summary>Keys that stay bytes, sorted by them (UTF-8), each once; several tables may share a list. Its form: where each ends, all keys.</summary>
internal sealed class KeyList
{
    private const int LongestStackKey = 256;

    private readonly int[] ends;
    private readonly ReadOnlyMemory<byte> keys;

    /// <summary>Reads what <see cref="Write"/> wrote; the bytes are kept, not copied.</summary>
    public KeyList(BookTextReader reader)
    {
        ends = reader.ReadRunning();
        keys = reader.ReadBytes();
        if (Count > 0 && ends[^1] != keys.Length)
        {
            throw new InvalidDataException("The keys of the rule book do not fit their lengths.");
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => ends.Length;

    /// <summary>A key by its place.</summary>
    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The keys as a list keeps them: each once, sorted.</summary>
    public static IReadOnlyList<string> Sort(IEnumerable<string> keys) =>
        [.. keys.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(static (one, other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))))];

    /// <summary>Writes keys that were sorted so.</summary>
    public static void Write(BookTextWriter writer, IReadOnlyList<string> sorted)
    {
        var end = 0;
        writer.WriteRunning([.. sorted.Select(key => end += Encoding.UTF8.GetByteCount(key))]);
        writer.WriteBytes([.. sorted.SelectMany(Encoding.UTF8.GetBytes)]);
    }

    /// <summary>The place of a key, or -1.</summary>
    public int IndexOf(string key)
    {
        Span<byte> room = stackalloc byte[LongestStackKey];
        var sought = Encoding.UTF8.GetMaxByteCount(key.Length) <= room.Length ? room[..Encoding.UTF8.GetBytes(key, room)] : Encoding.UTF8.GetBytes(key);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Bytes(middle).SequenceCompareTo(sought))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> Bytes(int index) => keys.Span[(index == 0 ? 0 : ends[index - 1])..ends[index]];
}

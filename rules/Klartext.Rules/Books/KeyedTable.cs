using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace Klartext.Rules.Books;

/// <summary>
/// A dictionary that stays bytes: a piece is found by halving and read when it is first asked for, so that opening a table of thousands
/// costs little. Its form: how many, how long each key is, how long each piece is (32-bit little-endian), all keys sorted by their UTF-8
/// bytes, all pieces. Safe for use by many threads.
/// </summary>
/// <typeparam name="T">What a piece is read as.</typeparam>
internal sealed class KeyedTable<T> : IReadOnlyDictionary<string, T>
    where T : class
{
    private const int LongestStackKey = 256;

    private readonly int[] ends; // of all keys, then of all pieces
    private readonly ReadOnlyMemory<byte> keys;
    private readonly ReadOnlyMemory<byte> pieces;
    private readonly Func<ReadOnlyMemory<byte>, T> read;
    private readonly ConcurrentDictionary<int, T> known = new();

    /// <summary>A table over bytes of <see cref="Write"/>; they are kept, not copied.</summary>
    public KeyedTable(ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, T> read)
    {
        this.read = read;
        Count = BitConverter.ToInt32(bytes.Span);
        ends = MemoryMarshal.Cast<byte, int>(bytes.Span.Slice(sizeof(int), Count * 2 * sizeof(int))).ToArray();
        for (var end = 1; end < ends.Length; end++)
        {
            ends[end] += end == Count ? 0 : ends[end - 1];
        }

        keys = bytes[((ends.Length + 1) * sizeof(int))..];
        pieces = keys[KeyEnd(Count - 1)..];
    }

    public int Count { get; }

    public IEnumerable<string> Keys => Enumerable.Range(0, Count).Select(KeyAt);

    public IEnumerable<T> Values => Enumerable.Range(0, Count).Select(ValueAt);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>The bytes of a table.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, T>> entries, Action<BinaryWriter, T> write)
    {
        var sorted = entries.Select(entry => (Key: Encoding.UTF8.GetBytes(entry.Key), Piece: PieceOf(entry.Value, write))).ToList();
        sorted.Sort(static (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(sorted.Count);
        sorted.ForEach(entry => writer.Write(entry.Key.Length));
        sorted.ForEach(entry => writer.Write(entry.Piece.Length));
        sorted.ForEach(entry => writer.Write(entry.Key));
        sorted.ForEach(entry => writer.Write(entry.Piece));
        writer.Flush();
        return stream.ToArray();
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index < 0 ? null : ValueAt(index);
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Enumerable.Range(0, Count).Select(index => KeyValuePair.Create(KeyAt(index), ValueAt(index))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static byte[] PieceOf(T value, Action<BinaryWriter, T> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BookTextWriter(stream))
        {
            write(writer, value);
        }

        return stream.ToArray();
    }

    private int IndexOf(string key)
    {
        Span<byte> room = stackalloc byte[LongestStackKey];
        var sought = Encoding.UTF8.GetMaxByteCount(key.Length) <= room.Length ? room[..Encoding.UTF8.GetBytes(key, room)] : Encoding.UTF8.GetBytes(key);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (KeyBytes(middle).SequenceCompareTo(sought))
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

    private int KeyEnd(int index) => index < 0 ? 0 : ends[index];

    private int PieceEnd(int index) => index < 0 ? 0 : ends[Count + index];

    private ReadOnlySpan<byte> KeyBytes(int index) => keys.Span[KeyEnd(index - 1)..KeyEnd(index)];

    private string KeyAt(int index) => Encoding.UTF8.GetString(KeyBytes(index));

    private T ValueAt(int index) => known.GetOrAdd(index, static (at, table) => table.read(table.pieces[table.PieceEnd(at - 1)..table.PieceEnd(at)]), this);
}

using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Klartext.Rules.Books;

/// <summary>
/// A dictionary that stays bytes: a piece is found by halving and read when it is first asked for, so that opening a table of thousands
/// costs little. It may lack pieces of a list of keys that it shares with others. Its form: for each key how long its piece is and one
/// more, 0 where there is none; all pieces. Safe for use by many threads.
/// </summary>
/// <typeparam name="T">What a piece is read as.</typeparam>
internal sealed class KeyedTable<T> : IReadOnlyDictionary<string, T>
    where T : class
{
    private readonly KeyList keys;
    private readonly int[] ends; // of each piece; the complement where there is none
    private readonly ReadOnlyMemory<byte> pieces;
    private readonly Func<ReadOnlyMemory<byte>, T> read;
    private readonly ConcurrentDictionary<int, T> known = new();

    /// <summary>A table over what <see cref="Write"/> wrote; the bytes are kept, not copied.</summary>
    public KeyedTable(KeyList keys, BookTextReader reader, Func<ReadOnlyMemory<byte>, T> read)
    {
        this.keys = keys;
        this.read = read;
        ends = reader.ReadSmall();
        pieces = reader.ReadBytes();
        var end = 0;
        for (var index = 0; index < ends.Length; index++)
        {
            var stands = ends[index] > 0;
            end += stands ? ends[index] - 1 : 0;
            ends[index] = stands ? end : ~end;
            Count += stands ? 1 : 0;
        }

        if (ends.Length != keys.Count || end != pieces.Length)
        {
            throw new InvalidDataException("A table of the rule book does not fit its keys.");
        }
    }

    public int Count { get; }

    public IEnumerable<string> Keys => Present.Select(index => keys[index]);

    public IEnumerable<T> Values => Present.Select(ValueAt);

    private IEnumerable<int> Present => Enumerable.Range(0, ends.Length).Where(index => ends[index] >= 0);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sorted">The keys, as <see cref="KeyList.Sort"/> gives them.</param>
    /// <param name="entries">What there is for them.</param>
    /// <param name="piece">The bytes of a piece.</param>
    public static void Write(BookTextWriter writer, IReadOnlyList<string> sorted, IReadOnlyDictionary<string, T> entries, Func<T, byte[]> piece)
    {
        byte[]?[] written = [.. sorted.Select(key => entries.TryGetValue(key, out var value) ? piece(value) : null)];
        writer.WriteSmall([.. written.Select(static bytes => bytes is null ? 0 : bytes.Length + 1)]);
        writer.WriteBytes([.. written.SelectMany(static bytes => bytes ?? [])]);
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index < 0 ? null : ValueAt(index);
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Present.Select(index => KeyValuePair.Create(keys[index], ValueAt(index))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key) => keys.IndexOf(key) is >= 0 and var index && ends[index] >= 0 ? index : -1;

    private int EndOf(int index) => index < 0 ? 0 : ends[index] < 0 ? ~ends[index] : ends[index];

    private T ValueAt(int index) => known.GetOrAdd(index, static (at, table) => table.read(table.pieces[table.EndOf(at - 1)..table.EndOf(at)]), this);
}

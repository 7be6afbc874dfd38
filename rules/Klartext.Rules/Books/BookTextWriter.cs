using System.Runtime.InteropServices;
using System.Text;

namespace Klartext.Rules.Books;

/// <summary>
/// Writes one piece of a book: first all its text in one stretch of UTF-8, then everything else, where a text is no more than its length.
/// Numbers go into as few bytes as all of their list need: what is small lies close together, and a browser's package packs it smaller still.
/// </summary>
internal sealed class BookTextWriter
{
    private readonly List<byte> written = [];
    private readonly StringBuilder text = new();

    /// <summary>Writes a byte.</summary>
    public void Write(byte value) => written.Add(value);

    /// <summary>Writes yes or no.</summary>
    public void Write(bool value) => written.Add(value ? (byte)1 : (byte)0);

    /// <summary>Writes a number.</summary>
    public void Write(int value) => written.AddRange(BitConverter.GetBytes(value));

    /// <summary>Writes text.</summary>
    public void Write(string value)
    {
        Write(value.Length);
        text.Append(value);
    }

    /// <summary>Writes bytes, their count before them.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        written.AddRange(bytes);
    }

    /// <summary>Writes numbers in 8, 16 or 32 bits each, above the least of them if that is below zero.</summary>
    public void WriteSmall(IReadOnlyCollection<int> numbers)
    {
        var least = Math.Min(numbers.DefaultIfEmpty().Min(), 0);
        uint[] above = [.. numbers.Select(number => (uint)(number - least))];
        var width = above.DefaultIfEmpty().Max() switch { <= byte.MaxValue => sizeof(byte), <= ushort.MaxValue => sizeof(ushort), _ => sizeof(uint) };
        Write((byte)width);
        Write(least);
        Write(above.Length);
        written.AddRange(width switch
        {
            sizeof(byte) => Array.ConvertAll(above, static number => (byte)number),
            sizeof(ushort) => MemoryMarshal.AsBytes(Array.ConvertAll(above, static number => (ushort)number).AsSpan()),
            _ => MemoryMarshal.AsBytes(above.AsSpan()),
        });
    }

    /// <summary>Writes numbers each as its distance from the one before.</summary>
    public void WriteRunning(IReadOnlyList<int> numbers) => WriteSmall([.. numbers.Select((number, index) => index == 0 ? number : number - numbers[index - 1])]);

    /// <summary>Writes numbers of which long runs come again and again: each run once. The window of what packs the book is too short to see them.</summary>
    public void WriteRepeating(int[] numbers)
    {
        var (fresh, runs) = RepeatedRuns.Of(numbers);
        WriteSmall(fresh);
        WriteSmall([.. runs.Select(static run => run.Fresh)]);
        WriteSmall([.. runs.Select(static run => run.Length)]);
        WriteSmall([.. runs.Select(static run => run.From)]);
    }

    /// <summary>The bytes of the piece.</summary>
    public byte[] ToArray()
    {
        var letters = Encoding.UTF8.GetBytes(text.ToString());
        return [.. BitConverter.GetBytes(letters.Length), .. letters, .. written];
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Klartext.Rules.Books;

/// <summary>
/// Reads what <see cref="BookTextWriter"/> wrote, straight from the bytes: a stream between costs the browser most of a book's load. All text
/// is decoded at once, each one is cut out of it: decoding them one by one took most of the time. Where the bytes end too early it throws
/// <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class BookTextReader
{
    private readonly ArraySegment<byte> bytes;
    private readonly string text;
    private int position;
    private int letter;

    public BookTextReader(ArraySegment<byte> bytes)
    {
        this.bytes = bytes;
        text = Encoding.UTF8.GetString(Take(ReadCount()));
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads a byte that is not 0 for yes.</summary>
    public bool ReadBoolean() => ReadByte() != 0;

    /// <summary>Reads a number.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>Reads how many things follow, each of one byte at least.</summary>
    public int ReadCount() => ReadInt32() is >= 0 and var count && count <= bytes.Count - position ? count : throw CutOff();

    /// <summary>Reads text.</summary>
    public string ReadString()
    {
        var length = ReadInt32();
        if (length < 0 || length > text.Length - letter)
        {
            throw CutOff();
        }

        letter += length;
        return text.Substring(letter - length, length);
    }

    /// <summary>Reads numbers that were written in 8, 16 or 32 bits.</summary>
    public int[] ReadSmall()
    {
        var width = ReadByte();
        var least = ReadInt32();
        var written = Take(checked(ReadCount() * width));
        switch (width)
        {
            case sizeof(byte):
                return Above(least, written);
            case sizeof(ushort):
                return Above(least, MemoryMarshal.Cast<byte, ushort>(written));
            default:
                var numbers = MemoryMarshal.Cast<byte, int>(written).ToArray();
                for (var index = 0; least != 0 && index < numbers.Length; index++)
                {
                    numbers[index] += least;
                }

                return numbers;
        }
    }

    /// <summary>Reads numbers that were written as distances.</summary>
    public int[] ReadRunning()
    {
        var numbers = ReadSmall();
        for (var index = 1; index < numbers.Length; index++)
        {
            numbers[index] += numbers[index - 1];
        }

        return numbers;
    }

    /// <summary>Reads numbers of which each long run was written once.</summary>
    public int[] ReadRepeating()
    {
        var fresh = ReadSmall();
        var before = ReadSmall();
        var lengths = ReadSmall();
        var from = ReadSmall();
        var numbers = new int[fresh.Length + lengths.Sum()];
        var (read, at) = (0, 0);
        for (var run = 0; run < lengths.Length; run++)
        {
            Array.Copy(fresh, read, numbers, at, before[run]);
            read += before[run];
            at += before[run];
            Array.Copy(numbers, from[run], numbers, at, lengths[run]);
            at += lengths[run];
        }

        Array.Copy(fresh, read, numbers, at, fresh.Length - read);
        return numbers;
    }

    /// <summary>Reads bytes, their count before them; they are not copied.</summary>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        var length = ReadCount();
        position += length;
        return bytes.AsMemory(position - length, length);
    }

    private static int[] Above(int least, ReadOnlySpan<byte> written)
    {
        var wider = new ushort[written.Length];
        var index = 0;
        for (; index + Vector128<byte>.Count <= written.Length; index += Vector128<byte>.Count)
        {
            var sixteen = Vector128.Create(written[index..]);
            Vector128.WidenLower(sixteen).CopyTo(wider, index);
            Vector128.WidenUpper(sixteen).CopyTo(wider, index + Vector128<ushort>.Count);
        }

        for (; index < written.Length; index++)
        {
            wider[index] = written[index];
        }

        return Above(least, wider);
    }

    /// <summary>Many at once: the browser interprets each step of a loop.</summary>
    private static int[] Above(int least, ReadOnlySpan<ushort> written)
    {
        var numbers = new int[written.Length];
        var all = Vector128.Create(least);
        var index = 0;
        for (; index + Vector128<ushort>.Count <= written.Length; index += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(written[index..]);
            (Vector128.WidenLower(eight).AsInt32() + all).CopyTo(numbers, index);
            (Vector128.WidenUpper(eight).AsInt32() + all).CopyTo(numbers, index + Vector128<int>.Count);
        }

        for (; index < written.Length; index++)
        {
            numbers[index] = written[index] + least;
        }

        return numbers;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > bytes.Count - position)
        {
            throw CutOff();
        }

        position += length;
        return bytes.AsSpan(position - length, length);
    }

    private static InvalidDataException CutOff() => new("The rule book is cut off.");
}

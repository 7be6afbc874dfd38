using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Klartext.Rules.Books;

/// <summary>Writes text as it lies in memory (its length, then UTF-16), so that reading it back is one copy: in the browser, decoding took most of the time.</summary>
internal sealed class BookTextWriter(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
{
    /// <inheritdoc/>
    public override void Write(string value)
    {
        Write(value.Length);
        Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }
}

/// <summary>
/// Reads what <see cref="BookTextWriter"/> wrote, straight from the bytes: a stream between costs the browser most of a book's load. Where
/// the bytes end too early it throws <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class BookTextReader(ArraySegment<byte> bytes)
{
    /// <summary>How many bytes have been read.</summary>
    public int Position { get; private set; }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads a byte that is not 0 for yes.</summary>
    public bool ReadBoolean() => ReadByte() != 0;

    /// <summary>Reads a number.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>Reads how many things follow, each of one byte at least.</summary>
    public int ReadCount() => ReadInt32() is >= 0 and var count && count <= bytes.Count - Position ? count : throw CutOff();

    /// <summary>Reads text, its length before it.</summary>
    public string ReadString() => new(MemoryMarshal.Cast<byte, char>(Take(ReadCount() * sizeof(char))));

    /// <summary>Reads numbers, their count before them.</summary>
    public int[] ReadNumbers() => MemoryMarshal.Cast<byte, int>(Take(ReadCount() * sizeof(int))).ToArray();

    /// <summary>Reads numbers that were written in 16 or 32 bits.</summary>
    public int[] ReadSmall()
    {
        if (!ReadBoolean())
        {
            return ReadNumbers();
        }

        var written = MemoryMarshal.Cast<byte, ushort>(Take(ReadCount() * sizeof(ushort)));
        var numbers = new int[written.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = written[index];
        }

        return numbers;
    }

    /// <summary>Reads numbers that were written as distances.</summary>
    public int[] ReadAscending()
    {
        var numbers = ReadSmall();
        for (var index = 1; index < numbers.Length; index++)
        {
            numbers[index] += numbers[index - 1];
        }

        return numbers;
    }

    /// <summary>Reads bytes, their count before them; they are not copied.</summary>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        var length = ReadCount();
        Position += length;
        return bytes.AsMemory(Position - length, length);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > bytes.Count - Position)
        {
            throw CutOff();
        }

        Position += length;
        return bytes.AsSpan(Position - length, length);
    }

    private static InvalidDataException CutOff() => new("The rule book is cut off.");
}

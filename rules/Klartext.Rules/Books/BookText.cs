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

/// <summary>Reads what <see cref="BookTextWriter"/> wrote.</summary>
internal sealed class BookTextReader(Stream stream) : BinaryReader(stream)
{
    /// <inheritdoc/>
    public override string ReadString() => string.Create(ReadInt32(), BaseStream, static (letters, from) => from.ReadExactly(MemoryMarshal.AsBytes(letters)));
}

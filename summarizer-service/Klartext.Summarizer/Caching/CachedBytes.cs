using System.Buffers;
using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;

namespace Klartext.Summarizer.Caching;

/// <summary>Bytes that nobody changes: they are handed out as they are, without a copy.</summary>
[ImmutableObject(true)]
public sealed record CachedBytes(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Writes and reads the bytes as they are.</summary>
    internal sealed class Serializer : IHybridCacheSerializer<CachedBytes>
    {
        public CachedBytes Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

        public void Serialize(CachedBytes value, IBufferWriter<byte> target) => target.Write(value.Bytes.Span);
    }
}

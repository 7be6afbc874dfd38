using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Klartext.Policies.Readers.Pdf;

/// <summary>The library's filters, with a bound on what all streams of one document may unpack to.</summary>
internal sealed class BoundedFilters(int mostBytes) : IFilterProvider
{
    /// <summary>LZW and run lengths unpack at most this many times.</summary>
    private const int WorstRatio = 2730;

    private long left = mostBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    private void Take(long bytes)
    {
        if (Interlocked.Add(ref left, -bytes) < 0)
        {
            throw new UnreadablePolicyException(UnreadableReason.TooComplex);
        }
    }

    private sealed class Bounded(IFilter inner, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Take(inner switch
            {
                FlateFilter => UnpackedLength(input, bounds.left),
                LzwFilter or RunLengthFilter => Math.Min((long)input.Length * WorstRatio, input.Length < 100_000 ? input.Length * 64L : long.MaxValue),
                _ => input.Length,
            });
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Unpacks into nothing, to learn the length before the library unpacks into memory.</summary>
        private static long UnpackedLength(Memory<byte> input, long most)
        {
            using var source = new MemoryStream(input.ToArray(), writable: false);
            using var unpacked = new ZLibStream(source, CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            long length = 0;
            try
            {
                for (var read = 1; read > 0 && length <= most; length += read)
                {
                    read = unpacked.Read(buffer);
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: what came before the damage counts; the library makes its own sense of the rest.
            }

            return length;
        }
    }
}

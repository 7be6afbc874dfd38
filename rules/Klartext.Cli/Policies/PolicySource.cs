using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Policies.Readers.Fetching;

namespace Klartext.Cli.Policies;

/// <summary>Reads what a person names as a policy: a file, an address, or standard input ("-").</summary>
internal sealed class PolicySource(Session session) : IDisposable
{
    private readonly ReadingLimits limits = new();
    private readonly PolicyReader reader = new();
    private GuardedFetch? fetch;

    /// <summary>Reads a policy.</summary>
    /// <param name="source">Path, address or "-".</param>
    /// <param name="cancel">Ends a fetch.</param>
    /// <exception cref="UnreadablePolicyException">It cannot be read.</exception>
    public async Task<PolicyDocument> ReadAsync(string source, CancellationToken cancel)
    {
        var page = source == "-" ? reader.Read(Bounded(session.Streams.Input))
            : IsAddress(source) ? await FetchAsync(source, cancel).ConfigureAwait(false)
            : reader.Read(ReadFile(source), source);
        return PolicyDocument.Create(page.Blocks, page.Title, page.Language);
    }

    public void Dispose() => fetch?.Dispose();

    private static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal) || source.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !File.Exists(source);

    private async Task<ReadPage> FetchAsync(string address, CancellationToken cancel)
    {
        fetch ??= new GuardedFetch(session.FetchOptions);
        var answer = await fetch.FetchAsync(address, cancel).ConfigureAwait(false);
        return reader.Read(answer.Content, answer.Address.AbsolutePath, answer.MediaType, answer.Charset, answer.Address);
    }

    private byte[] ReadFile(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UnreadablePolicyException(UnreadableReason.AccessDenied);
            }

            using var file = File.OpenRead(path);
            return Bounded(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException or ArgumentException or NotSupportedException)
        {
            throw new UnreadablePolicyException(UnreadableReason.NotFound, exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UnreadablePolicyException(UnreadableReason.AccessDenied, exception);
        }
    }

    /// <summary>All bytes of a stream, and one more than allowed at most: then the reader says that it is too large.</summary>
    private byte[] Bounded(Stream stream)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, limits.Bytes) : 0);
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= limits.Bytes && (read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}

using System.Buffers;
using Klartext.Summarizer.Problems;
using Microsoft.Net.Http.Headers;

namespace Klartext.Summarizer.Reading;

/// <summary>The bytes of a request, in a rented array; dispose it to give the array back.</summary>
public sealed class RequestBody : IDisposable
{
    private const int FirstLength = 64 * 1024;

    private readonly byte[] rented;
    private readonly int length;

    private RequestBody(byte[] rented, int length)
    {
        this.rented = rented;
        this.length = length;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => rented.AsSpan(0, length);

    /// <summary>The bytes as memory, valid until it is disposed.</summary>
    public ReadOnlyMemory<byte> Memory => rented.AsMemory(0, length);

    /// <summary>Reads a body of JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Most bytes that are read.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="ProblemException">The body is no JSON by its type, or too large.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (!IsJson(request))
        {
            throw new ProblemException(new Problem(StatusCodes.Status415UnsupportedMediaType, "media-type"));
        }

        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(most, request.ContentLength ?? FirstLength) + 1);
        try
        {
            var length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancel).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > most)
                {
                    throw TooLarge(most);
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }
            }

            return new RequestBody(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);

    private static byte[] Grow(byte[] full, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        full.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static ProblemException TooLarge(int most) =>
        new(new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large", ("megabytes", (most / 1048576d).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture))));
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Klartext.Summarizer.Summaries;

/// <summary>Server-sent events, each with one line of JSON; what was written is remembered, to be sent again byte for byte.</summary>
internal sealed class EventStream(HttpResponse response)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/event-stream";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5); // after which a sign of life is sent

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> written = new(64 * 1024);

    /// <summary>All events so far, without signs of life.</summary>
    public ReadOnlyMemory<byte> Written => written.WrittenMemory.ToArray();

    /// <summary>A writer for the JSON of all answers.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Compact);

    /// <summary>Whether a request prefers events to JSON.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept.ToArray()!, out var types)
        && types.OrderByDescending(static type => type.Quality ?? 1).FirstOrDefault(static type => type.Quality is not 0) is { } first
        && first.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sends the head of the answer.</summary>
    public Task BeginAsync(CancellationToken cancel)
    {
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // a proxy shall not collect the events
        return response.StartAsync(cancel);
    }

    /// <summary>Sends an event.</summary>
    public Task WriteAsync(string name, Action<Utf8JsonWriter> content, CancellationToken cancel) => WriteAsync(written, name, content, cancel);

    /// <summary>Sends an event that means something only now: it is not remembered.</summary>
    public Task WritePassingAsync(string name, Action<Utf8JsonWriter> content, CancellationToken cancel) => WriteAsync(new ArrayBufferWriter<byte>(256), name, content, cancel);

    private async Task WriteAsync(ArrayBufferWriter<byte> buffer, string name, Action<Utf8JsonWriter> content, CancellationToken cancel)
    {
        var before = buffer.WrittenCount;
        buffer.Write(Encoding.ASCII.GetBytes($"event: {name}\ndata: "));
        using (var json = Writer(buffer))
        {
            content(json);
        }

        buffer.Write("\n\n"u8);
        await response.Body.WriteAsync(buffer.WrittenMemory[before..], cancel).ConfigureAwait(false);
        await response.Body.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The items of a sequence; while they keep the reader waiting, a sign of life goes out now and then.</summary>
    public async IAsyncEnumerable<T> AliveAsync<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var enumerator = items.GetAsyncEnumerator(cancel);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            while (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Silence, cancel)).ConfigureAwait(false) != next)
            {
                await response.Body.WriteAsync(": \n\n"u8.ToArray(), cancel).ConfigureAwait(false);
                await response.Body.FlushAsync(cancel).ConfigureAwait(false);
            }

            if (!await next.ConfigureAwait(false))
            {
                yield break;
            }

            yield return enumerator.Current;
        }
    }
}

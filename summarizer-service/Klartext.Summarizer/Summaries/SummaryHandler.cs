using System.Buffers;
using Klartext.Rules.Answers;
using Klartext.Summarizer.Caching;
using Klartext.Summarizer.Language;
using Klartext.Summarizer.Limits;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;
using Klartext.Summarizer.Telemetry;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Summaries;

/// <summary>Answers a request for a summary: from the cache if it was asked before, as JSON or as a stream of events.</summary>
public sealed class SummaryHandler(
    RequestReader reader, SummaryService summaries, AnswerCache cache, CacheKeys keys, ServiceKeys serviceKeys, ServiceMetrics metrics, IOptions<LimitOptions> limits)
{
    /// <summary>Answers a request that brings the policy with it.</summary>
    public Task SummariseAsync(HttpContext context) => HandleAsync(context, isAddress: false);

    /// <summary>Answers a request that names an address.</summary>
    public Task SummariseAddressAsync(HttpContext context) => HandleAsync(context, isAddress: true);

    private async Task HandleAsync(HttpContext context, bool isAddress)
    {
        if (serviceKeys.Of(context) is null)
        {
            throw new ProblemException(new Problem(StatusCodes.Status401Unauthorized, "service-key"));
        }

        var cancel = context.RequestAborted;
        using var body = await RequestBody.ReadAsync(context.Request, limits.Value.BodyBytes, cancel).ConfigureAwait(false);
        var streams = EventStream.IsAskedFor(context.Request);
        var key = keys.OfRequest((isAddress ? "url-" : string.Empty) + (streams ? "stream" : "json"), body.Bytes);
        if (await cache.FindAsync(key, isAddress, cancel).ConfigureAwait(false) is { } kept)
        {
            metrics.Summary("cached", streams ? "stream" : "json");
            await WriteAsync(context, kept, streams).ConfigureAwait(false);
            return;
        }

        var query = isAddress ? await reader.FetchPolicyAsync(body.Memory, cancel).ConfigureAwait(false) : reader.ReadPolicy(body.Bytes);
        var answer = streams ? await StreamAsync(context, query, cancel).ConfigureAwait(false) : await AnswerAsync(context, query, cancel).ConfigureAwait(false);
        metrics.Summary("fresh", streams ? "stream" : "json");
        if (answer is { } bytes)
        {
            await cache.KeepAsync(key, bytes, isAddress).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the answer as JSON; gives its bytes if they may be kept.</summary>
    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(HttpContext context, PolicyQuery query, CancellationToken cancel)
    {
        var reading = summaries.Read(query);
        var run = summaries.Run(reading);
        var own = query.Question is null ? [] : await summaries.AnswerAsync(reading, query.Question, cancel).ConfigureAwait(false);
        var answer = await run.Answer.WaitAsync(cancel).ConfigureAwait(false);
        var json = Json(SummaryService.Join(reading, [.. answer.Statements, .. own]), new ReadingJsonOptions(query.IncludeText, answer.Share));
        await WriteAsync(context, json, isStream: false).ConfigureAwait(false);
        return IsKept(query, answer) ? json : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>Writes the answer in events; gives all of them if they may be kept.</summary>
    private async Task<ReadOnlyMemory<byte>?> StreamAsync(HttpContext context, PolicyQuery query, CancellationToken cancel)
    {
        var reading = summaries.Read(query);
        var run = summaries.Run(reading);
        var own = query.Question is null ? Task.FromResult<IReadOnlyList<VerifiedStatement>>([]) : summaries.AnswerAsync(reading, query.Question, cancel);
        var events = new EventStream(context.Response);
        await events.BeginAsync(cancel).ConfigureAwait(false);
        await events.WriteAsync("analysis", json => ReadingJson.Write(json, reading, new ReadingJsonOptions(query.IncludeText, ModelShare.None)), cancel).ConfigureAwait(false);
        await foreach (var statement in events.AliveAsync(run.StatementsAsync(cancel), cancel).ConfigureAwait(false))
        {
            await WriteStatementAsync(events, statement, cancel).ConfigureAwait(false);
        }

        foreach (var statement in await own.ConfigureAwait(false))
        {
            await WriteStatementAsync(events, statement, cancel).ConfigureAwait(false);
        }

        var answer = await run.Answer.ConfigureAwait(false);
        await events.WriteAsync("done", json => ReadingJson.WriteModel(json, answer.Share), cancel).ConfigureAwait(false);
        return IsKept(query, answer) ? events.Written : default(ReadOnlyMemory<byte>?);
    }

    private static Task WriteStatementAsync(EventStream events, VerifiedStatement statement, CancellationToken cancel) => events.WriteAsync("statement", json =>
    {
        json.WriteStartObject();
        json.WriteString("question", statement.Question);
        json.WritePropertyName("sentence");
        ReadingJson.WriteSentence(json, statement.Sentence);
        json.WriteEndObject();
    }, cancel);

    /// <summary>An answer to a reader's own question is never kept, nor one that a second asking may better.</summary>
    private static bool IsKept(PolicyQuery query, ModelAnswer answer) => query.Question is null && answer.IsFinal;

    private static ReadOnlyMemory<byte> Json(PlainReading reading, ReadingJsonOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(128 * 1024);
        using (var json = EventStream.Writer(buffer))
        {
            ReadingJson.Write(json, reading, options);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes, bool isStream)
    {
        context.Response.ContentType = isStream ? EventStream.MediaType : "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}

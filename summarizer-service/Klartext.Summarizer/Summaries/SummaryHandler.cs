using System.Buffers;
using System.Text.Json;
using Klartext.Rules.Answers;
using Klartext.Summarizer.Caching;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Language;
using Klartext.Summarizer.Limits;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;
using Klartext.Summarizer.Telemetry;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Summaries;

/// <summary>Answers a request for a summary: from the cache if it was asked before, as JSON or as a stream of events.</summary>
public sealed class SummaryHandler(
    RequestReader reader, SummaryService summaries, AnswerCache cache, CacheKeys keys, ServiceKeys serviceKeys, ServiceWords words, ServiceMetrics metrics, IOptions<LimitOptions> limits)
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
        var answers = await Task.WhenAll(summaries.Run(reading, query.Question, cancel).Select(run => run.Answer.WaitAsync(cancel))).ConfigureAwait(false);
        var json = Json(SummaryService.Join(reading, [.. answers.SelectMany(static answer => answer.Statements)]), new ReadingJsonOptions(query.IncludeText, ShareOf(answers, query.Language)));
        await WriteAsync(context, json, isStream: false).ConfigureAwait(false);
        return IsKept(query, answers) ? json : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>Writes the answer in events; gives all of them if they may be kept.</summary>
    private async Task<ReadOnlyMemory<byte>?> StreamAsync(HttpContext context, PolicyQuery query, CancellationToken cancel)
    {
        var reading = summaries.Read(query);
        var runs = summaries.Run(reading, query.Question, cancel);
        var events = new EventStream(context.Response);
        await events.BeginAsync(cancel).ConfigureAwait(false);
        await events.WriteAsync("analysis", json => ReadingJson.Write(json, reading, new ReadingJsonOptions(query.IncludeText, ModelShare.None)), cancel).ConfigureAwait(false);
        await foreach (var step in events.AliveAsync(ModelRun.FollowAsync(runs, cancel), cancel).ConfigureAwait(false))
        {
            await WriteAsync(events, step, query.Language, cancel).ConfigureAwait(false);
        }

        var answers = await Task.WhenAll(runs.Select(static run => run.Answer)).ConfigureAwait(false);
        await events.WriteAsync("done", json => ReadingJson.WriteModel(json, ShareOf(answers, query.Language)), cancel).ConfigureAwait(false);
        return IsKept(query, answers) ? events.Written : default(ReadOnlyMemory<byte>?);
    }

    private Task WriteAsync(EventStream events, ModelStep step, string language, CancellationToken cancel) => step switch
    {
        StatementStep { Statement: var statement } => events.WriteAsync("statement", json =>
        {
            json.WriteStartObject();
            json.WriteString("question", statement.Question);
            json.WritePropertyName("sentence");
            ReadingJson.WriteSentence(json, statement.Sentence);
            json.WriteEndObject();
        }, cancel),
        WaitingStep { Place: var place } => events.WritePassingAsync("waiting", json => JsonSerializer.Serialize(json, Waiting(place, language), ContractJson.Default.WaitingEvent), cancel),
        _ => Task.CompletedTask,
    };

    private WaitingEvent Waiting(QueuePlace place, string language)
    {
        int? seconds = place.Wait is { } wait ? (int)Math.Ceiling(wait.TotalSeconds) : null;
        return new WaitingEvent(place.Ahead, seconds, words.Waiting(place.Ahead, seconds, language));
    }

    /// <summary>The share of all runs; the reason is that of the first which has one, the reader's own question before the rest.</summary>
    private ModelShare ShareOf(IReadOnlyList<ModelAnswer> answers, string language)
    {
        var whole = answers[^1].Share;
        var reason = answers.Select(static answer => answer.Share).FirstOrDefault(static share => share.Reason is not null) ?? whole;
        return words.InWords(
            whole with
            {
                Used = answers.Any(static answer => answer.Share.Used),
                Verified = answers.Sum(static answer => answer.Share.Verified),
                Dropped = answers.Sum(static answer => answer.Share.Dropped),
                Reason = reason.Reason,
                Seconds = reason.Seconds,
            },
            language);
    }

    /// <summary>An answer to a reader's own question is never kept, nor one that a second asking may better.</summary>
    private static bool IsKept(PolicyQuery query, IReadOnlyList<ModelAnswer> answers) => query.Question is null && answers.All(static answer => answer.IsFinal);

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

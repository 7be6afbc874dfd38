using System.Collections.Concurrent;
using Klartext.Rules.Answers;
using Klartext.Summarizer.Caching;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Telemetry;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Statements of the model for a policy: one asking a policy and language in the whole cluster, followed by all who want it, kept when
/// it is done. Every statement is verified before anybody sees it.
/// </summary>
public sealed class ModelSummaries(
    ChatModel chat, ModelIdentity model, Verifier verifier, Grounding grounding, AnswerCache cache, CacheKeys keys, ClusterLock cluster, CallQueue queue, ServiceMetrics metrics,
    IOptions<LlmOptions> options, ILogger<ModelSummaries> log)
{
    private readonly ConcurrentDictionary<string, Lazy<ModelRun>> runs = new(StringComparer.Ordinal);

    /// <summary>The run for a policy: one that has ended, one that is under way, or a new one.</summary>
    public ModelRun Of(PlainReading reading)
    {
        if (!model.IsConfigured)
        {
            return ModelRun.Ended(ModelAnswer.None("not-configured", isFinal: true));
        }

        if (!verifier.CanVerify(reading.Language))
        {
            return ModelRun.Ended(ModelAnswer.None("language", isFinal: true, model.Name));
        }

        var key = keys.OfPolicy(reading.Analysis.Document, reading.Language);
        return runs.GetOrAdd(key, static (key, work) => new Lazy<ModelRun>(() => work.self.Start(key, work.reading)), (self: this, reading)).Value;
    }

    /// <summary>Statements that answer a reader's own question; nothing of it is kept.</summary>
    /// <param name="reading">The reading by the rules.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">The sentences that may answer it.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async Task<IReadOnlyList<VerifiedStatement>> AnswerAsync(PlainReading reading, string question, IReadOnlyList<int> passages, CancellationToken cancel)
    {
        if (!model.IsConfigured || !verifier.CanVerify(reading.Language) || passages.Count == 0)
        {
            return [];
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(options.Value.Timeout);
        var conversation = new Conversation(new Grounds(reading.Analysis), reading.Language, static _ => { });
        try
        {
            using var turn = await queue.EnterAsync(time.Token).ConfigureAwait(false);
            if (turn is not null)
            {
                await ListenAsync(Grounding.ForQuestion(reading, question, passages), conversation, time.Token).ConfigureAwait(false);
            }
        }
        catch (ModelException failure)
        {
            ServiceLog.NoModel(log, failure.Reason);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            ServiceLog.NoModel(log, "timeout");
        }

        return [.. conversation.Verified.Select(static statement => statement with { Question = "own" })];
    }

    private ModelRun Start(string key, PlainReading reading)
    {
        var run = new ModelRun();
        _ = Task.Run(async () =>
        {
            ModelAnswer answer;
            try
            {
                answer = await WorkAsync(key, reading, run).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // whatever happens here, the reader has the rules' answers
            catch (Exception exception)
#pragma warning restore CA1031
            {
                ServiceLog.Failed(log, exception.GetType().FullName ?? string.Empty, exception.StackTrace ?? string.Empty);
                answer = ModelAnswer.None("failed", isFinal: false, model.Name);
            }

            if (answer.Share.Reason is { } reason)
            {
                ServiceLog.NoModel(log, reason);
            }

            run.End(answer);
            runs.TryRemove(key, out _);
        });
        return run;
    }

    private async Task<ModelAnswer> WorkAsync(string key, PlainReading reading, ModelRun run)
    {
        using var time = new CancellationTokenSource(options.Value.Timeout);
        if (await FindAsync(key, reading).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var conversation = new Conversation(new Grounds(reading.Analysis), reading.Language, run.Add);
        try
        {
            await using var held = await cluster.EnterAsync(key, options.Value.Timeout, time.Token).ConfigureAwait(false);
            if (held is not null && await FindAsync(key, reading).ConfigureAwait(false) is { } others)
            {
                return others;
            }

            using var turn = await queue.EnterAsync(time.Token).ConfigureAwait(false);
            if (turn is null)
            {
                return ModelAnswer.None("queue", isFinal: false, model.Name);
            }

            var answer = await ConverseAsync(reading, conversation, time.Token).ConfigureAwait(false);
            if (answer.IsFinal)
            {
                await cache.KeepAsync(key, KeptAnswer.Write(answer)).ConfigureAwait(false);
            }

            return answer;
        }
        catch (ModelException failure)
        {
            return conversation.Result(model.Name, failure.Reason);
        }
        catch (OperationCanceledException)
        {
            return conversation.Result(model.Name, "timeout");
        }
    }

    private async Task<ModelAnswer?> FindAsync(string key, PlainReading reading) =>
        await cache.FindAsync(key).ConfigureAwait(false) is { } kept ? KeptAnswer.Read(kept.Span, reading.Analysis.Document) : null;

    /// <summary>Asks, and asks once more for what was dropped, with the reasons.</summary>
    private async Task<ModelAnswer> ConverseAsync(PlainReading reading, Conversation conversation, CancellationToken cancel)
    {
        var prompt = grounding.ForSummary(reading, conversation.Grounds, options.Value.ContextTokens - options.Value.AnswerTokens);
        var whole = await ListenAsync(prompt, conversation, cancel).ConfigureAwait(false);
        if (!whole)
        {
            return conversation.Result(model.Name, conversation.Verified.Count + conversation.Dropped.Count == 0 ? "no-answer" : "interrupted");
        }

        if (conversation.Dropped.Count > 0)
        {
            try
            {
                await ListenAsync(conversation.Again(prompt), conversation, cancel).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is ModelException or OperationCanceledException)
            {
                ServiceLog.NoModel(log, "retry"); // what stands is enough
            }
        }

        return conversation.Result(model.Name, conversation.Verified.Count == 0 ? "nothing-proven" : null);
    }

    /// <summary>Listens to one answer; whether it was whole.</summary>
    private async Task<bool> ListenAsync(Prompt prompt, Conversation conversation, CancellationToken cancel)
    {
        var stream = new StatementStream();
        await foreach (var piece in chat.AskAsync(prompt, cancel).ConfigureAwait(false))
        {
            foreach (var statement in stream.Add(piece))
            {
                metrics.Statement(conversation.Hear(statement, verifier));
            }

            if (stream.IsTooLong)
            {
                break;
            }
        }

        return stream.IsWhole;
    }
}

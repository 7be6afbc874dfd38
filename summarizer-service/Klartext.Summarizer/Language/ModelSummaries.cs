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
    IOptions<LlmOptions> options, TimeProvider clock, ILogger<ModelSummaries> log)
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

    /// <summary>A run for a reader's own question: nobody else follows it, and nothing of it is kept.</summary>
    /// <param name="reading">The reading by the rules.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">The sentences that may answer it.</param>
    /// <param name="cancel">Ends the asking.</param>
    public ModelRun OfQuestion(PlainReading reading, string question, IReadOnlyList<int> passages, CancellationToken cancel)
    {
        if (!model.IsConfigured || !verifier.CanVerify(reading.Language) || passages.Count == 0)
        {
            return ModelRun.Ended(new ModelAnswer([], ModelShare.None, IsFinal: false));
        }

        var run = new ModelRun();
        var conversation = new Conversation(new Grounds(reading.Analysis), reading.Language, run.Add, Conversation.OwnQuestion);
        _ = Task.Run(async () => run.End(await ConcludeAsync(conversation, time => AskAsync(Grounding.ForQuestion(reading, question, passages), run, conversation, time), cancel).ConfigureAwait(false)), CancellationToken.None);
        return run;
    }

    private ModelRun Start(string key, PlainReading reading)
    {
        var run = new ModelRun();
        var conversation = new Conversation(new Grounds(reading.Analysis), reading.Language, run.Add);
        _ = Task.Run(async () =>
        {
            run.End(await ConcludeAsync(conversation, time => WorkAsync(key, reading, run, conversation, time), CancellationToken.None).ConfigureAwait(false));
            runs.TryRemove(key, out _);
        });
        return run;
    }

    /// <summary>Lets the work be done for as long as a reader waits, and makes an answer of whatever ends it.</summary>
    private async Task<ModelAnswer> ConcludeAsync(Conversation conversation, Func<CallTime, Task<ModelAnswer>> work, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(options.Value.Timeout);
        ModelAnswer answer;
        try
        {
            answer = await work(new CallTime(clock.GetUtcNow() + options.Value.Timeout, time.Token)).ConfigureAwait(false);
        }
        catch (ModelException failure)
        {
            answer = conversation.Result(model.Name, failure.Reason, failure.After);
        }
        catch (OperationCanceledException)
        {
            answer = conversation.Result(model.Name, "timeout");
        }
#pragma warning disable CA1031 // whatever happens here, the reader has the rules' answers
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ServiceLog.Failed(log, exception.GetType().FullName ?? string.Empty, exception.StackTrace ?? string.Empty);
            answer = conversation.Result(model.Name, "failed");
        }

        if (answer.Share.Reason is { } reason)
        {
            ServiceLog.NoModel(log, reason);
        }

        return answer;
    }

    private async Task<ModelAnswer> WorkAsync(string key, PlainReading reading, ModelRun run, Conversation conversation, CallTime time)
    {
        if (await FindAsync(key, reading).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        await using var held = await cluster.EnterAsync(key, options.Value.Timeout, time.Cancel).ConfigureAwait(false);
        if (held is not null && await FindAsync(key, reading).ConfigureAwait(false) is { } others)
        {
            return others;
        }

        var prompt = grounding.ForSummary(reading, conversation.Grounds, options.Value.ContextTokens - options.Value.AnswerTokens);
        var answer = await AskAsync(prompt, run, conversation, time).ConfigureAwait(false);
        if (answer.IsFinal)
        {
            await cache.KeepAsync(key, KeptAnswer.Write(answer)).ConfigureAwait(false);
        }

        return answer;
    }

    private async Task<ModelAnswer?> FindAsync(string key, PlainReading reading) =>
        await cache.FindAsync(key).ConfigureAwait(false) is { } kept ? KeptAnswer.Read(kept.Span, reading.Analysis.Document) : null;

    /// <summary>Waits for its turn and asks, and asks once more for what was dropped, with the reasons.</summary>
    private async Task<ModelAnswer> AskAsync(Prompt prompt, ModelRun run, Conversation conversation, CallTime time)
    {
        using var turn = await queue.EnterAsync(time.Ends - clock.GetUtcNow(), run.Wait, time.Cancel).ConfigureAwait(false);
        var whole = await ListenAsync(prompt, conversation, time).ConfigureAwait(false);
        if (!whole)
        {
            return conversation.Result(model.Name, conversation.Verified.Count + conversation.Dropped.Count == 0 ? "no-answer" : "interrupted");
        }

        if (conversation.Dropped.Count > 0)
        {
            try
            {
                await ListenAsync(conversation.Again(prompt), conversation, time).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is ModelException or OperationCanceledException)
            {
                ServiceLog.NoModel(log, "retry"); // what stands is enough
            }
        }

        return conversation.Result(model.Name, conversation.Verified.Count == 0 ? "nothing-proven" : null);
    }

    /// <summary>Listens to one answer; whether it was whole.</summary>
    private async Task<bool> ListenAsync(Prompt prompt, Conversation conversation, CallTime time)
    {
        var stream = new StatementStream();
        await foreach (var piece in chat.AskAsync(prompt, time.Ends, time.Cancel).ConfigureAwait(false))
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

    /// <summary>How long a reader waits.</summary>
    /// <param name="Ends">When the reader goes on without the model.</param>
    /// <param name="Cancel">Cancelled then, or when the reader has gone.</param>
    private readonly record struct CallTime(DateTimeOffset Ends, CancellationToken Cancel);
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Klartext.Summarizer.Language;

/// <summary>Something that readers are told while a model is asked.</summary>
public abstract record ModelStep;

/// <summary>A statement stands.</summary>
public sealed record StatementStep(VerifiedStatement Statement) : ModelStep;

/// <summary>The asking waits for its turn.</summary>
public sealed record WaitingStep(QueuePlace Place) : ModelStep;

/// <summary>One asking of the model for one policy, which any number of readers can follow from its first statement on.</summary>
public sealed class ModelRun
{
    private readonly Lock gate = new();
    private readonly List<VerifiedStatement> statements = [];
    private readonly TaskCompletionSource<ModelAnswer> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WaitingStep? waiting;
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The whole answer.</summary>
    public Task<ModelAnswer> Answer => end.Task;

    /// <summary>A run that has ended already.</summary>
    public static ModelRun Ended(ModelAnswer answer)
    {
        var run = new ModelRun();
        run.End(answer);
        return run;
    }

    /// <summary>The statements as they are verified, and the place in the queue before that; ends with the run.</summary>
    public async IAsyncEnumerable<ModelStep> StepsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var next = 0;
        WaitingStep? told = null;
        while (true)
        {
            VerifiedStatement[] fresh;
            WaitingStep? place;
            Task wait;
            bool ended;
            lock (gate)
            {
                ended = end.Task.IsCompleted;
                fresh = [.. statements.Skip(next)];
                place = waiting;
                wait = more.Task;
            }

            if (!ended && fresh.Length == 0 && place is not null && !ReferenceEquals(place, told))
            {
                told = place;
                yield return place;
            }

            foreach (var statement in fresh)
            {
                yield return new StatementStep(statement);
            }

            next += fresh.Length;
            if (ended)
            {
                yield break;
            }

            await wait.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The steps of several runs as they come.</summary>
    public static async IAsyncEnumerable<ModelStep> FollowAsync(IReadOnlyList<ModelRun> runs, [EnumeratorCancellation] CancellationToken cancel)
    {
        var steps = Channel.CreateUnbounded<ModelStep>();
        var all = Task.WhenAll(runs.Select(run => run.TellAsync(steps.Writer, cancel)));
        _ = all.ContinueWith(ended => steps.Writer.Complete(ended.Exception), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await foreach (var step in steps.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            yield return step;
        }
    }

    private async Task TellAsync(ChannelWriter<ModelStep> writer, CancellationToken cancel)
    {
        await foreach (var step in StepsAsync(cancel).ConfigureAwait(false))
        {
            writer.TryWrite(step);
        }
    }

    internal void Add(VerifiedStatement statement) => Signal(() => statements.Add(statement));

    internal void Wait(QueuePlace place) => Signal(() => waiting = new WaitingStep(place));

    internal void End(ModelAnswer answer) => Signal(() =>
    {
        statements.AddRange(answer.Statements.Skip(statements.Count));
        end.TrySetResult(answer);
    });

    private void Signal(Action change)
    {
        TaskCompletionSource waiter;
        lock (gate)
        {
            change();
            waiter = more;
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiter.SetResult();
    }
}

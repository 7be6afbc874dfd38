using System.Runtime.CompilerServices;

namespace Klartext.Summarizer.Language;

/// <summary>One asking of the model for one policy, which any number of readers can follow from its first statement on.</summary>
public sealed class ModelRun
{
    private readonly Lock gate = new();
    private readonly List<VerifiedStatement> statements = [];
    private readonly TaskCompletionSource<ModelAnswer> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    /// <summary>The statements as they are verified; ends with the run.</summary>
    public async IAsyncEnumerable<VerifiedStatement> StatementsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var next = 0;
        while (true)
        {
            VerifiedStatement[] fresh;
            Task wait;
            bool ended;
            lock (gate)
            {
                ended = end.Task.IsCompleted;
                fresh = [.. statements.Skip(next)];
                wait = more.Task;
            }

            foreach (var statement in fresh)
            {
                yield return statement;
            }

            next += fresh.Length;
            if (ended)
            {
                yield break;
            }

            await wait.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    internal void Add(VerifiedStatement statement) => Signal(() => statements.Add(statement));

    internal void End(ModelAnswer answer) => Signal(() =>
    {
        statements.AddRange(answer.Statements.Skip(statements.Count));
        end.TrySetResult(answer);
    });

    private void Signal(Action change)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            change();
            waiting = more;
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }
}

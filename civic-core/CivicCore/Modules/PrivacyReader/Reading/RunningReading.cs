using System.Runtime.CompilerServices;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>
/// A reading that the service was asked for once. Whoever waits for it may stop waiting, and another goes on where they were; one waits
/// at a time.
/// </summary>
internal sealed class RunningReading : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly IAsyncEnumerator<ReadingStep> steps;
    private readonly List<ReadingStep> come = [];
    private Task<bool>? next;

    /// <summary>Begins it.</summary>
    /// <param name="ask">Asks the service; the token ends that.</param>
    public RunningReading(Func<CancellationToken, IAsyncEnumerable<ReadingStep>> ask) => steps = ask(end.Token).GetAsyncEnumerator(end.Token);

    /// <summary>The steps that have come.</summary>
    public IReadOnlyList<ReadingStep> Come => come;

    /// <summary>Waits for the last step, but no longer than something else takes.</summary>
    /// <returns>Whether it has come.</returns>
    public async Task<bool> EndsBeforeAsync(Task late)
    {
        while (true)
        {
            next ??= steps.MoveNextAsync().AsTask();
            if (await Task.WhenAny(next, late) != next)
            {
                return false;
            }

            if (!await next)
            {
                return true;
            }

            come.Add(steps.Current);
            next = null;
        }
    }

    /// <summary>All steps: at once those that have come, the others as they come. Whoever leaves before the last ends the reading.</summary>
    public async IAsyncEnumerable<ReadingStep> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var last = this;
        foreach (var step in come)
        {
            yield return step;
        }

        while (await (next ??= steps.MoveNextAsync().AsTask()).WaitAsync(cancellation))
        {
            next = null;
            yield return steps.Current;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (next is not null)
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await steps.DisposeAsync();
        end.Dispose();
    }
}

using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Language;

/// <summary>Where a call stands that waits for its turn.</summary>
/// <param name="Ahead">Calls that wait before it.</param>
/// <param name="Wait">How long it will take until its turn, by the calls so far; null while none has ended.</param>
public readonly record struct QueuePlace(int Ahead, TimeSpan? Wait);

/// <summary>
/// Lets a bounded number of calls through at a time, in the order they came. A bounded number waits and is told how long; the rest,
/// and those whose turn would come too late, are told so at once.
/// </summary>
public sealed class CallQueue(IOptions<LlmOptions> options, TimeProvider clock)
{
    private const double Weight = 0.3; // of the latest call in the average

    private readonly Lock gate = new();
    private readonly LinkedList<Waiter> waiting = new();
    private int free = options.Value.Calls;
    private TimeSpan? average;

    /// <summary>Waits for a turn.</summary>
    /// <param name="longest">How long the one who asks will wait at most.</param>
    /// <param name="moved">Told the place while it waits, at first and whenever it changes.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Dispose it when the call has ended.</returns>
    /// <exception cref="ModelException">Too many wait already, or the turn would come too late ("queue").</exception>
    public async Task<IDisposable> EnterAsync(TimeSpan longest, Action<QueuePlace> moved, CancellationToken cancel)
    {
        Waiter waiter;
        lock (gate)
        {
            if (free > 0)
            {
                free--;
                return new Turn(this, clock);
            }

            var place = PlaceAt(waiting.Count);
            if (waiting.Count >= options.Value.Queue || place.Wait > longest)
            {
                throw new ModelException("queue") { After = place.Wait };
            }

            waiter = new Waiter(moved);
            waiting.AddLast(waiter);
            moved(place);
        }

        using var gaveUp = cancel.Register(() => Leave(waiter, cancel));
        await waiter.Called.Task.ConfigureAwait(false);
        return new Turn(this, clock);
    }

    private QueuePlace PlaceAt(int ahead) => new(ahead, average * (ahead + 1) / options.Value.Calls);

    private void Leave(Waiter waiter, CancellationToken cancel)
    {
        lock (gate)
        {
            if (waiting.Remove(waiter))
            {
                waiter.Called.SetCanceled(cancel);
                TellAll();
            }
        }
    }

    private void End(TimeSpan took)
    {
        lock (gate)
        {
            average = average is { } before ? (before * (1 - Weight)) + (took * Weight) : took;
            if (waiting.First is not { } next)
            {
                free++;
                return;
            }

            waiting.RemoveFirst();
            next.Value.Called.SetResult();
            TellAll();
        }
    }

    private void TellAll()
    {
        var ahead = 0;
        foreach (var waiter in waiting)
        {
            waiter.Moved(PlaceAt(ahead++));
        }
    }

    private sealed class Waiter(Action<QueuePlace> moved)
    {
        public Action<QueuePlace> Moved => moved;

        public TaskCompletionSource Called { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Turn(CallQueue queue, TimeProvider clock) : IDisposable
    {
        private readonly long started = clock.GetTimestamp();

        public void Dispose() => queue.End(clock.GetElapsedTime(started));
    }
}

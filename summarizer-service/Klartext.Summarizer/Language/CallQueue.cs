using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Language;

/// <summary>Lets a bounded number of calls through at a time; a bounded number waits, the rest is told so at once.</summary>
public sealed class CallQueue(IOptions<LlmOptions> options) : IDisposable
{
    private readonly SemaphoreSlim slots = new(options.Value.Calls);
    private int waiting;

    /// <summary>Waits for a turn.</summary>
    /// <returns>Dispose it when the call has ended; null when too many wait already.</returns>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (Interlocked.Increment(ref waiting) > options.Value.Calls + options.Value.Queue)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }

        try
        {
            await slots.WaitAsync(cancel).ConfigureAwait(false);
            return new Turn(this);
        }
        catch
        {
            Interlocked.Decrement(ref waiting);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();

    private sealed class Turn(CallQueue queue) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref queue.waiting);
            queue.slots.Release();
        }
    }
}

using Medallion.Threading.Redis;

namespace Klartext.Summarizer.Caching;

/// <summary>Lets one instance at a time work on a policy. Without Redis, or while it is down, everyone works at once.</summary>
public sealed class ClusterLock(RedisConnection? redis)
{
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(10); // renewed while the instance lives

    /// <summary>Waits for the lock of a key.</summary>
    /// <param name="key">What is worked on.</param>
    /// <param name="longest">After this time the work is done without the lock.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The lock, to be disposed when the work is done; null without one.</returns>
    public async Task<IAsyncDisposable?> EnterAsync(string key, TimeSpan longest, CancellationToken cancel)
    {
        if (redis is null)
        {
            return null;
        }

        try
        {
            var connection = await redis.GetAsync().ConfigureAwait(false);
            if (!connection.IsConnected)
            {
                return null;
            }

            var guard = new RedisDistributedLock("klartext:lock:" + key, connection.GetDatabase(), static options => options.Expiry(Expiry).BusyWaitSleepTime(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(120)));
            var held = await guard.TryAcquireAsync(longest, cancel).ConfigureAwait(false);
            return held is null ? null : new Held(held);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return null; // Redis is gone: two calls are dearer than none
        }
    }

    private sealed class Held(RedisDistributedLockHandle handle) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await handle.DisposeAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // the lock ends by itself when it cannot be given back
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }
}

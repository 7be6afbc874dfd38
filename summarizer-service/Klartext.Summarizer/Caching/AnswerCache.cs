using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Caching;

/// <summary>
/// What was answered before, by key: in this instance's memory, and behind it in Redis where one is configured. A cache that fails is
/// an empty one.
/// </summary>
public sealed class AnswerCache(HybridCache cache, IOptions<CacheOptions> options)
{
    private readonly HybridCacheEntryOptions policy = Kept(options.Value.Lifetime);
    private readonly HybridCacheEntryOptions address = Kept(options.Value.AddressLifetime);

    /// <summary>What is kept under a key, or null.</summary>
    /// <param name="key">The key, made by <see cref="CacheKeys"/>.</param>
    /// <param name="ofAddress">Whether it is the answer for an address.</param>
    /// <param name="cancel">Ends the search.</param>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string key, bool ofAddress = false, CancellationToken cancel = default)
    {
        try
        {
            // Only an exception keeps the cache from remembering that there was nothing.
            return (await cache.GetOrCreateAsync<CachedBytes>(key, static _ => throw new MissingException(), ofAddress ? address : policy, cancellationToken: cancel).ConfigureAwait(false)).Bytes;
        }
        catch (MissingException)
        {
            return null;
        }
    }

    /// <summary>Keeps bytes under a key.</summary>
    /// <param name="key">The key, made by <see cref="CacheKeys"/>.</param>
    /// <param name="bytes">The bytes; they must not change any more.</param>
    /// <param name="ofAddress">Whether it is the answer for an address, which is kept for a shorter time.</param>
    public async ValueTask KeepAsync(string key, ReadOnlyMemory<byte> bytes, bool ofAddress = false) =>
        await cache.SetAsync(key, new CachedBytes(bytes), ofAddress ? address : policy).ConfigureAwait(false);

    private static HybridCacheEntryOptions Kept(TimeSpan lifetime) => new() { Expiration = lifetime, LocalCacheExpiration = lifetime };

    /// <summary>Nothing is kept under the key.</summary>
    private sealed class MissingException : Exception;
}

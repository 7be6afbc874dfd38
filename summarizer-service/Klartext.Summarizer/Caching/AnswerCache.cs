using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Caching;

/// <summary>
/// What was answered before, by key: in this instance's memory, and behind it in Redis where one is configured. A cache that fails is
/// an empty one.
/// </summary>
public sealed class AnswerCache(HybridCache cache, IOptions<CacheOptions> options)
{
    private static readonly HybridCacheEntryOptions FindOnly = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };

    private readonly HybridCacheEntryOptions policy = Kept(options.Value.Lifetime);
    private readonly HybridCacheEntryOptions address = Kept(options.Value.AddressLifetime);

    /// <summary>What is kept under a key, or null.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string key, CancellationToken cancel = default)
    {
        var found = await cache.GetOrCreateAsync<CachedBytes?>(key, static _ => ValueTask.FromResult<CachedBytes?>(null), FindOnly, cancellationToken: cancel).ConfigureAwait(false);
        return found?.Bytes;
    }

    /// <summary>Keeps bytes under a key.</summary>
    /// <param name="key">The key, made by <see cref="CacheKeys"/>.</param>
    /// <param name="bytes">The bytes; they must not change any more.</param>
    /// <param name="ofAddress">Whether it is the answer for an address, which is kept for a shorter time.</param>
    public async ValueTask KeepAsync(string key, ReadOnlyMemory<byte> bytes, bool ofAddress = false) =>
        await cache.SetAsync<CachedBytes?>(key, new CachedBytes(bytes), ofAddress ? address : policy).ConfigureAwait(false);

    private static HybridCacheEntryOptions Kept(TimeSpan lifetime) => new() { Expiration = lifetime, LocalCacheExpiration = lifetime };
}

using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>How often one visitor's address may have pages fetched. A reading is a link, so the limit on sent forms does not see it.</summary>
internal sealed class AddressLimit(IOptions<SummarizerOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(visitor =>
        RateLimitPartition.GetFixedWindowLimiter(visitor, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.ReadingsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether one more is allowed.</summary>
    public bool Allows(IPAddress? visitor)
    {
        using var lease = limiter.AttemptAcquire(visitor?.ToString() ?? "unknown");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}

using System.ComponentModel.DataAnnotations;

namespace Klartext.Summarizer.Caching;

/// <summary>How much is kept and how long (settings "Klartext:Cache").</summary>
public sealed class CacheOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Klartext:Cache";

    /// <summary>How long the answer for a policy is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long the answer for an address is kept; its policy may change.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan AddressLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Most megabytes of answers in this instance's memory.</summary>
    [Range(1, 4096)]
    public int MemoryMegabytes { get; set; } = 64;
}

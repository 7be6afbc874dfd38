using System.Net;

namespace Klartext.Policies.Readers.Fetching;

/// <summary>What a <see cref="GuardedFetch"/> may do.</summary>
public sealed record FetchOptions
{
    /// <summary>Most bytes of an answer, counted after unpacking.</summary>
    public int Bytes { get; init; } = 5 * ReadingLimits.Megabyte;

    /// <summary>Time for all of it: names, connections, redirects, content.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Ports that are asked.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int> { 80, 443 };

    /// <summary>Languages asked for, as in the header Accept-Language.</summary>
    public string Languages { get; init; } = "de, en;q=0.7";

    /// <summary>How the fetch names itself to the host.</summary>
    public string UserAgent { get; init; } = "Mozilla/5.0 (compatible; Klartext)";

    /// <summary>Addresses of this machine that may be asked all the same: for tests alone, empty otherwise.</summary>
    public IReadOnlySet<IPEndPoint> LoopbackEndPoints { get; init; } = new HashSet<IPEndPoint>();
}

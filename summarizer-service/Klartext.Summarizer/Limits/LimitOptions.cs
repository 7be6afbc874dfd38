using System.ComponentModel.DataAnnotations;

namespace Klartext.Summarizer.Limits;

/// <summary>How much one caller may ask (settings "Klartext:Limits").</summary>
public sealed class LimitOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Klartext:Limits";

    /// <summary>Largest body of a request, in bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int BodyBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Requests a minute from one address.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>Requests a minute with one service key.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinuteWithKey { get; set; } = 6000;

    /// <summary>Keys of the portal, of a workshop; sent in the header X-Klartext-Key.</summary>
    public IList<string> ServiceKeys { get; } = [];

    /// <summary>Addresses or networks (10.0.0.0/8) of balancers whose X-Forwarded-For is believed.</summary>
    public IList<string> TrustedProxies { get; } = [];
}

/// <summary>Who may call from a browser (settings "Klartext:Cors").</summary>
public sealed class CorsOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Klartext:Cors";

    /// <summary>Origins of extensions and pages: "chrome-extension://ID", "moz-extension://ID", "https://HOST".</summary>
    public IList<string> Origins { get; } = [];
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Klartext.Summarizer.Problems;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Klartext.Summarizer.Limits;

/// <summary>Rate, size, origins and headers.</summary>
public static class LimitsSetup
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Reads the limits and sets them up.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations()
            .Validate(static options => options.TrustedProxies.All(static proxy => IPNetwork.TryParse(AsNetwork(proxy), out _)), "Klartext:Limits:TrustedProxies: addresses or networks such as 10.0.0.0/8.")
            .ValidateOnStart();
        builder.Services.AddOptions<CorsOptions>().BindConfiguration(CorsOptions.Section)
            .Validate(static options => options.Origins.All(IsOrigin), "Klartext:Cors:Origins: origins such as chrome-extension://ID, without a path.")
            .ValidateOnStart();
        builder.Services.AddSingleton<ServiceKeys>();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>()
            .Configure<IOptions<LimitOptions>>(static (kestrel, limits) => kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LimitOptions>>(static (forwarded, limits) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in limits.Value.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(IPNetwork.Parse(AsNetwork(proxy)));
            }
        });
        builder.Services.AddCors();
        builder.Services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<CorsOptions>>(static (cors, own) =>
            cors.AddDefaultPolicy(policy => policy.WithOrigins([.. own.Value.Origins]).WithMethods("GET", "POST").WithHeaders("Content-Type", "Accept", ServiceKeys.Header).SetPreflightMaxAge(TimeSpan.FromHours(1))));
        builder.Services.AddRateLimiter(static limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
            limiter.OnRejected = static (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                rejected.HttpContext.Response.Headers.RetryAfter = seconds;
                return new ValueTask(Problem.TooManyRequests(seconds).WriteAsync(rejected.HttpContext));
            };
        });
    }

    /// <summary>Puts the limits before everything that works.</summary>
    public static void UseLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<LimitOptions>>().Value.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseCors();
        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) || HttpMethods.IsOptions(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("open");
        }

        var options = context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;
        return context.RequestServices.GetRequiredService<ServiceKeys>().Of(context) is { } key and >= 0
            ? Partition("key " + key.ToString(CultureInfo.InvariantCulture), options.RequestsPerMinuteWithKey)
            : Partition(Place(context.Connection.RemoteIpAddress), options.RequestsPerMinute);
    }

    private static RateLimitPartition<string> Partition(string name, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(name, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Minute, SegmentsPerWindow = 6, AutoReplenishment = true });

    /// <summary>An IPv4 address, or the network of 64 bits that one household or office has in IPv6.</summary>
    private static string Place(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static string AsNetwork(string proxy) => proxy.Contains('/', StringComparison.Ordinal) ? proxy : proxy + (proxy.Contains(':', StringComparison.Ordinal) ? "/128" : "/32");

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "chrome-extension" or "moz-extension" && !origin.EndsWith('/');
}

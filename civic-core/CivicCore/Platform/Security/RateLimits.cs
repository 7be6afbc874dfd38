using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CivicCore.Platform.Security;

/// <summary>Limits by name; a page says [EnableRateLimiting(RateLimits.Submit)].</summary>
public static class RateLimits
{
    /// <summary>Writing: reading the form is free, sending it is limited an address and minute.</summary>
    public const string Submit = "submit";

    internal static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration("Portal:Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(static limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy<string, SubmitPolicy>(Submit);
        });
    }

    private sealed class SubmitPolicy(Microsoft.Extensions.Options.IOptions<RateLimitOptions> options) : IRateLimiterPolicy<string>
    {
        public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

        public RateLimitPartition<string> GetPartition(HttpContext httpContext)
        {
            if (HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method))
            {
                return RateLimitPartition.GetNoLimiter("reading");
            }

            var address = httpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
            return RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.SubmitsPerMinute, Window = TimeSpan.FromMinutes(1) });
        }
    }
}

/// <summary>Section Portal:Limits.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Forms that one address may send a minute. Forty phones of a workshop share one.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int SubmitsPerMinute { get; init; } = 120;
}

using Klartext.Rules.Books;
using Klartext.Summarizer.Caching;
using Klartext.Summarizer.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klartext.Summarizer.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">"live" or "ready".</param>
/// <param name="Rulebook">Version of the rule book.</param>
/// <param name="Model">"configured" or "none".</param>
/// <param name="Redis">"connected", "down" (slower, never wrong) or "none".</param>
public sealed record HealthState(string Status, string? Rulebook = null, string? Model = null, string? Redis = null);

/// <summary>Health checks for balancers and people.</summary>
public static class HealthApi
{
    /// <summary>Maps /health/live and /health/ready.</summary>
    public static void MapHealthApi(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", static () => TypedResults.Ok(new HealthState("live")))
            .WithName("Live").WithSummary("Whether the process answers").WithDescription("200 as long as the process runs. Restart it when this fails.");
        health.MapGet("/ready", ReadyAsync)
            .WithName("Ready").WithSummary("Whether policies can be read")
            .WithDescription("200 when the rule book is loaded. A missing language model or Redis does not make the service unready: answers then come from the rules and from memory alone.");
    }

    private static async Task<Ok<HealthState>> ReadyAsync(RuleBook book, ModelIdentity model, IServiceProvider services)
    {
        foreach (var language in book.PolicyLanguages)
        {
            _ = book.Catalogue(language);
        }

        var redis = services.GetService<RedisConnection>() is not { } connection ? "none" : (await connection.GetAsync().ConfigureAwait(false)).IsConnected ? "connected" : "down";
        return TypedResults.Ok(new HealthState("ready", book.Version, model.IsConfigured ? "configured" : "none", redis));
    }
}

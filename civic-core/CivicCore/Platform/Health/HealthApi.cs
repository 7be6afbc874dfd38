using CivicCore.Platform.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CivicCore.Platform.Health;

/// <summary>How the portal is.</summary>
/// <param name="Status">"live", "ready" or "starting".</param>
/// <param name="Database">"sqlite", "postgres" or "down"; null where it was not asked.</param>
public sealed record HealthState(string Status, string? Database = null);

/// <summary>Health checks for balancers and people.</summary>
internal static class HealthApi
{
    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").AllowAnonymous().WithTags("Health");
        health.MapGet("/live", static () => TypedResults.Ok(new HealthState("live")))
            .WithName("Live").WithSummary("Whether the process answers").WithDescription("200 as long as the process runs. Restart it when this fails.");
        health.MapGet("/ready", ReadyAsync)
            .WithName("Ready").WithSummary("Whether pages can be served").WithDescription("200 when the database answers and all its tables are up to date, else 503.");
    }

    private static async Task<Results<Ok<HealthState>, JsonHttpResult<HealthState>>> ReadyAsync(PlatformContext context, DatabaseState state, Database database, CancellationToken cancellation)
    {
        if (!await context.Database.CanConnectAsync(cancellation))
        {
            return TypedResults.Json(new HealthState("starting", "down"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var kind = database.Kind == DatabaseKind.Postgres ? "postgres" : "sqlite";
        return state.IsMigrated
            ? TypedResults.Ok(new HealthState("ready", kind))
            : TypedResults.Json(new HealthState("starting", kind), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

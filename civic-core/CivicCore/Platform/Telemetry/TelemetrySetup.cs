using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CivicCore.Platform.Telemetry;

/// <summary>
/// Metrics and traces by OpenTelemetry, sent where OTEL_EXPORTER_OTLP_ENDPOINT says and nowhere without it. Nothing in them tells who
/// asked for what: no address, no browser, no query.
/// </summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("CivicCore"))
            .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql", "Quartz").AddOtlpExporter())
            .WithTracing(static traces => traces.AddAspNetCoreInstrumentation(static http => http.EnrichWithHttpRequest = Anonymous).AddOtlpExporter());
    }

    /// <summary>Drops what tells of the one who asks.</summary>
    private static void Anonymous(System.Diagnostics.Activity activity, HttpRequest request)
    {
        foreach (var tag in (ReadOnlySpan<string>)["user_agent.original", "client.address", "network.peer.address", "url.query", "url.path"])
        {
            activity.SetTag(tag, null);
        }
    }
}

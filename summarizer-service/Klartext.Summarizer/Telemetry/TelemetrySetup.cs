using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Klartext.Summarizer.Telemetry;

/// <summary>
/// Metrics and traces by OpenTelemetry, sent where OTEL_EXPORTER_OTLP_ENDPOINT says and nowhere without it. Outgoing requests are
/// not traced: their addresses tell what people read.
/// </summary>
public static class TelemetrySetup
{
    /// <summary>Adds metrics and traces.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceMetrics>();
        var sends = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService(ServiceMetrics.Name))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServiceMetrics.Name).AddAspNetCoreInstrumentation().AddMeter("System.Runtime");
                if (sends)
                {
                    metrics.AddOtlpExporter();
                }
            })
            .WithTracing(traces =>
            {
                traces.AddSource(ServiceMetrics.Name).AddAspNetCoreInstrumentation(static http => http.EnrichWithHttpRequest = Anonymous);
                if (sends)
                {
                    traces.AddOtlpExporter();
                }
            });
    }

    /// <summary>Drops what tells of the one who asks.</summary>
    private static void Anonymous(System.Diagnostics.Activity activity, HttpRequest request)
    {
        foreach (var tag in (ReadOnlySpan<string>)["user_agent.original", "client.address", "network.peer.address", "url.query"])
        {
            activity.SetTag(tag, null);
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using CivicCore.Platform.Data;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CivicCore.Tests.Platform.Telemetry;

/// <summary>Metrics and traces arrive at a collector, by OTLP over HTTP, and tell nothing of the one who asked.</summary>
public sealed class TelemetryTests(PostgresServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_visit_arrives_as_a_metric_and_as_a_trace_without_the_visitor()
    {
        await using var collector = await Collector.StartAsync();
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, settings: [$"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_METRIC_EXPORT_INTERVAL=500", "--OTEL_BSP_SCHEDULE_DELAY=200"]);
        using var visitor = portal.Visit();
        visitor.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Neugierig/7");
        await visitor.GoAsync("/de/suche?q=mein-geheimnis");

        var trace = await collector.ArrivesAsync("/v1/traces", "/suche").WaitAsync(Patience);
        Assert.Contains("CivicCore", trace, StringComparison.Ordinal);
        Assert.Contains("CivicCore", await collector.ArrivesAsync("/v1/metrics", "http.server.request.duration").WaitAsync(Patience), StringComparison.Ordinal);
        foreach (var secret in (string[])["mein-geheimnis", "Neugierig"])
        {
            Assert.DoesNotContain(secret, collector.Everything, StringComparison.Ordinal);
        }
    }

    /// <summary>Keeps what is sent to it. Words stand in the bytes of a message as they are.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Words)> messages = new();
        private readonly SemaphoreSlim came = new(0);

        public string Address => app.Urls.First();

        public string Everything => string.Concat(messages.Select(static message => message.Words));

        public static async Task<Collector> StartAsync()
        {
            var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
            var collector = new Collector(app);
            app.MapPost("/v1/{kind}", async (HttpRequest request) =>
            {
                using var bytes = new MemoryStream();
                await request.Body.CopyToAsync(bytes);
                collector.messages.Enqueue((request.Path, Encoding.Latin1.GetString(bytes.ToArray())));
                collector.came.Release();
                return Results.Ok();
            });
            await app.StartAsync();
            return collector;
        }

        /// <summary>Waits for a message of a kind that has these words.</summary>
        public async Task<string> ArrivesAsync(string path, string words)
        {
            while (true)
            {
                if (messages.FirstOrDefault(message => message.Path == path && message.Words.Contains(words, StringComparison.Ordinal)).Words is { } found)
                {
                    return found;
                }

                await came.WaitAsync();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            came.Dispose();
        }
    }
}

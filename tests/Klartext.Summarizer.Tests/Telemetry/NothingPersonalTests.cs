using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Klartext.Summarizer.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Klartext.Summarizer.Tests.Telemetry;

public sealed class NothingPersonalTests
{
    private const string Visitor = "198.51.100.77";
    private const string Word = "Zwergkaninchenzuchtverein";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_text_nor_address_nor_visitor_gets_into_logs_or_traces()
    {
        var log = new Everything();
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name is "Microsoft.AspNetCore" or "Klartext.Summarizer" or "")
                {
                    spans.Enqueue($"{activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(static happened => happened.Tags))}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var model = await ModelServer.SayingAsync(("rights", $"Sie haben ein Recht auf Auskunft beim {Word}.", ["Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten."]));
        using var service = new Service(
            new() { ["Klartext:Llm:Endpoint"] = model.Address, ["Klartext:Llm:Model"] = "test", ["Klartext:Limits:ServiceKeys:0"] = "geheimschluessel" }, log: log);
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Visitor);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Zwergbrowser/1.0");
        client.DefaultRequestHeaders.Add("X-Klartext-Key", "geheimschluessel");
        foreach (var body in (string[])[Policy.Request(text: Policy.Text + $"\nDer {Word} verwendet Cookies."), Policy.Request(question: $"Was macht der {Word}?"), $"{{\"text\":\"{Word}", JsonSerializer.Serialize(new { text = Word, language = Word })])
        {
            using var answer = await client.PostAsync("/v1/summaries", Service.Json(body), Cancel);
        }

        foreach (var url in (string[])[$"https://{Word}.invalid/", "http://10.9.8.7/geheim", $"http://{Word}/"])
        {
            using var answer = await client.PostAsync("/v1/summaries/from-url", Service.Json(JsonSerializer.Serialize(new { url })), Cancel);
        }

        foreach (var path in (string[])["/v1/explanations", "/v1/explanations/trials"])
        {
            using var answer = await client.PostAsync(path, Service.Json(JsonSerializer.Serialize(new { text = $"Der {Word} verwendet Cookies.", practice = "tracking.cookies", policyLanguage = "de", match = (string[])[Word], phrases = (string[])["(" + Word] })), Cancel);
            Assert.True(answer.IsSuccessStatusCode);
        }

        var written = string.Join('\n', log.Lines.Concat(spans));
        Assert.NotEmpty(log.Lines);
        Assert.NotEmpty(spans);
        Assert.All((string[])[Word, Word.ToLowerInvariant(), Visitor, "10.9.8.7", "geheim", "Zwergbrowser", "IP-Adresse", "Auskunft"], secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
    }

    private sealed class Everything : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? string.Empty);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Klartext.Summarizer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Klartext.Summarizer.Tests.Telemetry;

/// <summary>What the operator sees of cost and cache.</summary>
public sealed class MetricsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_tokens_dropped_statements_and_cached_answers_are_counted()
    {
        await using var model = await ModelServer.SayingAsync(
            ("rights", "Sie haben ein Recht auf Auskunft.", ["Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten."]),
            ("sharing", "Der Anbieter verkauft Ihre Daten.", ["Wir verkaufen Ihre Daten nicht."]));
        using var service = Service.With(model);
        var counts = new ConcurrentDictionary<string, long>();
        using var listener = Listen(service, counts);
        using var first = await service.SummariseAsync(Policy.Request(), Cancel);
        using var second = await service.SummariseAsync(Policy.Request(), Cancel);
        _ = await service.StreamAsync(Policy.Request(), Cancel);
        Assert.Equal(2, counts["klartext.model.calls outcome=answered"]); // the lie was asked for once more
        Assert.Equal(200, counts["klartext.model.tokens direction=in"]);
        Assert.Equal(100, counts["klartext.model.tokens direction=out"]);
        Assert.Equal(1, counts["klartext.model.statements outcome=verified"]);
        Assert.Equal(1, counts["klartext.model.statements outcome=repeated"]);
        Assert.Equal(2, counts["klartext.model.statements outcome=Contradiction"]);
        Assert.Equal(1, counts["klartext.summaries way=fresh form=json"]);
        Assert.Equal(1, counts["klartext.summaries way=cached form=json"]);
        Assert.Equal(1, counts["klartext.summaries way=fresh form=stream"]);
    }

    [Fact]
    public async Task A_call_that_fails_is_counted_with_its_reason()
    {
        await using var model = await ModelServer.StartAsync(static (_, context) => ModelServer.FailAsync(context, 401));
        using var service = Service.With(model);
        var counts = new ConcurrentDictionary<string, long>();
        using var listener = Listen(service, counts);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Equal(1, counts["klartext.model.calls outcome=key"]);
    }

    /// <summary>Counts what this service's own meter says, and no other test's.</summary>
    private static MeterListener Listen(Service service, ConcurrentDictionary<string, long> counts)
    {
        var factory = service.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Meter.Name == "Klartext.Summarizer")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var name = string.Join(' ', [instrument.Name, .. tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")]);
            counts.AddOrUpdate(name, value, (_, before) => before + value);
        });
        listener.Start();
        return listener;
    }
}

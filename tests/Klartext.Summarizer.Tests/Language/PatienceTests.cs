using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language;

/// <summary>A model that is busy, or out of order for a while.</summary>
public sealed class PatienceTests
{
    private static readonly (string, string, string[]) Good = ("rights", "Sie haben ein Recht auf Auskunft.", ["Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten."]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_for_the_model_is_told_the_place_and_the_time_and_then_served()
    {
        var gates = Enumerable.Range(0, 3).Select(static _ => new TaskCompletionSource()).ToList();
        await using var model = await ModelServer.StartAsync(async (call, context) =>
        {
            await (call.Number == 1 ? Task.CompletedTask : gates[call.Number - 2].Task);
            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        using var service = Service.With(model, ("Klartext:Llm:Calls", "1"));
        using var known = await service.SummariseAsync(Request(0), Cancel); // from now on the time of a call is known
        var served = service.SummariseAsync(Request(1), Cancel);
        await WaitAsync(() => model.Calls.Count == 2);
        await using var second = await Follower.StartAsync(service, Request(2));
        var next = await second.UntilAsync("waiting");
        Assert.Equal(0, next.GetProperty("ahead").GetInt32());
        Assert.InRange(next.GetProperty("seconds").GetInt32(), 1, 20);
        await using var third = await Follower.StartAsync(service, Request(3));
        var last = await third.UntilAsync("waiting");
        Assert.Equal(1, last.GetProperty("ahead").GetInt32());
        Assert.StartsWith("Das Sprachmodell ist beschäftigt. Wartende vor Ihnen: 1. Dauer: etwa ", last.GetProperty("text").GetString(), StringComparison.Ordinal);
        gates[0].SetResult();
        Assert.Equal(0, (await third.UntilAsync("waiting")).GetProperty("ahead").GetInt32());
        gates[1].SetResult();
        gates[2].SetResult();
        Assert.Equal("rights", (await second.UntilAsync("statement")).GetProperty("question").GetString());
        Assert.Equal("rights", (await third.UntilAsync("statement")).GetProperty("question").GetString());
        Assert.True((await third.UntilAsync("done")).GetProperty("used").GetBoolean());
        using var first = await served;
        Assert.Single(first.ModelSentences());
        Assert.Equal(["analysis", "statement", "done"], (await service.StreamAsync(Request(3), Cancel)).Select(static one => one.Name)); // kept without the wait
    }

    [Theory]
    [InlineData("de", "Gerade fragen zu viele Menschen auf einmal. Die Antworten kommen ohne Sprachmodell aus. Noch einmal versuchen: in etwa {0} Sekunden.")]
    [InlineData("en", "Too many people are asking at once. The answers do without the language model. Try again in about {0} seconds.")]
    public async Task Who_does_not_fit_into_the_queue_is_told_so_at_once_and_when_to_come_back(string language, string line)
    {
        var go = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (call, context) =>
        {
            await (call.Number == 1 ? Task.CompletedTask : go.Task);
            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        using var service = Service.With(model, ("Klartext:Llm:Calls", "1"), ("Klartext:Llm:Queue", "0"));
        using var known = await service.SummariseAsync(Request(0), Cancel);
        var served = service.SummariseAsync(Request(1), Cancel);
        await WaitAsync(() => model.Calls.Count == 2);
        using var refused = await service.SummariseAsync(Request(2, language), Cancel);
        Assert.Equal("queue", refused.Reason());
        var seconds = refused.Model().GetProperty("seconds").GetInt32(); // as long as the first call took
        Assert.InRange(seconds, 1, 20);
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, line, Math.Max(2, seconds)), refused.Model().GetProperty("text").GetString());
        Assert.NotEmpty(refused.RootElement.GetProperty("findings").EnumerateArray());
        go.SetResult();
        using var first = await served;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_asks_for_more_patience_than_a_reader_has_is_left_alone_until_then(bool asDate)
    {
        await using var model = await ModelServer.StartAsync((_, context) =>
            ModelServer.FailAsync(context, 429, asDate ? DateTimeOffset.UtcNow.AddSeconds(100).ToString("R", CultureInfo.InvariantCulture) : "100"));
        using var service = Service.With(model);
        var started = Stopwatch.GetTimestamp();
        using var first = await service.SummariseAsync(Request(0), Cancel);
        using var second = await service.SummariseAsync(Request(1, "en"), Cancel);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
        Assert.Single(model.Calls);
        Assert.Equal("busy", first.Reason());
        Assert.Equal("busy", second.Reason());
        Assert.InRange(second.Model().GetProperty("seconds").GetInt32(), 80, 100);
        Assert.StartsWith("The language model is overloaded.", second.Model().GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_a_server_asks_for_is_kept_as_long_as_the_reader_has_the_time()
    {
        await using var model = await ModelServer.StartAsync(static (call, context) => call.Number == 1 ? ModelServer.FailAsync(context, 429, "2") : ModelServer.SayAsync(context, ModelServer.Answer(Good)));
        using var patient = Service.With(model, ("Klartext:Llm:Timeout", "00:00:15"));
        var started = Stopwatch.GetTimestamp();
        using var served = await patient.SummariseAsync(Request(0), Cancel);
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(1.9));
        Assert.Single(served.ModelSentences());
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while_and_then_tried_again()
    {
        var isWell = false;
        await using var model = await ModelServer.StartAsync((_, context) => Volatile.Read(ref isWell) ? ModelServer.SayAsync(context, ModelServer.Answer(Good)) : ModelServer.FailAsync(context, 500));
        using var service = Service.With(model, ("Klartext:Llm:Break", "00:00:02"));
        var number = 0;
        int calls;
        JsonDocument answer;
        do
        {
            calls = model.Calls.Count;
            using var asked = await service.SummariseAsync(Request(number++), Cancel);
            answer = asked.Deserialize<JsonDocument>()!;
            Assert.Equal("unavailable", answer.Reason());
        }
        while (model.Calls.Count > calls && number < 20);

        Assert.InRange(calls, 8, 20); // open: this last request did not reach the server
        Assert.InRange(answer.Model().GetProperty("seconds").GetInt32(), 1, 2);
        Assert.NotEmpty(answer.RootElement.GetProperty("findings").EnumerateArray());
        Volatile.Write(ref isWell, true);
        await WaitAsync(async () =>
        {
            using var later = await service.SummariseAsync(Request(number++), Cancel);
            return later.ModelSentences().Count == 1;
        });
        var reached = model.Calls.Count;
        using var after = await service.SummariseAsync(Request(number), Cancel);
        Assert.Single(after.ModelSentences()); // closed: every request reaches it again
        Assert.Equal(reached + 1, model.Calls.Count);
    }

    private static string Request(int number, string language = "de") =>
        Policy.Request(language, text: string.Create(CultureInfo.InvariantCulture, $"{Policy.Text}\nDies ist Fassung Nummer {number} unserer Erklärung."));

    private static Task WaitAsync(Func<bool> condition) => WaitAsync(() => Task.FromResult(condition()));

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>Reads a stream event by event.</summary>
    private sealed class Follower(HttpClient client, HttpResponseMessage answer, StreamReader lines) : IAsyncDisposable
    {
        public static async Task<Follower> StartAsync(Service service, string body)
        {
            var client = service.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/summaries") { Content = Service.Json(body) };
            request.Headers.Accept.ParseAdd("text/event-stream");
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            return new Follower(client, answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel)));
        }

        /// <summary>The data of the next event of this name.</summary>
        public async Task<JsonElement> UntilAsync(string name)
        {
            while (await lines.ReadLineAsync(Cancel) is { } line)
            {
                if (line == "event: " + name)
                {
                    return JsonElement.Parse((await lines.ReadLineAsync(Cancel))!["data: ".Length..]);
                }
            }

            throw new InvalidOperationException($"no event {name}");
        }

        public ValueTask DisposeAsync()
        {
            lines.Dispose();
            answer.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

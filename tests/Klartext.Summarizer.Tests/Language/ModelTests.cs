using System.Diagnostics;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language;

public sealed class ModelTests
{
    private const string Retention = "Die Log-Dateien werden nach 7 Tagen gelöscht.";
    private const string Access = "Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten.";

    private static readonly (string, string, string[]) Good = ("rights", "Sie haben ein Recht auf Auskunft.", [Access]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_proven_statement_is_shown_with_its_quote_and_marked_as_a_models()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        var (question, sentence) = Assert.Single(answer.ModelSentences());
        Assert.Equal("rights", question);
        Assert.Equal(Access, sentence.GetProperty("evidence")[0].GetProperty("quote").GetString());
        Assert.True(answer.Model().GetProperty("used").GetBoolean());
        Assert.Equal(1, answer.Model().GetProperty("verified").GetInt32());
    }

    [Fact]
    public async Task The_model_sees_numbered_passages_and_findings_and_is_asked_for_a_schema()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model, ("Klartext:Llm:ApiKey", "secret"));
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        var call = Assert.Single(model.Calls);
        Assert.True(call.HasSchema);
        Assert.True(call.Streams);
        Assert.False(call.HasTools);
        Assert.Equal("Bearer secret", call.Authorization);
        Assert.Contains(Retention, call.User, StringComparison.Ordinal);
        Assert.Contains("not sharing.third-parties", call.User, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", call.System + call.User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_statement_is_asked_for_once_more_with_the_reason()
    {
        await using var model = await ModelServer.SayingAsync(static call => call.Number == 1
            ? ModelServer.Answer(("rights", "Sie haben ein Recht auf Auskunft.", ["Das steht nirgends in diesem Text."]))
            : ModelServer.Answer(Good));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Equal(2, model.Calls.Count);
        Assert.Contains("rights: QuoteNotFound", model.Calls[1].User, StringComparison.Ordinal);
        Assert.Single(answer.ModelSentences());
        Assert.Equal(1, answer.Model().GetProperty("dropped").GetInt32());
    }

    [Fact]
    public async Task A_model_that_lies_again_is_not_asked_a_third_time_and_the_rules_answer_stands()
    {
        await using var model = await ModelServer.SayingAsync(("sharing", "Der Anbieter verkauft Ihre Daten.", ["Wir verkaufen Ihre Daten nicht."]));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Equal(2, model.Calls.Count);
        Assert.Equal(2, answer.Model().GetProperty("dropped").GetInt32());
        var sharing = answer.RootElement.GetProperty("answers").EnumerateArray().Single(static one => one.GetProperty("question").GetString() == "sharing");
        Assert.Contains(sharing.GetProperty("sentences").EnumerateArray(), static one => one.GetProperty("text").GetString() == Book.Rules.Texts("de")["practices/sharing.sale/denied/says"]);
        Assert.DoesNotContain(sharing.GetProperty("sentences").EnumerateArray(), static one => one.GetProperty("origin").GetString() == "model");
    }

    [Fact]
    public void A_reader_waits_twenty_seconds_at_most_when_nobody_says_otherwise() => Assert.Equal(TimeSpan.FromSeconds(20), new Klartext.Summarizer.Language.LlmOptions().Timeout);

    [Fact]
    public async Task The_first_statement_is_streamed_while_the_model_still_writes()
    {
        var go = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            var whole = ModelServer.Answer(Good, ("retention", "Die Log-Dateien werden nach 7 Tagen gelöscht.", [Retention]));
            var cut = whole.IndexOf("},", StringComparison.Ordinal) + 1;
            await ModelServer.SendAsync(context, whole[..cut]);
            await go.Task;
            await ModelServer.SayAsync(context, whole[cut..]);
        });
        using var service = Service.With(model);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/summaries") { Content = Service.Json(Policy.Request()) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        while (await lines.ReadLineAsync(Cancel) is { } line && line != "event: statement")
        {
        }

        Assert.Contains("Auskunft", await lines.ReadLineAsync(Cancel), StringComparison.Ordinal);
        Assert.False(go.Task.IsCompleted);
        go.SetResult();
        Assert.Contains("event: done", await lines.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_schemas_is_asked_in_plain_words()
    {
        await using var model = await ModelServer.StartAsync(static (call, context) => call.HasSchema ? ModelServer.FailAsync(context, 400) : ModelServer.SayAsync(context, ModelServer.Answer(Good)));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Single(answer.ModelSentences());
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "wrong key", "key" },
        { "429 with a long Retry-After", "busy" },
        { "no such model", "no-such-model" },
        { "broken", "unavailable" },
        { "empty", "no-answer" },
        { "prose", "no-answer" },
        { "100 kB", "no-answer" },
        { "half a JSON", "no-answer" },
        { "stalls", "timeout" },
        { "stalls in the middle", "timeout" },
        { "hangs up", "unreachable" },
        { "wrong language", "nothing-proven" },
        { "lies", "nothing-proven" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Whatever_the_model_does_the_reader_has_the_rules_answers_in_time(string what, string reason)
    {
        await using var model = await ModelServer.StartAsync((_, context) => MisbehaveAsync(what, context));
        using var service = Service.With(model, ("Klartext:Llm:Timeout", "00:00:02"));
        using var warm = await service.SummariseAsync(Policy.Request("en"), Cancel);
        var started = Stopwatch.GetTimestamp();
        var events = await service.StreamAsync(Policy.Request(), Cancel);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(4), what);
        Assert.Equal("analysis", events[0].Name);
        Assert.NotEmpty(events[0].Data.GetProperty("findings").EnumerateArray());
        Assert.Equal("done", events[^1].Name);
        Assert.Equal(2, events.Count);
        Assert.Equal(reason, events[^1].Data.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_short_429_is_waited_for()
    {
        await using var model = await ModelServer.StartAsync(static (call, context) => call.Number == 1 ? ModelServer.FailAsync(context, 429, "1") : ModelServer.SayAsync(context, ModelServer.Answer(Good)));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Single(answer.ModelSentences());
        Assert.Equal(2, model.Calls.Count);
    }

    [Fact]
    public async Task What_was_verified_before_the_stream_broke_is_shown_and_not_kept()
    {
        var seen = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            var whole = ModelServer.Answer(Good, Good);
            await ModelServer.SendAsync(context, whole[..(whole.IndexOf("},", StringComparison.Ordinal) + 1)]);
            await seen.Task;
            context.Abort();
        });
        using var service = Service.With(model);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/summaries") { Content = Service.Json(Policy.Request()) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        while (await lines.ReadLineAsync(Cancel) is { } line && line != "event: statement")
        {
        }

        seen.SetResult();
        var rest = await lines.ReadToEndAsync(Cancel);
        Assert.Contains("event: done", rest, StringComparison.Ordinal);
        Assert.Contains("\"verified\":1", rest, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"unreachable\"", rest, StringComparison.Ordinal);
        using var second = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.True(model.Calls.Count >= 2);
    }

    [Fact]
    public async Task More_than_the_queue_holds_is_told_so_at_once()
    {
        var go = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            await go.Task;
            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        using var service = Service.With(model, ("Klartext:Llm:Calls", "1"), ("Klartext:Llm:Queue", "0"));
        var first = service.SummariseAsync(Policy.Request(), Cancel);
        await WaitAsync(() => model.Calls.Count == 1);
        using var second = await service.SummariseAsync(Policy.Request(text: Policy.Text + "\nWir verwenden keine Cookies."), Cancel);
        Assert.Equal("queue", second.Reason());
        go.SetResult();
        using var served = await first;
        Assert.Single(served.ModelSentences());
    }

    [Fact]
    public async Task An_own_question_gets_a_proven_statement()
    {
        await using var model = await ModelServer.SayingAsync(static call => call.System.Contains("asks a question", StringComparison.Ordinal)
            ? ModelServer.Answer(("own", "Die Log-Dateien werden nach 7 Tagen gelöscht.", [Retention]), ("own", "Der Anbieter verkauft Ihre Daten an Werbefirmen.", [Retention]))
            : ModelServer.Answer(Good));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Policy.Request(question: "Wie lange werden die Log-Dateien gespeichert?"), Cancel);
        var own = Assert.Single(answer.ModelSentences(), static one => one.Question == "own");
        Assert.Contains("7 Tagen", own.Sentence.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static Task MisbehaveAsync(string what, Microsoft.AspNetCore.Http.HttpContext context) => what switch
    {
        "wrong key" => ModelServer.FailAsync(context, 401),
        "429 with a long Retry-After" => ModelServer.FailAsync(context, 429, "120"),
        "no such model" => ModelServer.FailAsync(context, 404),
        "broken" => ModelServer.FailAsync(context, 500),
        "empty" => ModelServer.SayAsync(context, string.Empty),
        "prose" => ModelServer.SayAsync(context, "Gerne! Die Seite ist in Ordnung."),
        "100 kB" => ModelServer.SayAsync(context, "{\"statements\":[" + new string(' ', 100_000)),
        "half a JSON" => ModelServer.SayAsync(context, "{\"statements\":[{\"question\":\"rights\",\"te"),
        "stalls" => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted),
        "stalls in the middle" => StallAsync(context),
        "hangs up" => HangUp(context),
        "wrong language" => ModelServer.SayAsync(context, ModelServer.Answer(("rights", "You have a right of access and you can complain to the authority.", [Access]))),
        _ => ModelServer.SayAsync(context, ModelServer.Answer(("sharing", "Der Anbieter verkauft Ihre Daten.", ["Wir verkaufen Ihre Daten nicht."]))),
    };

    private static async Task StallAsync(Microsoft.AspNetCore.Http.HttpContext context)
    {
        await ModelServer.SendAsync(context, "{\"statements\":[{\"question\":");
        await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
    }

    private static Task HangUp(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, Cancel);
        }
    }
}

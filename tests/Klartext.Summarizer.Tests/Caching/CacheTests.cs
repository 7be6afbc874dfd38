using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Caching;

public sealed class CacheTests
{
    private static readonly (string, string, string[]) Good = ("rights", "Sie haben ein Recht auf Auskunft.", ["Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten."]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repeated_request_gets_the_same_bytes_and_costs_no_second_call()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model);
        using var one = await service.SummariseAsync(Policy.Request(), Cancel);
        using var two = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Equal(one.RootElement.GetRawText(), two.RootElement.GetRawText());
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task The_same_policy_asked_for_in_another_way_costs_no_second_call()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model);
        using var whole = await service.SummariseAsync(Policy.Request(), Cancel);
        using var without = await service.SummariseAsync(Policy.Request(includeText: false), Cancel);
        var events = await service.StreamAsync(Policy.Request(), Cancel);
        Assert.Single(without.ModelSentences());
        Assert.Equal(["analysis", "statement", "done"], events.Select(static one => one.Name));
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task Another_language_or_policy_is_another_answer()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model);
        using var one = await service.SummariseAsync(Policy.Request(), Cancel);
        using var easy = await service.SummariseAsync(Policy.Request("de-easy"), Cancel);
        using var other = await service.SummariseAsync(Policy.Request(text: Policy.Text + "\nWir verwenden keine Cookies."), Cancel);
        Assert.Equal(3, model.Calls.Count);
    }

    [Fact]
    public async Task An_own_question_is_asked_anew_each_time()
    {
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model);
        using var one = await service.SummariseAsync(Policy.Request(question: "Welche Rechte auf Auskunft habe ich?"), Cancel);
        using var two = await service.SummariseAsync(Policy.Request(question: "Welche Rechte auf Auskunft habe ich?"), Cancel);
        Assert.Equal(2, model.Calls.Count(static call => call.User.Contains("<question>", StringComparison.Ordinal)));
        Assert.Single(model.Calls, static call => !call.User.Contains("<question>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_of_the_model_is_not_kept()
    {
        await using var model = await ModelServer.StartAsync(static (call, context) => call.Number == 1 ? ModelServer.FailAsync(context, 401) : ModelServer.SayAsync(context, ModelServer.Answer(Good)));
        using var service = Service.With(model);
        using var one = await service.SummariseAsync(Policy.Request(), Cancel);
        using var two = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.Equal("key", one.Reason());
        Assert.Single(two.ModelSentences());
    }

    [Fact]
    public async Task Many_at_once_cost_one_call()
    {
        await using var model = await ModelServer.StartAsync(static async (_, context) =>
        {
            await Task.Delay(200);
            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        using var service = Service.With(model);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => service.SummariseAsync(Policy.Request(), Cancel)));
        Assert.All(answers, static answer => Assert.Single(answer.ModelSentences()));
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task Two_instances_on_one_redis_share_answers_and_a_dead_redis_breaks_nothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.SayingAsync(Good);
        using var first = Service.With(model, ("ConnectionStrings:redis", redis.Connection));
        using var second = Service.With(model, ("ConnectionStrings:redis", redis.Connection));
        using var one = await first.SummariseAsync(Policy.Request(), Cancel);
        using var two = await second.SummariseAsync(Policy.Request(), Cancel);
        Assert.Single(model.Calls);
        Assert.Equal(one.RootElement.GetRawText(), two.RootElement.GetRawText());
        redis.Kill();
        using var known = await second.SummariseAsync(Policy.Request(), Cancel);
        using var fresh = await second.SummariseAsync(Policy.Request(text: Policy.Text + "\nWir verwenden keine Cookies."), Cancel);
        Assert.Single(known.ModelSentences());
        Assert.Single(fresh.ModelSentences());
    }

    [Fact]
    public async Task A_redis_that_hangs_breaks_nothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.SayingAsync(Good);
        using var service = Service.With(model, ("ConnectionStrings:redis", redis.Connection), ("Klartext:Llm:Timeout", "00:01:00"));
        using var one = await service.SummariseAsync(Policy.Request(), Cancel);
        redis.Freeze();
        using var known = await service.SummariseAsync(Policy.Request(), Cancel);
        using var fresh = await service.SummariseAsync(Policy.Request(text: Policy.Text + "\nWir verwenden keine Cookies."), Cancel);
        Assert.Equal(one.RootElement.GetRawText(), known.RootElement.GetRawText());
        Assert.Single(fresh.ModelSentences());
    }

    [Fact]
    public async Task A_redis_that_was_never_there_breaks_nothing()
    {
        using var service = new Service(new() { ["ConnectionStrings:redis"] = $"127.0.0.1:{RedisServer.FreePort()}" });
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.NotEmpty(answer.RootElement.GetProperty("findings").EnumerateArray());
    }
}

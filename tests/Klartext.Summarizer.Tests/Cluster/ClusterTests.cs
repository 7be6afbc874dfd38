using System.Net;
using Klartext.Summarizer.Tests.Measures;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Cluster;

/// <summary>Several real processes, one real Redis.</summary>
public sealed class ClusterTests
{
    private static readonly (string, string, string[]) Good = ("rights", "Sie haben ein Recht auf Auskunft.", ["Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten."]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_requests_for_twenty_policies_on_three_instances_cost_twenty_calls()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.StartAsync(static async (_, context) =>
        {
            await Task.Delay(50);
            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        var settings = Settings(model, redis);
        var instances = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ServiceProcess.StartAsync(settings)));
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => AskAsync(instances[number % 3], number % 20)));
            Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Assert.All(answers.GroupBy(static answer => answer.Policy), static same => Assert.Single(same.Select(static answer => answer.Body).Distinct()));
            Assert.All(answers, static answer => Assert.Contains("\"origin\":\"model\"", answer.Body, StringComparison.Ordinal));
            Figures.Write("calls to the model for 500 requests for 20 policies on 3 instances at once", $"{model.Calls.Count}, the same bytes from all instances", "20");
            Assert.Equal(20, model.Calls.Count);
        }
        finally
        {
            await Task.WhenAll(instances.Select(static instance => instance.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task A_redis_killed_and_started_again_and_a_killed_instance_fail_no_other_request()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.SayingAsync(Good);
        var settings = Settings(model, redis);
        await using var one = await ServiceProcess.StartAsync(settings);
        await using var two = await ServiceProcess.StartAsync(settings);
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 120; number++)
        {
            switch (number)
            {
                case 30:
                    redis.Kill();
                    break;
                case 60:
                    await redis.RunAsync();
                    break;
                case 90:
                    two.Kill();
                    break;
            }

            statuses.AddRange((await Task.WhenAll(AskAsync(one, number % 25), AskAsync(number < 90 ? two : one, (number + 7) % 25))).Select(static answer => answer.Status));
        }

        Assert.All(statuses, static status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task An_instance_killed_in_the_middle_of_its_work_loses_its_own_open_request_and_nobody_elses()
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.StartAsync(async (call, context) =>
        {
            if (call.Number == 1)
            {
                isAsked.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted); // until the instance that asked is gone
            }

            await ModelServer.SayAsync(context, ModelServer.Answer(Good));
        });
        var settings = Settings(model, redis);
        settings["Klartext__Llm__Timeout"] = "00:01:30";
        await using var one = await ServiceProcess.StartAsync(settings);
        await using var two = await ServiceProcess.StartAsync(settings);
        var lost = AskAsync(two, 1);
        await isAsked.Task.WaitAsync(Cancel);
        var same = AskAsync(one, 1); // waits for the instance that works on this policy
        var other = AskAsync(one, 2);
        Assert.Contains("\"origin\":\"model\"", (await other).Body, StringComparison.Ordinal);
        two.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => lost);
        Assert.Contains("\"origin\":\"model\"", (await same).Body, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(ModelServer model, RedisServer redis) => new()
    {
        ["Klartext__Llm__Endpoint"] = model.Address,
        ["Klartext__Llm__Model"] = "test",
        ["Klartext__Llm__Queue"] = "1000",
        ["ConnectionStrings__redis"] = redis.Connection,
    };

    private static async Task<(int Policy, HttpStatusCode Status, string Body)> AskAsync(ServiceProcess instance, int policy)
    {
        using var answer = await instance.Client.PostAsync("/v1/summaries", Service.Json(Policy.Request(text: $"{Policy.Text}\nDies ist Fassung Nummer {policy} unserer Erklärung.")), Cancel);
        return (policy, answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}

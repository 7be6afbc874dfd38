using System.Diagnostics;
using System.Globalization;
using System.Text;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Measures;

/// <summary>Answers that were given before, under load, each server a process of its own.</summary>
public sealed class CachedAnswerMeasures
{
    private const string Path = "/v1/summaries";
    private const int Connections = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData("2,500 words")]
    [InlineData("150 words")]
    public async Task A_cached_answer_is_served_at_sixty_percent_of_bare_kestrel(string what)
    {
        const int rounds = 5;
        var body = Encoding.UTF8.GetBytes(what == "2,500 words" ? LongPolicy.Request(1) : Policy.Request(includeText: false));
        await using var service = await ServiceProcess.StartAsync();
        var file = System.IO.Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await AnswerAsync(service, body), Cancel);
        await using var bare = await ServiceProcess.RunAsync(new ProcessStartInfo("dotnet", [typeof(BareKestrel.BareKestrel).Assembly.Location, file]));
        var ours = new LoadGenerator(service.Address, Path, body);
        var theirs = new LoadGenerator(bare.Address, Path, body);
        await theirs.RunAsync(Connections, Round, Cancel);
        await ours.RunAsync(Connections, Round, Cancel);
        List<double> shares = [], own = [], others = [];
        for (var round = 0; round < rounds; round++)
        {
            var one = await theirs.RunAsync(Connections, Round, Cancel);
            var other = await ours.RunAsync(Connections, Round, Cancel);
            Assert.Equal(0, one.Failed + other.Failed);
            others.Add(one.PerSecond);
            own.Add(other.PerSecond);
            shares.Add(other.PerSecond / one.PerSecond);
        }

        Figures.Write(
            $"cached POST beside bare Kestrel, {what}",
            $"{Figures.Median(shares):P0}: {Figures.Median(own):0} requests/s, bare {Figures.Median(others):0}; {body.Length / 1000} kB in, {new FileInfo(file).Length / 1000} kB out",
            "at least 60 %");
        File.Delete(file);
        Assert.True(Figures.Median(shares) >= 0.6, string.Join(' ', shares.Select(static share => share.ToString("P0", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Redis_killed_and_started_again_under_load_fails_no_request()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var service = await ServiceProcess.StartAsync(new() { ["ConnectionStrings__redis"] = redis.Connection });
        var body = Encoding.UTF8.GetBytes(LongPolicy.Request(1));
        await AnswerAsync(service, body);
        var load = new LoadGenerator(service.Address, Path, body).RunAsync(Connections, TimeSpan.FromSeconds(6), Cancel);
        var fresh = AskFreshAsync(service, load);
        await Task.WhenAny(load, Task.Delay(TimeSpan.FromSeconds(1.5), Cancel));
        redis.Kill();
        await Task.WhenAny(load, Task.Delay(TimeSpan.FromSeconds(2), Cancel));
        await redis.RunAsync();
        var served = await load;
        Figures.Write("redis-server killed and started again under load", $"{served.Failed} of {served.Served} cached and 0 of {await fresh} fresh answers failed", "0");
        Assert.Equal(0, served.Failed);
        Assert.True(served.Served > 500);
    }

    /// <summary>Asks for other policies as long as the load lasts, so that the cache behind the memory is asked too.</summary>
    private static async Task<int> AskFreshAsync(ServiceProcess service, Task load)
    {
        var number = 0;
        while (!load.IsCompleted)
        {
            await AnswerAsync(service, Encoding.UTF8.GetBytes(LongPolicy.Request(1000 + number++)));
        }

        return number;
    }

    private static async Task<byte[]> AnswerAsync(ServiceProcess service, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var answer = await service.Client.PostAsync(Path, content, Cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }
}

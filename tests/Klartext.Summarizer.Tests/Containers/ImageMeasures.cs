using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Containers;

/// <summary>
/// The image as the SDK built it, run by Docker as compose.yaml runs it: <c>dotnet cake --target=Measure --filter=Image</c> builds it first.
/// </summary>
public sealed class ImageMeasures
{
    private static readonly string Image = $"klartext-summarizer:{typeof(Program).Assembly.GetName().Version!.ToString(3)}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Two_containers_answer_as_an_ordinary_user_read_their_settings_and_share_a_redis()
    {
        Assert.SkipUnless((await DockerAsync("image", "inspect", Image)).Exit == 0, $"There is no Docker here, or no image {Image}.");
        await using var redis = await RedisServer.StartAsync();
        await using var first = await Container.StartAsync(redis);
        Assert.Equal("1654", (await DockerAsync("exec", first.Id, "id", "-u")).Output.Trim());
        Assert.NotEqual(0, (await DockerAsync("exec", first.Id, "touch", "/app/written")).Exit);
        using var ready = JsonDocument.Parse(await first.Client.GetStringAsync("/health/ready", Cancel));
        Assert.Equal("connected", ready.RootElement.GetProperty("redis").GetString());
        var asked = await AskAsync(first);
        await using var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(redis.Connection);
        Assert.Equal(1, await connection.GetServer(redis.Connection).DatabaseSizeAsync());
        await using var second = await Container.StartAsync(redis);
        Assert.Equal(asked, await AskAsync(second));

        redis.Kill();
        Assert.Equal(asked, await AskAsync(first));
    }

    private static async Task<string> AskAsync(Container container)
    {
        using var answer = await container.Client.PostAsync("/v1/summaries", Service.Json(Policy.Request()), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<(int Exit, string Output)> DockerAsync(params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("docker", words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(Cancel);
            var output = await process.StandardOutput.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel);
            return (process.ExitCode, process.ExitCode == 0 ? output : await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "docker is not installed");
        }
    }

    /// <summary>A container of the image on the machine's own network, with the limits of compose.yaml.</summary>
    private sealed class Container(string id, int port) : IAsyncDisposable
    {
        public string Id => id;

        public HttpClient Client { get; } = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };

        public static async Task<Container> StartAsync(RedisServer redis)
        {
            var port = RedisServer.FreePort();
            var (exit, output) = await DockerAsync(
                "run", "--detach", "--rm", "--pull", "never", "--network", "host", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges:true",
                "--env", "ASPNETCORE_HTTP_PORTS=" + port.ToString(CultureInfo.InvariantCulture), "--env", "ConnectionStrings__redis=" + redis.Connection, Image);
            Assert.True(exit == 0, output);
            var container = new Container(output.Trim(), port);
            for (var tries = 0; ; tries++)
            {
                try
                {
                    using var ready = await container.Client.GetAsync("/health/ready", Cancel);
                    return container;
                }
                catch (HttpRequestException) when (tries < 300)
                {
                    await Task.Delay(100, Cancel);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await DockerAsync("kill", id);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>A real redis-server on a port of its own that can be killed and started again.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process? process;

    private RedisServer(int port) => Port = port;

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>The connection string.</summary>
    public string Connection => $"127.0.0.1:{Port}";

    /// <summary>Starts a server.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var redis = new RedisServer(FreePort());
        await redis.RunAsync();
        return redis;
    }

    /// <summary>Starts it, or starts it again; returns when it answers.</summary>
    public async Task RunAsync()
    {
        process = Process.Start(new ProcessStartInfo("redis-server", ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
                var answer = new byte[7];
                await client.GetStream().ReadExactlyAsync(answer);
                return;
            }
            catch (Exception exception) when (exception is SocketException or IOException && tries < 100)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Lets it hang: connections stay open and nothing is answered any more.</summary>
    public void Freeze()
    {
        using var signal = Process.Start("kill", ["-STOP", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    /// <summary>Kills it.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    /// <summary>A port that nobody uses.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

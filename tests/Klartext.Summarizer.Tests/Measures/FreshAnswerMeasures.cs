using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Measures;

/// <summary>Policies that nobody asked for before.</summary>
public sealed class FreshAnswerMeasures
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task The_first_event_comes_within_fifteen_milliseconds()
    {
        const int warm = 400;
        const int measured = 200;
        await using var service = await ServiceProcess.StartAsync();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, service.Address.Port), Cancel);
        var times = new List<double>();
        for (var number = 0; number < warm + measured; number++)
        {
            var time = FirstEvent(socket, service.Address, Encoding.UTF8.GetBytes(LongPolicy.Request(number)));
            if (number >= warm)
            {
                times.Add(time.TotalMilliseconds);
            }
        }

        Figures.Write($"first event after the last byte of the request, 2,500 words, {measured} policies", $"median {Figures.Median(times):0.0} ms, 95 of 100 within {Figures.Percentile(times, 0.95):0.0} ms", "15 ms");
        Assert.True(Figures.Median(times) <= 15, $"{Figures.Median(times):0.0} ms");
    }

    [Fact(Explicit = true)]
    public async Task Memory_stays_flat_over_ten_thousand_policies()
    {
        const int policies = 10_000;
        const int step = 1000;
        const int most = 400; // megabytes
        await using var service = await ServiceProcess.StartAsync();
        var memory = new List<double>();
        for (var done = 0; done < policies; done += step)
        {
            await Parallel.ForEachAsync(Enumerable.Range(done, step), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (number, cancel) =>
            {
                using var answer = await service.Client.PostAsync("/v1/summaries", Service.Json(LongPolicy.Request(number)), cancel);
                answer.EnsureSuccessStatusCode();
            });
            memory.Add(service.Megabytes);
        }

        Figures.Write("memory after each 1,000 of 10,000 policies", $"{string.Join(' ', memory.Select(static one => one.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))} MB", $"flat, under {most} MB");
        Assert.True(memory.Max() < most, $"{memory.Max():0} MB");
        Assert.True(memory[^1] < memory[policies / step / 2] * 1.1, "it still grows");
    }

    /// <summary>From the last byte of the request to the last byte of the first event; then the rest of the answer is read.</summary>
    private static TimeSpan FirstEvent(Socket socket, Uri address, byte[] body)
    {
        socket.Send(Encoding.ASCII.GetBytes($"POST /v1/summaries HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: {body.Length}\r\n\r\n"));
        socket.Send(body);
        var started = Stopwatch.GetTimestamp();
        TimeSpan? first = null;
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (!buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8))
        {
            length += socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
            first ??= HasFirstEvent(buffer.AsSpan(0, length)) ? Stopwatch.GetElapsedTime(started) : null;
        }

        Assert.True(buffer.AsSpan().StartsWith("HTTP/1.1 200"u8));
        return first!.Value;
    }

    private static bool HasFirstEvent(ReadOnlySpan<byte> answer)
    {
        var start = answer.IndexOf("event: analysis\ndata: {"u8);
        return start >= 0 && answer[start..].IndexOf("}\n\n"u8) >= 0;
    }
}

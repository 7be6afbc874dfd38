using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klartext.Summarizer.Tests.Measures;

/// <summary>What came of a load.</summary>
/// <param name="Served">Requests answered with 200 and the whole body.</param>
/// <param name="Failed">Requests with another status, a broken answer or none.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Load(long Served, long Failed, TimeSpan Time)
{
    /// <summary>Requests served a second.</summary>
    public double PerSecond => Served / Time.TotalSeconds;
}

/// <summary>
/// Sends one request again and again over connections that are kept, each waiting for its answer before it asks again. It reads
/// sockets itself and is so light that the server, not the asker, is what is measured.
/// </summary>
internal sealed class LoadGenerator(Uri address, string path, byte[] body)
{
    private readonly byte[] request = [.. Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    /// <summary>Loads the server for some time.</summary>
    public async Task<Load> RunAsync(int connections, TimeSpan time, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskOnAndOnAsync(started, time, cancel), cancel)));
        return new Load(all.Sum(static one => one.Served), all.Sum(static one => one.Failed), Stopwatch.GetElapsedTime(started));
    }

    private async Task<(long Served, long Failed)> AskOnAndOnAsync(long started, TimeSpan time, CancellationToken cancel)
    {
        long served = 0, failed = 0;
        var socket = await ConnectAsync(cancel);
        try
        {
            var buffer = new byte[256 * 1024];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                if (await AskAsync(socket, buffer, cancel))
                {
                    served++;
                    continue;
                }

                failed++;
                socket.Dispose();
                socket = await ConnectAsync(cancel);
            }
        }
        finally
        {
            socket.Dispose();
        }

        return (served, failed);
    }

    private async Task<bool> AskAsync(Socket socket, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            await socket.SendAsync(request, cancel);
            var length = 0;
            int end;
            while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancel);
                if (read == 0)
                {
                    return false;
                }

                length += read;
            }

            var rest = LengthOf(buffer.AsSpan(0, end)) - (length - end - 4);
            while (rest > 0)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(end), cancel);
                if (read == 0)
                {
                    return false;
                }

                rest -= read;
            }

            return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        const string name = "content-length:";
        var text = Encoding.ASCII.GetString(head);
        var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length;
        var end = text.IndexOf('\r', start);
        return int.Parse(text.AsSpan(start, (end < 0 ? text.Length : end) - start), CultureInfo.InvariantCulture);
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancel);
        return socket;
    }
}

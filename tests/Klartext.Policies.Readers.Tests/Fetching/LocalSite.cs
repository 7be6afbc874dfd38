using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klartext.Policies.Readers.Tests.Fetching;

/// <summary>A real host on this machine that answers as a test tells it.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource end = new();
    private readonly Func<string, Stream, CancellationToken, Task> answer;
    private readonly Task accepting;

    private LocalSite(IPEndPoint at, Func<string, Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener = new TcpListener(at);
        listener.Start();
        accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)listener.LocalEndpoint;

    public int Port => EndPoint.Port;

    /// <summary>The heads of all requests, as they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>A site whose answers depend on the path alone.</summary>
    public static LocalSite Start(Func<string, byte[]> answer, IPEndPoint? at = null) =>
        new(at ?? new IPEndPoint(IPAddress.Loopback, 0), async (path, stream, cancel) => await stream.WriteAsync(answer(path), cancel));

    /// <summary>A site that writes its answers as it likes.</summary>
    public static LocalSite Start(Func<string, Stream, CancellationToken, Task> answer) => new(new IPEndPoint(IPAddress.Loopback, 0), answer);

    public static byte[] Page(string html, string type = "text/html; charset=utf-8", string headers = "") =>
        Answer("200 OK", $"Content-Type: {type}\r\n{headers}", Encoding.UTF8.GetBytes(html));

    public static byte[] Redirect(string location, int status = 302) => Answer($"{status} Found", $"Location: {location}\r\nSet-Cookie: besuch=1\r\n", []);

    public static byte[] Answer(string status, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await accepting;
        listener.Stop(); // not before: whoever is about to accept would find it stopped
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                Requests.Enqueue(head);
                await answer(head.Split(' ')[1], stream, end.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or IndexOutOfRangeException)
            {
                // The other side left, or the test is over.
            }
        }
    }

    private async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, end.Token) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}

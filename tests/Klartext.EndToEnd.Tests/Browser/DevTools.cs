using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>
/// Speaks the DevTools protocol over Chromium's debugging pipe: JSON messages, each ended by a zero byte. Only this way can an
/// extension's icon be clicked for real (Extensions.triggerAction).
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly Stream toBrowser;
    private readonly Stream fromBrowser;
    private readonly Task listening;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly List<Action<string?, string, JsonObject>> listeners = [];
    private int lastId;

    public DevTools(Stream toBrowser, Stream fromBrowser)
    {
        (this.toBrowser, this.fromBrowser) = (toBrowser, fromBrowser);
        listening = Task.Run(ListenAsync);
    }

    /// <summary>Hears every event: session, method, parameters.</summary>
    public void Listen(Action<string?, string, JsonObject> listener)
    {
        lock (listeners)
        {
            listeners.Add(listener);
        }
    }

    /// <summary>Sends a command and gives its result.</summary>
    /// <exception cref="DevToolsException">The browser refused it.</exception>
    public async Task<JsonObject> SendAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await writing.WaitAsync();
        try
        {
            await toBrowser.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + '\0'));
            await toBrowser.FlushAsync();
        }
        catch (IOException gone)
        {
            throw new DevToolsException($"{method}: the browser has gone ({gone.Message}).");
        }
        finally
        {
            writing.Release();
        }

        var result = await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return result["error"] is { } error ? throw new DevToolsException($"{method}: {error["message"]}") : result["result"]!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        await toBrowser.DisposeAsync();
        await listening.WaitAsync(TimeSpan.FromSeconds(10));
        writing.Dispose();
    }

    private async Task ListenAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await fromBrowser.ReadAsync(buffer) is var read and > 0)
        {
            var rest = buffer.AsMemory(0, read);
            for (var end = rest.Span.IndexOf((byte)0); end >= 0; end = rest.Span.IndexOf((byte)0))
            {
                message.Write(rest.Span[..end]);
                Hear(message.GetBuffer().AsMemory(0, (int)message.Length));
                message.SetLength(0);
                rest = rest[(end + 1)..];
            }

            message.Write(rest.Span);
        }

        foreach (var (_, answer) in waiting)
        {
            answer.TrySetException(new DevToolsException("The browser has gone."));
        }
    }

    private void Hear(ReadOnlyMemory<byte> bytes)
    {
        using var parsed = JsonDocument.Parse(bytes);
        var message = JsonObject.Create(parsed.RootElement.Clone())!;
        if (message["id"] is { } id)
        {
            if (waiting.TryRemove(id.GetValue<int>(), out var answer))
            {
                answer.TrySetResult(message);
            }

            return;
        }

        Action<string?, string, JsonObject>[] hearers;
        lock (listeners)
        {
            hearers = [.. listeners];
        }

        foreach (var hearer in hearers)
        {
            hearer(message["sessionId"]?.GetValue<string>(), message["method"]!.GetValue<string>(), message["params"]?.AsObject() ?? []);
        }
    }
}

using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>Speaks WebDriver BiDi with Firefox: JSON messages over a web socket.</summary>
internal sealed class Bidi : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private Task listening = Task.CompletedTask;
    private int lastId;

    /// <summary>Connects and begins a session.</summary>
    public static async Task<Bidi> ConnectAsync(Uri address)
    {
        var bidi = new Bidi();
        await bidi.socket.ConnectAsync(address, CancellationToken.None);
        bidi.listening = Task.Run(bidi.ListenAsync);
        await bidi.SendAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
        return bidi;
    }

    /// <summary>Sends a command and gives its result.</summary>
    /// <exception cref="DevToolsException">The browser refused it.</exception>
    public async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await writing.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }

        var result = await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return result["error"] is { } error ? throw new DevToolsException($"{method}: {error} {result["message"]}") : result["result"]!.AsObject();
    }

    /// <summary>Evaluates an expression (it may be a promise) in a browsing context; its value must be a string.</summary>
    public async Task<string> EvaluateAsync(string context, string expression)
    {
        var answer = await SendAsync("script.evaluate", new JsonObject { ["expression"] = expression, ["target"] = new JsonObject { ["context"] = context }, ["awaitPromise"] = true });
        return answer["type"]!.GetValue<string>() == "success"
            ? answer["result"]!["value"]?.GetValue<string>() ?? string.Empty
            : throw new DevToolsException($"{expression}: {answer["exceptionDetails"]!["text"]}");
    }

    public async ValueTask DisposeAsync()
    {
        await listening.WaitAsync(TimeSpan.FromSeconds(20));
        socket.Dispose();
        writing.Dispose();
    }

    private async Task ListenAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage && message.Length > 0)
                {
                    Hear(message.GetBuffer().AsMemory(0, (int)message.Length));
                    message.SetLength(0);
                }
            }
        }
        catch (WebSocketException)
        {
            // the browser has closed
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
        if (message["id"] is { } id && waiting.TryRemove(id.GetValue<int>(), out var answer))
        {
            answer.TrySetResult(message);
        }
    }
}

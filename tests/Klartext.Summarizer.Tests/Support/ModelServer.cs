using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>What the service sent to the model.</summary>
internal sealed record ModelCall(string System, string User, bool HasSchema, bool Streams, bool HasTools, string? Authorization, int Number);

/// <summary>An OpenAI-compatible server over real HTTP that answers as a script says.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ModelCall> calls = new();
    private int number;

    private ModelServer(Func<ModelCall, HttpContext, Task> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/chat/completions", async (HttpContext context) =>
        {
            using var request = await JsonDocument.ParseAsync(context.Request.Body);
            var messages = request.RootElement.GetProperty("messages").EnumerateArray().ToList();
            var call = new ModelCall(
                TextOf(messages[0]), TextOf(messages[^1]), request.RootElement.TryGetProperty("response_format", out _), request.RootElement.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
                request.RootElement.TryGetProperty("tools", out _) || request.RootElement.TryGetProperty("functions", out _), context.Request.Headers.Authorization, Interlocked.Increment(ref number));
            calls.Enqueue(call);
            await script(call, context);
        });
    }

    /// <summary>Address of the API.</summary>
    public string Address => app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

    /// <summary>All calls so far.</summary>
    public IReadOnlyList<ModelCall> Calls => [.. calls];

    /// <summary>Starts a server.</summary>
    public static async Task<ModelServer> StartAsync(Func<ModelCall, HttpContext, Task> script)
    {
        var server = new ModelServer(script);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Starts a server whose model says this, in small pieces.</summary>
    public static Task<ModelServer> SayingAsync(Func<ModelCall, string> answer) => StartAsync((call, context) => SayAsync(context, answer(call)));

    /// <summary>Starts a server whose model says these statements.</summary>
    public static Task<ModelServer> SayingAsync(params (string Question, string Text, string[] Quotes)[] statements) => SayingAsync(_ => Answer(statements));

    /// <summary>The JSON of an answer.</summary>
    public static string Answer(params IEnumerable<(string Question, string Text, string[] Quotes)> statements) =>
        JsonSerializer.Serialize(new { statements = statements.Select(static one => new { question = one.Question, text = one.Text, quotes = one.Quotes }) });

    /// <summary>Streams an answer in pieces of some letters.</summary>
    public static async Task SayAsync(HttpContext context, string answer, bool end = true)
    {
        foreach (var piece in answer.Chunk(23))
        {
            await SendAsync(context, new string(piece));
        }

        if (end)
        {
            await context.Response.WriteAsync("data: " + Chunk(null, "stop", usage: true) + "\n\ndata: [DONE]\n\n", context.RequestAborted);
        }
    }

    /// <summary>Streams one piece.</summary>
    public static async Task SendAsync(HttpContext context, string piece)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        await context.Response.WriteAsync("data: " + Chunk(piece, null) + "\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>Answers with an error.</summary>
    public static Task FailAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "error", code = status.ToString(System.Globalization.CultureInfo.InvariantCulture) } });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string TextOf(JsonElement message)
    {
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(static part => part.GetProperty("text").GetString()));
    }

    private static string Chunk(string? content, string? finish, bool usage = false) => JsonSerializer.Serialize(new
    {
        id = "1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "test",
        choices = new[] { new { index = 0, delta = content is null ? (object)new { } : new { role = "assistant", content }, finish_reason = finish } },
        usage = usage ? new { prompt_tokens = 100, completion_tokens = 50, total_tokens = 150 } : null,
    });
}

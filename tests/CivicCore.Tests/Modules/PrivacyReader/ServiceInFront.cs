using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CivicCore.Tests.Modules.PrivacyReader;

/// <summary>
/// Stands before the real service, which fetches only public pages: an address of the test's own web is answered with the real reading
/// of its page, everything else by the service itself. Keeps what the portal sent.
/// </summary>
internal sealed class ServiceInFront : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient service;
    private readonly Dictionary<string, string> web = [];

    private ServiceInFront(WebApplication app, Uri service) => (this.app, this.service) = (app, new HttpClient { BaseAddress = service });

    /// <summary>Its address.</summary>
    public string Address => app.Urls.First();

    /// <summary>Keys that came with the requests.</summary>
    public List<string?> Keys { get; } = [];

    /// <summary>What it answers instead, when set.</summary>
    public IResult? Instead { get; set; }

    /// <summary>What it does before it passes an event of a stream on, by the event's name; "" is before anything.</summary>
    public Func<string, HttpContext, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Starts it.</summary>
    public static async Task<ServiceInFront> StartAsync(Uri service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var front = new ServiceInFront(app, service);
        app.MapPost("/v1/summaries", (HttpRequest request) => front.ForwardAsync(request.HttpContext, "v1/summaries"));
        app.MapFallback(() => front.Instead ?? Results.NotFound());
        app.MapPost("/v1/summaries/from-url", (HttpRequest request) => front.ForwardAsync(request.HttpContext, "v1/summaries/from-url"));
        await app.StartAsync();
        return front;
    }

    /// <summary>Puts a page at an address.</summary>
    public void Put(string address, string html) => web[address] = html;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        service.Dispose();
    }

    private async Task<IResult> ForwardAsync(HttpContext context, string path)
    {
        Keys.Add(context.Request.Headers["X-Klartext-Key"]);
        if (Instead is not null)
        {
            return Instead;
        }

        var request = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var address = (string?)request["url"];
        if (address is not null && web.TryGetValue(address, out var html))
        {
            request = new JsonObject { ["html"] = html, ["language"] = (string?)request["language"], ["includeText"] = (bool?)request["includeText"] ?? false };
            path = "v1/summaries";
        }

        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        if (context.Request.Headers.Accept == "text/event-stream")
        {
            return await StreamAsync(context, new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "Accept", "text/event-stream" } } }, address);
        }

        using var answer = await service.PostAsync(new Uri(path, UriKind.Relative), content);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        if (answer.IsSuccessStatusCode && address is not null)
        {
            said["source"] = address;
        }

        return Results.Text(said.ToJsonString(), answer.Content.Headers.ContentType!.ToString(), Encoding.UTF8, (int)answer.StatusCode);
    }

    private async Task<IResult> StreamAsync(HttpContext context, HttpRequestMessage request, string? address)
    {
        await Before("", context);
        using var answer = await service.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        await using var body = await answer.Content.ReadAsStreamAsync();
        if (!answer.IsSuccessStatusCode)
        {
            return Results.Text(await new StreamReader(body).ReadToEndAsync(), answer.Content.Headers.ContentType!.ToString(), Encoding.UTF8, (int)answer.StatusCode);
        }

        context.Response.ContentType = "text/event-stream";
        await foreach (var item in SseParser.Create(body).EnumerateAsync(context.RequestAborted))
        {
            await Before(item.EventType, context);
            var data = item.Data;
            if (item.EventType == "analysis" && address is not null)
            {
                var said = JsonNode.Parse(data)!;
                said["source"] = address;
                data = said.ToJsonString();
            }

            await context.Response.WriteAsync($"event: {item.EventType}\ndata: {data}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        return Results.Empty;
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>
/// All websites of a test, as the browser's proxy: every request the browser makes, whoever makes it, comes here and is written down.
/// </summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    private static readonly string[] BrowserOwn = ["https://accounts.google.com:443/"];

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<SeenRequest> requests = new();

    private LocalWeb(WebApplication app) => this.app = app;

    /// <summary>Address of the proxy.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Every request so far but those that a Chromium without any extension makes too.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. requests.Where(static request => !BrowserOwn.Contains(request.Address))];

    public static async Task<LocalWeb> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = new LocalWeb(builder.Build());
        web.app.Run(web.AnswerAsync);
        await web.app.StartAsync();
        web.Address = new Uri(web.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return web;
    }

    /// <summary>Serves a page: "http://laden.example/datenschutz".</summary>
    public LocalWeb Page(string address, string html, string type = "text/html; charset=utf-8", int status = 200) => Answer(address, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(html);
    });

    /// <summary>Answers an address in its own way.</summary>
    public LocalWeb Answer(string address, Func<HttpContext, Task> answer)
    {
        pages[address] = answer;
        return this;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var address = request.Method == "CONNECT" ? $"https://{request.Host}/" : $"http://{request.Host}{request.Path}";
        if (request.Path != "/favicon.ico") // which the browser asks for by itself, sooner or later
        {
            requests.Enqueue(new SeenRequest(request.Method, address, request.Headers.Cookie.ToString(), request.Headers.Referer.ToString()));
        }

        if (pages.TryGetValue(address, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>A request the browser made.</summary>
internal sealed record SeenRequest(string Method, string Address, string Cookie, string Referer);

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
    /// <summary>What a Chromium without any extension asks for by itself, for all switches that tell it not to.</summary>
    private static readonly string[] BrowserOwn =
        ["https://accounts.google.com:443/", "https://update.googleapis.com:443/", "http://update.googleapis.com/service/update2/json", "http://clients2.google.com/time/1/current"];

    /// <summary>Hosts that a Firefox without any extension speaks to by itself.</summary>
    private static readonly string[] BrowserOwnHosts = [".mozilla.org", ".mozilla.com", ".mozilla.net", ".firefox.com"];

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly ConcurrentDictionary<string, HttpClient> behind = new();

    private LocalWeb(WebApplication app) => this.app = app;

    /// <summary>Address of the proxy.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Every request so far but those that a browser without any extension makes too.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. requests.Where(static request => !IsBrowserOwn(request.Address))];

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

    /// <summary>Lets requests for a real server through to it, piece by piece as it answers.</summary>
    public LocalWeb Forward(Uri server)
    {
        behind[server.Authority] = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = server };
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var client in behind.Values)
        {
            client.Dispose();
        }
    }

    private static bool IsBrowserOwn(string address) =>
        BrowserOwn.Contains(address.Split('?')[0]) || BrowserOwnHosts.Any(host => new Uri(address).Host.EndsWith(host, StringComparison.Ordinal));

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var address = request.Method == "CONNECT" ? $"https://{request.Host}/" : $"http://{request.Host}{request.Path}";
        if (request.Path != "/favicon.ico") // which the browser asks for by itself, sooner or later
        {
            requests.Enqueue(new SeenRequest(request.Method, address + request.QueryString, request.Headers.Cookie.ToString(), request.Headers.Referer.ToString()));
        }

        if (pages.TryGetValue(address + request.QueryString, out var answer) || pages.TryGetValue(address, out answer))
        {
            return answer(context);
        }

        if (behind.TryGetValue(request.Host.ToString(), out var server))
        {
            return PassOnAsync(context, server);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task PassOnAsync(HttpContext context, HttpClient server)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        try
        {
            using var answer = await server.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(static header => header.Key is not "Transfer-Encoding"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await using var body = await answer.Content.ReadAsStreamAsync(context.RequestAborted);
            var buffer = new byte[4096];
            while (await body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            context.Abort(); // as the server broke off
        }
    }
}

/// <summary>A request the browser made.</summary>
internal sealed record SeenRequest(string Method, string Address, string Cookie, string Referer);

using System.Collections.Concurrent;
using System.Net;
using Klartext.Policies.Readers.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>A small website on this machine that the guarded fetch is allowed to ask.</summary>
internal sealed class LocalWeb : IAsyncDisposable, IHostResolver
{
    private readonly WebApplication app;

    private LocalWeb(Dictionary<string, string> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            Asked.Enqueue(context.Request.Path);
            if (!pages.TryGetValue(context.Request.Path, out var page))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (page.StartsWith("-> ", StringComparison.Ordinal))
            {
                context.Response.Redirect(page[3..].Replace("{port}", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page);
        });
    }

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Its port.</summary>
    public int Port => new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Starts a site of these pages.</summary>
    public static async Task<LocalWeb> StartAsync(Dictionary<string, string> pages)
    {
        var web = new LocalWeb(pages);
        await web.app.StartAsync();
        return web;
    }

    /// <summary>Lets the service ask this site, under any name.</summary>
    public void Admit(IServiceCollection services)
    {
        services.AddSingleton(new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { new(IPAddress.Loopback, Port) } });
        services.AddSingleton<IHostResolver>(this);
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<IPAddress>>([host == "inside.example" ? IPAddress.Parse("10.1.2.3") : IPAddress.Loopback]);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

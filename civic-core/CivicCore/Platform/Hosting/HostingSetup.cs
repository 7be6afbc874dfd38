using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CivicCore.Platform.Hosting;

/// <summary>Settings, logs, compression.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateOnStart();
        builder.Services.AddResponseCompression(static options =>
        {
            options.EnableForHttps = true; // tokens in forms are masked anew for every answer
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/calendar", "application/rss+xml", "application/geo+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(static options => options.Level = CompressionLevel.Fastest);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
    }
}

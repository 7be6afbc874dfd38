namespace CivicCore.Platform.Hosting;

/// <summary>Where the portal listens when nobody says where.</summary>
internal static class DefaultAddress
{
    private const string Address = "http://127.0.0.1:5090";

    /// <summary>Sets the default; ASPNETCORE_URLS, --urls, ports of a container and Kestrel:Endpoints go before it.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (string.IsNullOrEmpty(settings["urls"]) && string.IsNullOrEmpty(settings["http_ports"]) && string.IsNullOrEmpty(settings["https_ports"]) && !settings.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            builder.WebHost.UseUrls(Address);
        }
    }
}

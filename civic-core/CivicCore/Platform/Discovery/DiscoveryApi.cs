using System.Globalization;
using System.Xml.Linq;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CivicCore.Platform.Discovery;

/// <summary>What search engines and programs ask for: sitemap, robots.txt and the description of the interfaces.</summary>
internal static class DiscoveryApi
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static void MapDiscovery(this WebApplication app)
    {
        app.MapGet("/robots.txt", static (Links links) => TypedResults.Text($"User-agent: *\nDisallow: /*/konto\nDisallow: /*/anmelden\nSitemap: {links.AbsoluteRoot}/sitemap.xml\n", "text/plain")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }

    /// <summary>Each public page and thing with its address in all languages.</summary>
    private static async Task<IResult> SitemapAsync(EndpointDataSource endpoints, IEnumerable<ISearchSource> sources, Links links, CancellationToken cancellation)
    {
        var paths = new SortedSet<string>(endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsPublicPage).Select(static page => $"/{page.RoutePattern.RawText!.Trim('/')}"), StringComparer.Ordinal);
        foreach (var source in sources)
        {
            await foreach (var document in source.AllAsync(cancellation))
            {
                paths.Add(document.Path);
            }
        }

        var addresses = paths.SelectMany(path => ReaderLanguage.All.Select(language => new XElement(
            Sitemap + "url",
            new XElement(Sitemap + "loc", links.AbsoluteRoot + Links.In(language, path)),
            ReaderLanguage.All.Select(other => new XElement(Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Tag), new XAttribute("href", links.AbsoluteRoot + Links.In(other, path)))))));
        var map = new XElement(Sitemap + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html), addresses);
        return TypedResults.Text(string.Create(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map.ToString(SaveOptions.DisableFormatting)}"), "application/xml");
    }

    private static bool IsPublicPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && endpoint.RoutePattern.Parameters.Count == 0
        && endpoint.RoutePattern.RawText?.Trim('/') is not ("fehler" or "nicht-gefunden" or "kein-zutritt" or "konto-geloescht" or "bestaetigen" or "passwort-neu");
}

using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Net.Http.Headers;

namespace CivicCore.Platform.Languages;

/// <summary>
/// The reader's language stands first in the address (/de/konto, /ar/konto), so it needs no cookie and can be shared. It moves into
/// the request's path base: pages and routes are written without it.
/// </summary>
internal static class LanguagePaths
{
    /// <summary>Takes the language out of the address. Stands before routing.</summary>
    public static void UseLanguagePaths(this WebApplication app) => app.Use(static (context, next) =>
    {
        var path = context.Request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1);
        var first = end < 0 ? path[1..] : path[1..end];
        var language = Languages.ReaderLanguage.Find(first);
        if (language is not null)
        {
            context.Request.PathBase = context.Request.PathBase.Add($"/{language.Key}");
            context.Request.Path = end < 0 ? "/" : path[end..];
            context.Features.Set(new LanguageFeature(language, InAddress: true));
        }
        else
        {
            context.Features.Set(new LanguageFeature(Asked(context.Request), InAddress: false));
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = context.ReaderLanguage().Culture;
        return next(context);
    });

    /// <summary>Leads a page's address without a language to the one the browser asks for. Stands behind routing.</summary>
    public static void UseLanguageRedirect(this WebApplication app) => app.Use(static (context, next) =>
    {
        var feature = context.Features.Get<LanguageFeature>()!;
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!isPage || feature.InAddress || !HttpMethods.IsGet(context.Request.Method) || context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Redirect($"/{feature.Language.Key}{context.Request.Path}{context.Request.QueryString}");
        return Task.CompletedTask;
    });

    /// <summary>The language of a request.</summary>
    public static ReaderLanguage ReaderLanguage(this HttpContext context) =>
        context.Features.Get<LanguageFeature>()?.Language ?? Languages.ReaderLanguage.Default;

    private static ReaderLanguage Asked(HttpRequest request)
    {
        if (StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage.ToArray()!, out var asked))
        {
            foreach (var each in asked.OrderByDescending(static each => each.Quality ?? 1))
            {
                var tag = each.Value.ToString().ToLowerInvariant();
                if ((tag == "de-simple" ? Languages.ReaderLanguage.Find("de-easy") : Languages.ReaderLanguage.Find(tag.Split('-')[0])) is { } language)
                {
                    return language;
                }
            }
        }

        return Languages.ReaderLanguage.Default;
    }

    private sealed record LanguageFeature(ReaderLanguage Language, bool InAddress);
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace CivicCore.Platform.Security;

/// <summary>
/// A form whose token does not fit (the page stood open too long, someone signed in meanwhile) is 400, one that is too large to be read
/// 413. Both lead to a page that says so, and 400 hands back what was typed (StatusPage).
/// </summary>
internal static class RefusedForms
{
    /// <summary>So long that the page itself can say that a text is too long, and keep it.</summary>
    private const int LongestValue = 30_000_000;

    private const int LargestForm = 60_000_000;

    /// <summary>
    /// More than a form may have: what lies between is received and thrown away, because a browser that is cut off while it still sends
    /// shows its own error instead of ours.
    /// </summary>
    private const int MostReceived = 100_000_000;

    public static void AddRefusedForms(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = MostReceived);
        builder.Services.Configure<FormOptions>(static form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = (LongestValue, LargestForm));
    }

    /// <summary>Stands behind the check of the token.</summary>
    public static void UseRefusedForms(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
        {
            return HttpMethods.IsPost(context.Request.Method) ? SendAsync(context, next) : next(context);
        }

        context.Response.StatusCode = refused.Error?.InnerException is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>
    /// A form that its page has no more (its button was pressed twice, or somebody else was faster): the page is shown as it now is.
    /// </summary>
    private static async Task SendAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isPage && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
        }
    }

    /// <summary>
    /// Whether a form came from a page of the portal: the browser says so. What another site made a browser send is not offered to be
    /// sent again.
    /// </summary>
    public static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}",
        var from => from == "same-origin",
    };
}

using CivicCore.Platform.Files;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>A reporter's own photo, before anyone else may see it: with the link of the report, or signed in as who wrote it.</summary>
internal static class PhotoApi
{
    public static void MapPhotos(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/maengel/{id:int}/foto.jpg", PhotoAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Address of the photo, with the secret of the report where there is one.</summary>
    public static string PathOf(Report report, string? secret) => $"{report.Path}/foto.jpg?schluessel={Uri.EscapeDataString(secret ?? "")}";

    private static async Task<Results<FileContentHttpResult, NotFound>> PhotoAsync(int id, string? schluessel, ReportDesk desk, IPictures pictures, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "private, no-store";
        return await desk.FindOwnAsync(id, schluessel, cancellation) is { PictureId: { } picture } && await pictures.SmallAsync(picture, cancellation) is { } bytes
            ? TypedResults.File(bytes, "image/jpeg")
            : TypedResults.NotFound();
    }
}

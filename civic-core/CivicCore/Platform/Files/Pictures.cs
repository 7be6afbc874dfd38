using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace CivicCore.Platform.Files;

/// <summary>Keeps pictures and hands them out.</summary>
internal sealed class Pictures(PlatformContext context, TimeProvider clock) : IPictures
{
    public async Task<StoredPicture> StoreAsync(Stream content, CancellationToken cancellation = default)
    {
        using var picture = PictureCoding.Decode(await ReadAsync(content, cancellation));
        var row = new PictureRow { Width = picture.Width, Height = picture.Height, Content = PictureCoding.Encode(picture), Small = PictureCoding.EncodeSmall(picture), CreatedAt = clock.GetUtcNow() };
        context.Add(row);
        await context.SaveChangesAsync(cancellation);
        return new StoredPicture(row.Id, row.Width, row.Height);
    }

    public Task<StoredPicture?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        context.Set<PictureRow>().Where(row => row.Id == id).Select(static row => new StoredPicture(row.Id, row.Width, row.Height)).FirstOrDefaultAsync(cancellation);

    public Task<byte[]?> SmallAsync(Guid id, CancellationToken cancellation = default) =>
        context.Set<PictureRow>().Where(row => row.Id == id).Select(static row => (byte[]?)row.Small).FirstOrDefaultAsync(cancellation);

    public Task PublishAsync(Guid id, bool isPublic, CancellationToken cancellation = default) =>
        context.Set<PictureRow>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(static row => row.IsPublic, isPublic), cancellation);

    public async Task BlurAsync(Guid id, IReadOnlyList<PicturePart> parts, CancellationToken cancellation = default)
    {
        var row = await context.Set<PictureRow>().FirstAsync(row => row.Id == id, cancellation);
        using var picture = SKBitmap.Decode(row.Content);
        using var blurred = PictureCoding.Blur(picture, parts);
        (row.Content, row.Small) = (PictureCoding.Encode(blurred), PictureCoding.EncodeSmall(blurred));
        row.Version++;
        await context.SaveChangesAsync(cancellation);
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellation = default) =>
        context.Set<PictureRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if (bytes.Length + read > PictureCoding.MostBytes)
            {
                throw new PictureRefusedException(PictureProblem.TooLarge);
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}

/// <summary>/bilder/{id} and /bilder/{id}/klein.</summary>
internal static class PicturesApi
{
    public static void MapPictures(this WebApplication app)
    {
        app.MapGet("/bilder/{id:guid}", static (Guid id, PlatformContext context, CurrentPerson person, HttpContext http, CancellationToken cancellation) => GetAsync(id, small: false, context, person, http, cancellation)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/bilder/{id:guid}/klein", static (Guid id, PlatformContext context, CurrentPerson person, HttpContext http, CancellationToken cancellation) => GetAsync(id, small: true, context, person, http, cancellation)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(Guid id, bool small, PlatformContext context, CurrentPerson person, HttpContext http, CancellationToken cancellation)
    {
        var found = await context.Set<PictureRow>().AsNoTracking().Where(row => row.Id == id).Select(row => new { row.IsPublic, row.Version, Bytes = small ? row.Small : row.Content }).FirstOrDefaultAsync(cancellation);
        if (found is null || (!found.IsPublic && !await person.MayAsync(Permissions.SeePictures)))
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = found.IsPublic ? "public, no-cache" : "private, no-store";
        return TypedResults.File(found.Bytes, "image/jpeg", entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{found.Version}\""));
    }
}

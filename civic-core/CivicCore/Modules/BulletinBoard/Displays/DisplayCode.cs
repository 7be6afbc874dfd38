using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>The square code on a screen: it leads a phone to what is on near this stop.</summary>
internal static class DisplayCode
{
    public static void MapDisplayCode(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/anzeige/{key}/code.svg", WriteAsync).AllowAnonymous().WithName("DisplayCode").WithTags("Board").WithSummary("The square code of a screen");

    private static async Task<Results<ContentHttpResult, NotFound>> WriteAsync(string key, BulletinBoardContext context, Links links, CancellationToken cancellation)
    {
        var display = await context.Displays.AsNoTracking().SingleOrDefaultAsync(each => each.Key == key, cancellation);
        if (display is null)
        {
            return TypedResults.NotFound();
        }

        using var code = QRCodeGenerator.GenerateQrCode(links.Absolute(display.BoardPath), QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return TypedResults.Text(picture.GetGraphic(8), "image/svg+xml");
    }
}

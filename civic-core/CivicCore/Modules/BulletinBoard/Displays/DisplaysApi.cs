using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>What a screen asks: its content, again and again. It says what it shows, so that an editor sees which screens are up to date.</summary>
internal static class DisplaysApi
{
    /// <summary>A screen that shows what is current waits this long for a change before it gets the same again, with new departures.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    public static void MapDisplays(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/anzeige/{key}/inhalt", ContentAsync).AllowAnonymous().WithName("DisplayContent").WithTags("Board")
            .WithSummary("What a screen at a stop shows")
            .WithDescription("With ?zeigt={version} the answer waits up to 20 seconds for a change; an emergency comes at once. The screen thereby says what it shows.");

    private static async Task<Results<Ok<DisplayContent>, NotFound>> ContentAsync(string key, string? zeigt, BulletinBoardContext context, DisplayContents contents, DisplayNews news, CityTime time, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var display = await context.Displays.SingleOrDefaultAsync(each => each.Key == key, cancellation);
        if (display is null)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "no-store";
        (display.Seen, display.Shows) = (time.Now, zeigt is { Length: <= 32 } ? zeigt : display.Shows);
        await context.SaveChangesAsync(cancellation);

        var changed = news.Next;
        var content = await contents.OfAsync(display, cancellation);
        if (content.Version == zeigt)
        {
            await Task.WhenAny(changed, Task.Delay(Wait, clock, cancellation));
            content = await contents.OfAsync(display, cancellation);
        }

        return TypedResults.Ok(content);
    }
}

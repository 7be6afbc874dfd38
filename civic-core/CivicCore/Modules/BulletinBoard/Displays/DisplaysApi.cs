using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Pages;
using CivicCore.Platform.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>What a screen asks: its picture, again and again. It says what it shows, so that an editor sees which screens are up to date.</summary>
internal static class DisplaysApi
{
    /// <summary>A screen that shows what is current waits this long for a change before it gets the same again, with new departures.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    /// <summary>Other processes may have changed something: a screen that waits looks this often.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static void MapDisplays(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/anzeige/{key}/bild", PictureAsync).AllowAnonymous().WithName("DisplayPicture").WithTags("Board")
            .WithSummary("What a screen at a stop shows, as HTML")
            .WithDescription("With ?zeigt={version} the answer waits up to 20 seconds for a change; a warning comes at once. The screen thereby says what it shows.");

    private static async Task<Results<RazorComponentResult<DisplayScreen>, NotFound>> PictureAsync(string key, string? zeigt, BulletinBoardContext context, DisplayContents contents, DisplayNews news, CityTime time, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var display = await context.Displays.SingleOrDefaultAsync(each => each.Key == key, cancellation);
        if (display is null)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "no-store";
        (display.Seen, display.Shows) = (time.Now, zeigt is { Length: > 0 and <= 32 } ? zeigt : display.Shows);
        await context.SaveChangesAsync(cancellation);

        var until = clock.GetTimestamp() + (Wait.Ticks * clock.TimestampFrequency / TimeSpan.TicksPerSecond);
        while (true)
        {
            var changed = news.Next;
            var content = await contents.OfAsync(display, cancellation);
            if (content.Version != zeigt || clock.GetTimestamp() >= until)
            {
                return new RazorComponentResult<DisplayScreen>(new { Content = content, Display = display });
            }

            await Task.WhenAny(changed, Task.Delay(Look, clock, cancellation));
        }
    }
}

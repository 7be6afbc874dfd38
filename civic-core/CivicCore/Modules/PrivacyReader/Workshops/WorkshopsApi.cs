using CivicCore.Modules.PrivacyReader.Workshops.Components;
using CivicCore.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>What is no page: the room's square code, and what a trainer's screen asks again and again.</summary>
internal static class WorkshopsApi
{
    /// <summary>A screen that shows what is current waits this long for a change.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    /// <summary>Other processes may have kept a guess: a screen that waits looks this often.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>A phone that waits for a new policy looks this often for what another process has written.</summary>
    private static readonly TimeSpan LookForPolicies = TimeSpan.FromSeconds(5);

    public static void MapWorkshops(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/raum/{code}/code.svg", CodeAsync).AllowAnonymous().WithName("RoomCode").WithTags("Workshops").WithSummary("The square code that leads into a room");
        routes.MapGet("/workshops/{id:guid}/stand", StandAsync).RequireAuthorization(PrivacyReaderModule.Workshops).WithName("RoomStand").WithTags("Workshops")
            .WithSummary("How a room has guessed, and its policies, as HTML")
            .WithDescription("With ?zeigt={version} the answer waits up to 20 seconds for a change.");
        routes.MapGet("/raum/{code}/neues", NewsAsync).AllowAnonymous().WithName("RoomNews").WithTags("Workshops")
            .WithSummary("Policies that a trainer has added to a room, as HTML")
            .WithDescription("Those behind the one with the number ?nach. The answer waits up to 20 seconds for one.");
    }

    private static async Task<Results<ContentHttpResult, NotFound>> CodeAsync(string code, Rooms rooms, Links links, CancellationToken cancellation)
    {
        if (await rooms.FindAsync(code, cancellation) is not { } room)
        {
            return TypedResults.NotFound();
        }

        // Without a language in the address: the portal leads each phone to its own.
        using var data = QRCodeGenerator.GenerateQrCode($"{links.AbsoluteRoot}/raum/{room.Code}", QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return TypedResults.Text(picture.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }

    private static async Task<Results<RazorComponentResult<RoomStand>, NotFound>> StandAsync(
        Guid id, int? erklaerung, string? zeigt, Rooms rooms, RoomNews news, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        var begun = clock.GetTimestamp();
        while (true)
        {
            var (changed, added) = (news.Next, news.NextPolicy);
            if (await rooms.OwnAsync(id, cancellation) is not { } room || room.Policies.Find(each => each.Number == (erklaerung ?? 1)) is not { } policy)
            {
                return TypedResults.NotFound();
            }

            if (await rooms.VersionAsync(room, cancellation) != zeigt || clock.GetElapsedTime(begun) >= Wait)
            {
                return new RazorComponentResult<RoomStand>(new { Room = room, Policy = policy, Counts = await rooms.CountAsync(room, policy, cancellation) });
            }

            await Task.WhenAny(changed, added, Task.Delay(Look, clock, cancellation));
        }
    }

    private static async Task<Results<RazorComponentResult<AddedPolicies>, NotFound>> NewsAsync(
        string code, int nach, Rooms rooms, RoomNews news, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        var begun = clock.GetTimestamp();
        while (true)
        {
            var added = news.NextPolicy;
            if (await rooms.FindAsync(code, cancellation) is not { } room)
            {
                return TypedResults.NotFound();
            }

            if (room.Policies.Exists(each => each.Number > nach) || clock.GetElapsedTime(begun) >= Wait)
            {
                return new RazorComponentResult<AddedPolicies>(new { Room = room, After = nach });
            }

            await Task.WhenAny(added, Task.Delay(LookForPolicies, clock, cancellation));
        }
    }
}

using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Platform.Feeds;
using CivicCore.Platform.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Feeds;

/// <summary>What other programs read of the board: calendar and news, for any filter, and one notice as a calendar.</summary>
internal static class FeedsApi
{
    /// <summary>Nobody needs more in one file; a filter narrows it.</summary>
    private const int Most = 2_000;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/brett/kalender.ics", CalendarAsync).AllowAnonymous().WithName("BoardCalendar").WithTags("Board")
            .WithSummary("Notices as a calendar").WithDescription("iCalendar (RFC 5545). Takes the same filters as the list: tag, bis, ort, adresse, meter, stadtteil, thema, kosten, zugang, sprache, art. UIDs are stable; changes count SEQUENCE up; what is called off is CANCELLED.");
        routes.MapGet("/brett/neues.rss", NewsAsync).AllowAnonymous().WithName("BoardNews").WithTags("Board")
            .WithSummary("What is on next, as RSS").WithDescription("RSS 2.0, fifty notices at most, with the same filters as the list.");
        routes.MapGet("/brett/{id:guid}.ics", OneAsync).AllowAnonymous().WithName("BoardNoticeCalendar").WithTags("Board")
            .WithSummary("One notice as a calendar");
    }

    private static async Task<ContentHttpResult> CalendarAsync(HttpRequest request, NoticeFinder finder, CalendarFeed feed, PortalTexts texts, CancellationToken cancellation)
    {
        var notices = await finder.MatchingAsync(NoticeFilter.Read(request.Query), Most, cancellation);
        return TypedResults.Text(feed.Write(notices, texts["bulletin-board.navigation.title"]), CalendarFeed.ContentType);
    }

    private static async Task<FileContentHttpResult> NewsAsync(HttpRequest request, NoticeFinder finder, NewsFeed feed, PortalTexts texts, CancellationToken cancellation)
    {
        var filter = NoticeFilter.Read(request.Query);
        var found = await finder.FindAsync(filter, 0, 50, cancellation);
        return TypedResults.File(feed.Write(found, texts["bulletin-board.navigation.title"], texts["bulletin-board.navigation.summary"], "/brett" + filter.ToQuery()), Rss.ContentType);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> OneAsync(Guid id, BulletinBoardContext context, CalendarFeed feed, CancellationToken cancellation) =>
        await context.Notices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation) is { IsPublic: true } notice
            ? TypedResults.Text(feed.Write([notice], notice.Title.Source), CalendarFeed.ContentType)
            : TypedResults.NotFound();
}

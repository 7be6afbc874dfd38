using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Finding;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Feeds;
using CivicCore.Platform.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Feeds;

/// <summary>What feed readers ask for: reports of any filter, and what happened to one.</summary>
internal static class FeedsApi
{
    private const int Most = 50;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/maengel/neues.rss", ListAsync).AllowAnonymous().WithName("IssueReportsNews").WithTags("IssueReports")
            .WithSummary("New reports as RSS").WithDescription("RSS 2.0, fifty reports at most, with the filters of the list: was, stand, stadtteil, ort, meter.");
        routes.MapGet("/maengel/{id:int}.rss", OneAsync).AllowAnonymous().WithName("IssueReportNews").WithTags("IssueReports")
            .WithSummary("What happened to a report, as RSS");
    }

    private static async Task<FileContentHttpResult> ListAsync(HttpRequest request, ReportFinder finder, ReportFeed feed, PortalTexts texts, CancellationToken cancellation)
    {
        var filter = ReportFilter.Read(request.Query);
        var found = await finder.FindAsync(filter, 0, Most, cancellation);
        return TypedResults.File(feed.OfList(found, texts["issue-reports.title"], texts["issue-reports.lead"], "/maengel" + filter.ToQuery()), Rss.ContentType);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> OneAsync(int id, ReportFinder finder, IssueReportsContext context, ReportFeed feed, PortalTexts texts, CancellationToken cancellation)
    {
        if (await finder.Public.SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } report)
        {
            return TypedResults.NotFound();
        }

        var events = await context.Events.AsNoTracking().Where(each => each.ReportId == id && each.Kind != EventKind.Note).OrderByDescending(static each => each.At).ThenByDescending(static each => each.Id).ToListAsync(cancellation);
        return TypedResults.File(feed.OfReport(report, events, kind => texts[$"issue-reports.event.{ReportWords.Key(kind)}"]), Rss.ContentType);
    }
}

using System.Globalization;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Platform.Data;
using CivicCore.Platform.Files;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>Deletes reports with their photos and their entries in the search.</summary>
internal sealed class ReportDeletion(IssueReportsContext context, DatabaseSession session, IPictures pictures, ISearchIndex search)
{
    /// <summary>Deletes what a query finds and says how many.</summary>
    public async Task<int> DeleteAsync(IQueryable<Report> reports, CancellationToken cancellation)
    {
        var found = await reports.AsNoTracking().Select(static each => new { each.Id, each.PictureId }).ToListAsync(cancellation);
        foreach (var report in found)
        {
            await session.AllOrNothingAsync(
                async () =>
                {
                    if (report.PictureId is { } picture)
                    {
                        await pictures.DeleteAsync(picture, cancellation);
                    }

                    await search.RemoveAsync(Report.Moderated, report.Id.ToString(CultureInfo.InvariantCulture), cancellation);
                    await context.Reports.Where(each => each.Id == report.Id).ExecuteDeleteAsync(cancellation);
                },
                cancellation);
        }

        return found.Count;
    }
}

/// <summary>A report that was begun and never sent goes after a day.</summary>
internal sealed class UnsentReports(IssueReportsContext context, ReportDeletion deletion) : IRetentionRule
{
    public string Key => "issue-reports.retention.unsent";

    public TimeSpan Keep => TimeSpan.FromDays(1);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        deletion.DeleteAsync(context.Reports.Where(each => each.Stage == ReportStage.Draft && each.Written < before), cancellation);
}

/// <summary>What was refused, blocked or taken back goes after ninety days.</summary>
internal sealed class RefusedReports(IssueReportsContext context, ReportDeletion deletion) : IRetentionRule
{
    public string Key => "issue-reports.retention.refused";

    public TimeSpan Keep => TimeSpan.FromDays(90);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        deletion.DeleteAsync(context.Reports.Where(each => (each.Stage == ReportStage.Refused || each.Stage == ReportStage.Blocked || each.Stage == ReportStage.Withdrawn) && each.Changed < before), cancellation);
}

/// <summary>How to reach the reporter, and who follows, is forgotten ninety days after a report is closed.</summary>
internal sealed class ClosedContacts(IssueReportsContext context) : IRetentionRule
{
    public string Key => "issue-reports.retention.contact";

    public TimeSpan Keep => TimeSpan.FromDays(90);

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var closed = context.Reports.Where(each => each.Closed != null && each.Closed < before);
        var followers = await context.Followers.Where(each => closed.Any(report => report.Id == each.ReportId)).ExecuteDeleteAsync(cancellation);
        return followers + await closed.Where(static each => each.Contact != null).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.Contact, (string?)null), cancellation);
    }
}

/// <summary>An address that nobody confirmed goes after two days.</summary>
internal sealed class UnconfirmedFollowers(IssueReportsContext context) : IRetentionRule
{
    public string Key => "issue-reports.retention.unconfirmed";

    public TimeSpan Keep => TimeSpan.FromDays(2);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Followers.Where(each => !each.IsConfirmed && each.Written < before).ExecuteDeleteAsync(cancellation);
}

/// <summary>A closed report goes after three years.</summary>
internal sealed class ClosedReports(IssueReportsContext context, ReportDeletion deletion) : IRetentionRule
{
    private const int Days = 3 * 365;

    public string Key => "issue-reports.retention.closed";

    public TimeSpan Keep => TimeSpan.FromDays(Days);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        deletion.DeleteAsync(context.Reports.Where(each => each.Closed != null && each.Closed < before), cancellation);
}

/// <summary>What the module knows of a person: their reports and what they follow. A report stays for the city, without the person.</summary>
internal sealed class OwnReports(IssueReportsContext context, ReportDeletion deletion) : IPersonalData
{
    public string Name => "issue-reports";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation)
    {
        var reports = await context.Reports.AsNoTracking().Where(each => each.OwnerId == personId).ToListAsync(cancellation);
        var follows = await context.Followers.AsNoTracking().Where(each => each.PersonId == personId).ToListAsync(cancellation);
        return reports.Count + follows.Count == 0
            ? null
            : new
            {
                Reports = reports.Select(static each => new { each.Id, each.Category, each.Text, each.Answers, each.Address, each.Latitude, each.Longitude, each.Contact, each.IsPrivate, each.Written, Stage = each.Stage.ToString(), Status = each.Status.ToString(), each.PictureId }),
                Follows = follows.Select(static each => new { each.Email, each.ReportId, each.DistrictId, each.StopId, each.Metres, each.IsConfirmed, each.Written }),
            };
    }

    public async Task EraseAsync(Guid personId, CancellationToken cancellation)
    {
        await context.Followers.Where(each => each.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await deletion.DeleteAsync(context.Reports.Where(each => each.OwnerId == personId && each.Stage == ReportStage.Draft), cancellation);
        await context.Reports.Where(each => each.OwnerId == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.OwnerId, (Guid?)null).SetProperty(static each => each.Contact, (string?)null), cancellation);
        await context.Reports.Where(each => each.AssigneeId == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.AssigneeId, (Guid?)null), cancellation);
        await context.Events.Where(each => each.StaffId == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.StaffId, (Guid?)null), cancellation);
    }
}

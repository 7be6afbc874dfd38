using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Following;
using CivicCore.Platform.Audit;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Data;
using CivicCore.Platform.Files;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>What staff do with reports. Each act is stored wholly or not at all, with its letters and its line in the audit trail.</summary>
internal sealed class ReportBoard(IssueReportsContext context, DatabaseSession session, ReportWall wall, IPictures pictures, FollowerMail followers, IAuditTrail audit, CityTime time, CurrentPerson person)
{
    /// <summary>Another status, with the reason that all read; who follows it gets a letter.</summary>
    public Task ChangeStatusAsync(Report report, ReportStatus status, string? reason, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            (report.Status, report.Reason, report.Changed) = (status, reason, time.Now);
            report.Closed = report.IsOpen ? null : time.Now;
            report.AssigneeId ??= person.Id;
            context.Events.Add(new ReportEvent { ReportId = report.Id, Kind = EventKind.Status, Status = status, Words = reason, StaffId = person.Id, At = time.Now });
            await context.SaveChangesAsync(cancellation);
            await wall.ShowAsync(report, cancellation);
            await followers.TellAsync(report, reason, isDecision: false, cancellation);
            await WriteAsync("status", report, ReportWords.Key(status), cancellation);
        },
        cancellation);

    /// <summary>Another office, somebody of the staff, another deadline.</summary>
    public Task AssignAsync(Report report, string office, Guid? assignee, DateTimeOffset due, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var moved = report.Office != office;
            (report.Office, report.AssigneeId, report.Due) = (office, assignee, due);
            await context.SaveChangesAsync(cancellation);
            if (moved)
            {
                await wall.TellOfficeAsync(report, cancellation);
            }

            await WriteAsync("assign", report, office, cancellation);
        },
        cancellation);

    /// <summary>A note that staff alone read.</summary>
    public async Task NoteAsync(Report report, string words, CancellationToken cancellation)
    {
        context.Events.Add(new ReportEvent { ReportId = report.Id, Kind = EventKind.Note, Status = report.Status, Words = words, StaffId = person.Id, At = time.Now });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Lets everyone see it again, or staff alone.</summary>
    public Task HideAsync(Report report, bool isPrivate, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            (report.IsPrivate, report.Changed) = (isPrivate, time.Now);
            await context.SaveChangesAsync(cancellation);
            await wall.ShowAsync(report, cancellation);
            await WriteAsync(isPrivate ? "hide" : "show", report, null, cancellation);
        },
        cancellation);

    /// <summary>Makes a part of the photo unrecognisable, for good: the picture as it was is gone.</summary>
    public Task BlurAsync(Report report, PicturePart part, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            if (report.PictureId is { } picture)
            {
                await pictures.BlurAsync(picture, [part], cancellation);
                await WriteAsync("blur", report, null, cancellation);
            }
        },
        cancellation);

    /// <summary>Two reports of the same defect: this one ends, the other goes on with its followers and those who have seen it.</summary>
    /// <returns>Whether there is such another report.</returns>
    public async Task<bool> MergeAsync(Report report, int into, CancellationToken cancellation)
    {
        if (into == report.Id || await context.Reports.SingleOrDefaultAsync(each => each.Id == into && each.Status != ReportStatus.Merged && each.Stage != ReportStage.Draft, cancellation) is not { } main)
        {
            return false;
        }

        await session.AllOrNothingAsync(
            async () =>
            {
                (report.Status, report.MergedInto, report.Changed, report.Closed) = (ReportStatus.Merged, main.Id, time.Now, time.Now);
                main.AlsoSeen += 1 + report.AlsoSeen;
                context.Events.Add(new ReportEvent { ReportId = report.Id, Kind = EventKind.Status, Status = ReportStatus.Merged, StaffId = person.Id, At = time.Now });
                await context.SaveChangesAsync(cancellation);
                await wall.ShowAsync(report, cancellation);
                await followers.TellAsync(report, null, isDecision: false, cancellation);
                await context.Followers.Where(each => each.ReportId == report.Id).ExecuteUpdateAsync(set => set.SetProperty(static each => each.ReportId, main.Id), cancellation);
                await WriteAsync("merge", report, main.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation);
            },
            cancellation);
        return true;
    }

    private Task WriteAsync(string action, Report report, string? detail, CancellationToken cancellation) =>
        audit.AddAsync($"issue-reports.{action}", Report.Moderated, report.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), detail, cancellation);
}

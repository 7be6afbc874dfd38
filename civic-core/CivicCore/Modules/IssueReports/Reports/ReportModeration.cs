using System.Globalization;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>What a moderator sees of a report, may mend in it, and decides.</summary>
internal sealed class ReportModeration(IssueReportsContext context, ReportWall wall, ReportWords words, CityTime time, PortalTexts texts) : IModeratedKind
{
    public string Kind => Report.Moderated;

    public async Task<Submission?> FindAsync(string id, CancellationToken cancellation) =>
        await ReportAsync(id, cancellation) is { } report
            ? new Submission(
                $"{report.Id}: {words.Title(report)}",
                [
                    new SubmittedField("text", texts["issue-reports.field.text"], report.Text?.Source ?? "", IsLong: true),
                    new SubmittedField("address", texts["issue-reports.field.address"], report.Address),
                ],
                report.IsPublic ? report.Path : null,
                report.PictureId is { } picture ? [picture] : [],
                $"/maengel/amt/{report.Id}")
            : null;

    public async Task ChangeAsync(string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        if (await ReportAsync(id, cancellation) is not { } report)
        {
            return;
        }

        if (fields.TryGetValue("text", out var text))
        {
            report.Text = string.IsNullOrWhiteSpace(text) ? null : report.Text?.Rewrite(text.Trim(), time.Now) ?? LocalText.Write(ReaderLanguage.Default.Key, text.Trim(), time.Now);
        }

        report.Address = fields.GetValueOrDefault("address", report.Address).Trim();
        await context.SaveChangesAsync(cancellation);
    }

    public async Task DecideAsync(string id, Decision decision, CancellationToken cancellation)
    {
        if (await ReportAsync(id, cancellation) is not { } report)
        {
            return;
        }

        await (decision.Kind switch
        {
            DecisionKind.Accept => wall.AcceptAsync(report, cancellation),
            DecisionKind.Refuse => wall.TakeAwayAsync(report, ReportStage.Refused, decision.Reason, cancellation),
            DecisionKind.Block => wall.TakeAwayAsync(report, ReportStage.Blocked, decision.Reason, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Kind, "No such decision."),
        });
    }

    private async Task<Report?> ReportAsync(string id, CancellationToken cancellation) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await context.Reports.SingleOrDefaultAsync(each => each.Id == number && each.Stage != ReportStage.Draft, cancellation) : null;
}

using System.Globalization;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Following;

/// <summary>Letters to those who follow, each in their language and with the link that ends it.</summary>
internal sealed class FollowerMail(IssueReportsContext context, IMailQueue mail, IGeography geography, FollowKeys keys, ReportWords words, PortalTexts texts, Links links)
{
    /// <summary>Tells those who follow a report how it stands now: its stage where a moderator decided, else its status.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reason">Why, in words of the staff; null where there are none.</param>
    /// <param name="isDecision">Whether a moderator decided.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task TellAsync(Report report, string? reason, bool isDecision, CancellationToken cancellation)
    {
        foreach (var follower in await context.Followers.AsNoTracking().Where(each => each.ReportId == report.Id && each.IsConfirmed).ToListAsync(cancellation))
        {
            await WriteAsync(follower, report, "status", reason, isDecision, cancellation);
        }
    }

    /// <summary>Tells those who follow an area that a report in it is public.</summary>
    public async Task TellAreaAsync(Report report, CancellationToken cancellation)
    {
        foreach (var follower in await context.Followers.AsNoTracking().Where(each => each.ReportId == null && each.IsConfirmed).ToListAsync(cancellation))
        {
            if (Covers(follower, report))
            {
                await WriteAsync(follower, report, "area", null, isDecision: false, cancellation);
            }
        }
    }

    private bool Covers(Follower follower, Report report) => follower.DistrictId is { } district
        ? report.DistrictId == district
        : geography.Stops.FirstOrDefault(stop => stop.Id == follower.StopId) is { } stop && stop.Place.MetresTo(report.Place) <= follower.Metres;

    private Task WriteAsync(Follower follower, Report report, string name, string? reason, bool isDecision, CancellationToken cancellation)
    {
        var language = ReaderLanguage.Of(follower.Language);
        var (own, said) = (texts.In(language), words.In(language));
        (string, object?)[] values =
        [
            ("number", report.Id.ToString(CultureInfo.InvariantCulture)),
            ("title", said.Title(report)),
            ("status", isDecision ? own[$"issue-reports.stage.{ReportWords.Key(report.Stage)}"] : said.Status(report.Status)),
            ("reason", reason ?? ""),
            ("page", links.AbsoluteRoot + Links.In(language, report.Path)),
            ("stop", links.AbsoluteRoot + Links.In(language, $"/maengel/folgen/beenden?schluessel={keys.Write(follower.Id)}")),
        ];
        return mail.SendAsync(new Letter(follower.Email, own[$"issue-reports.mail.{name}.subject", values], own[$"issue-reports.mail.{name}.text", values], language.Key), cancellation);
    }
}

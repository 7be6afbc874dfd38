using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Following;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Files;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Search;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>Puts reports up and takes them from view: page, search and photo always say the same. Knows nothing of the moderators' queue.</summary>
internal sealed class ReportWall(
    IssueReportsContext context, IPictures pictures, ISearchIndex search, FollowerMail followers, IMailQueue mail, CategoryBook book, ReportWords words, PortalTexts texts, Links links, CityTime time)
{
    /// <summary>A moderator has said yes: others see it, unless it is private; who follows the area and the office hear of it.</summary>
    public async Task AcceptAsync(Report report, CancellationToken cancellation)
    {
        var isNew = report.Stage == ReportStage.Waiting;
        (report.Stage, report.Reason, report.Changed) = (ReportStage.Accepted, null, time.Now);
        await context.SaveChangesAsync(cancellation);
        await ShowAsync(report, cancellation);
        if (isNew && report.IsPublic)
        {
            await followers.TellAsync(report, null, isDecision: true, cancellation);
            await followers.TellAreaAsync(report, cancellation);
        }
    }

    /// <summary>Takes it from public view and says why.</summary>
    public async Task TakeAwayAsync(Report report, ReportStage stage, string? reason, CancellationToken cancellation)
    {
        (report.Stage, report.Reason, report.Changed) = (stage, reason, time.Now);
        await context.SaveChangesAsync(cancellation);
        await ShowAsync(report, cancellation);
        if (stage != ReportStage.Withdrawn)
        {
            await followers.TellAsync(report, reason, isDecision: true, cancellation);
        }
    }

    /// <summary>Lets search and photo follow what the report now is.</summary>
    public async Task ShowAsync(Report report, CancellationToken cancellation)
    {
        if (report.PictureId is { } picture)
        {
            await pictures.PublishAsync(picture, report.IsPublic, cancellation);
        }

        await search.RemoveAsync(Report.Moderated, report.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation);
        if (report.IsPublic && report.Status != ReportStatus.Merged)
        {
            foreach (var document in ReportSearch.Documents(report, words))
            {
                await search.PutAsync(document, cancellation);
            }
        }
    }

    /// <summary>Tells the office that something new has come.</summary>
    public Task TellOfficeAsync(Report report, CancellationToken cancellation)
    {
        if (book.Offices.FirstOrDefault(each => each.Key == report.Office) is not { } office)
        {
            return Task.CompletedTask;
        }

        var (own, german) = (texts.In(ReaderLanguage.Default), words.In(ReaderLanguage.Default));
        (string, object?)[] values =
        [
            ("number", report.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("title", german.Title(report)),
            ("page", links.AbsoluteRoot + Links.In(ReaderLanguage.Default, $"/maengel/amt/{report.Id}")),
        ];
        return mail.SendAsync(new Letter(office.Email, own["issue-reports.mail.office.subject", values], own["issue-reports.mail.office.text", values], ReaderLanguage.Default.Key), cancellation);
    }
}

using System.ServiceModel.Syndication;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Feeds;
using CivicCore.Platform.Languages;

namespace CivicCore.Modules.IssueReports.Feeds;

/// <summary>Public reports, or what happened to one, as RSS 2.0.</summary>
internal sealed class ReportFeed(Rss rss, Links links, ReaderLanguage language, ReportWords words)
{
    /// <summary>The newest reports of a list.</summary>
    public byte[] OfList(IEnumerable<Report> reports, string title, string description, string path) => rss.Write(title, description, path, reports.Select(report => new SyndicationItem(
        words.Title(report), $"{words.Status(report.Status)}. {report.Text?.For(language.Key, released: true).Text}", new Uri(links.Absolute(report.Path)), $"{links.AbsoluteRoot}{report.Path}", report.Changed) { PublishDate = report.Written }));

    /// <summary>What happened to one report, the newest first.</summary>
    /// <param name="report">A public report.</param>
    /// <param name="events">Its public events.</param>
    /// <param name="named">Words for an event that is no status.</param>
    public byte[] OfReport(Report report, IEnumerable<ReportEvent> events, Func<EventKind, string> named) => rss.Write(words.Title(report), report.Text?.For(language.Key, released: true).Text ?? words.Category(report.Category), report.Path, events.Select(happened => new SyndicationItem(
        happened.Kind == EventKind.Status ? words.Status(happened.Status) : named(happened.Kind), happened.Words ?? "", new Uri(links.Absolute(report.Path)), $"{links.AbsoluteRoot}{report.Path}#{happened.Id}", happened.At) { PublishDate = happened.At }));
}

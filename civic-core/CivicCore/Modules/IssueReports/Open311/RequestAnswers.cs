using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>Reports as service requests.</summary>
internal sealed class RequestAnswers(ReportWords words, PortalTexts texts, IGeography geography, Links links, ReaderLanguage language)
{
    /// <summary>Service requests. Of a report that no moderator has seen yet, neither words, place nor photo are told.</summary>
    public SparkList List(IEnumerable<Report> reports) => new("request", [.. reports.Select(One)]);

    /// <summary>The answer to a new one: its number, its token or neither, as its service says.</summary>
    public SparkList Created(Category category, Report report, string token) => new("request", [new SparkMap(
    [
        .. category.Service switch
        {
            ServiceKind.Realtime => (IEnumerable<(string, SparkNode)>)[("service_request_id", SparkDocument.Of(Open311Result.Id(report.Id)))],
            ServiceKind.Batch => [("token", SparkDocument.Of(token))],
            ServiceKind.Blackbox => [],
            _ => throw new InvalidOperationException($"No such kind: {category.Service}."),
        },
        ("service_notice", SparkDocument.Of(texts["issue-reports.open311.notice"])),
        ("account_id", SparkDocument.Of(null)),
    ])]);

    /// <summary>The number of a token; empty until it is published.</summary>
    public static SparkList Token(Report report, string token) => new("request", [new SparkMap(
        ("service_request_id", SparkDocument.Of(report.IsPublic ? Open311Result.Id(report.Id) : null)),
        ("token", SparkDocument.Of(token)))]);

    private SparkMap One(Report report)
    {
        var isKnown = report.IsPublic;
        return new(
            ("service_request_id", SparkDocument.Of(Open311Result.Id(report.Id))),
            ("status", SparkDocument.Of(report.IsOpen ? "open" : "closed")),
            ("status_notes", SparkDocument.Of(!isKnown ? null : report.MergedInto is { } main ? $"{words.Status(report.Status)}: {main}" : report.Reason ?? words.Status(report.Status))),
            ("service_name", SparkDocument.Of(words.Category(report.Category))),
            ("service_code", SparkDocument.Of(report.Category)),
            ("description", SparkDocument.Of(isKnown ? report.Text?.For(language.Key, released: true).Text : null)),
            ("agency_responsible", SparkDocument.Of(words.Office(report.Office))),
            ("service_notice", SparkDocument.Of(null)),
            ("requested_datetime", SparkDocument.Of(report.Written)),
            ("updated_datetime", SparkDocument.Of(report.Closed ?? report.Changed)),
            ("expected_datetime", SparkDocument.Of(report.Due)),
            ("address", SparkDocument.Of(isKnown ? Address(report) : null)),
            ("address_id", SparkDocument.Of(isKnown ? report.StopId : null)),
            ("zipcode", SparkDocument.Of(null)),
            ("lat", SparkDocument.Of(isKnown ? report.Latitude : null)),
            ("long", SparkDocument.Of(isKnown ? report.Longitude : null)),
            ("media_url", SparkDocument.Of(isKnown && report.PictureId is { } picture ? $"{links.AbsoluteRoot}/bilder/{picture}" : null)));
    }

    /// <summary>From most specific to most general.</summary>
    private string Address(Report report) =>
        string.Join(", ", new[] { report.Address, geography.Districts.FirstOrDefault(each => each.Id == report.DistrictId)?.Name }.Where(static part => !string.IsNullOrEmpty(part)));
}

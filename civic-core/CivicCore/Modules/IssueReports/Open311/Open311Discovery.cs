using CivicCore.Platform.Languages;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>Open311's service discovery: which interfaces there are, where, and in which formats (wiki.open311.org/Service_Discovery).</summary>
internal static class Open311Discovery
{
    /// <summary>When the interface last changed.</summary>
    private const string Changeset = "2026-11-23T00:00:00Z";

    public static IResult Get(Open311Call call, Links links, IOptions<IssueReportOptions> options) => call.WrongFormat() ?? Open311Result.Of(
        "discovery",
        new SparkMap(
            ("changeset", SparkDocument.Of(Changeset)),
            ("contact", SparkDocument.Of(options.Value.Contact)),
            ("key_service", SparkDocument.Of(options.Value.Contact)),
            ("endpoints", new SparkList("endpoint", [new SparkMap(
                ("specification", SparkDocument.Of("http://wiki.open311.org/GeoReport_v2")),
                ("url", SparkDocument.Of($"{links.AbsoluteRoot}/open311/v2")),
                ("changeset", SparkDocument.Of(Changeset)),
                ("type", SparkDocument.Of("production")),
                ("formats", new SparkList("format", [SparkDocument.Of("text/xml"), SparkDocument.Of("application/json")])))]))),
        call.Format);
}

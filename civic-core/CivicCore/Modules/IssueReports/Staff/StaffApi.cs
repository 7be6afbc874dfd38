using System.Globalization;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Texts;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CivicCore.Modules.IssueReports.Staff;

/// <summary>The board as a table for other programs.</summary>
internal static class StaffApi
{
    private static readonly string[] Columns = ["number", "what", "where", "status", "office", "due", "reported", "closed", "private", "others", "text"];

    public static void MapStaff(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/maengel/amt.csv", CsvAsync).RequireAuthorization(IssueReportsModule.Work).WithName("IssueReportsCsv").WithTags("IssueReports")
            .WithSummary("Reports as CSV").WithDescription("For staff, with the filters of the board: amt, was, sicht, suche. UTF-8 with BOM, semicolons.");

    private static async Task<FileContentHttpResult> CsvAsync(HttpRequest request, StaffFinder finder, ReportWords words, PortalTexts texts, CityTime time, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(StaffFilter.Read(request.Query), cancellation);
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteHeader([.. Columns.Select(name => texts[$"issue-reports.column.{name}"])]);
            foreach (var report in found)
            {
                csv.WriteRecord(Row(report, words, time));
            }
        }

        return TypedResults.File(bytes.ToArray(), "text/csv; charset=utf-8", texts["issue-reports.column.file"] + ".csv");
    }

    private static string[] Row(Report report, ReportWords words, CityTime time)
    {
        string Day(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(time.Local(at).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return
        [
            report.Id.ToString(CultureInfo.InvariantCulture), words.Category(report.Category), report.Address, words.Status(report.Status), words.Office(report.Office),
            Day(report.Due), Day(report.Written), Day(report.Closed), report.IsPrivate ? "1" : "0", report.AlsoSeen.ToString(CultureInfo.InvariantCulture), report.Text?.Source ?? "",
        ];
    }
}

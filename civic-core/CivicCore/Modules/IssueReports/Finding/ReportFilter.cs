using System.Globalization;
using CivicCore.Modules.IssueReports.Reports;
using Microsoft.AspNetCore.Http.Extensions;

namespace CivicCore.Modules.IssueReports.Finding;

/// <summary>Which reports: open ones, closed ones, all.</summary>
public enum ReportView
{
    All,
    Open,
    Closed,
}

/// <summary>
/// What somebody looks for: the same for list and RSS. In an address: was (category), stand (open, closed), stadtteil, ort (a stop's id),
/// meter. What cannot be read is left out.
/// </summary>
public sealed record ReportFilter
{
    public static readonly ReportFilter Nothing = new();

    public string? Category { get; init; }

    public ReportView View { get; init; }

    public string? DistrictId { get; init; }

    public string? StopId { get; init; }

    /// <summary>How far from the stop, in metres.</summary>
    public int Metres { get; init; } = 500;

    /// <summary>Reads the query of an address.</summary>
    public static ReportFilter Read(IQueryCollection query)
    {
        string? Word(string name) => query[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value));
        return new ReportFilter
        {
            Category = Word("was"),
            View = Enum.GetValues<ReportView>().FirstOrDefault(view => ReportWords.Key(view) == Word("stand")),
            DistrictId = Word("stadtteil"),
            StopId = Word("ort"),
            Metres = int.TryParse(Word("meter"), NumberStyles.None, CultureInfo.InvariantCulture, out var metres) && metres is >= 100 and <= 5_000 ? metres : Nothing.Metres,
        };
    }

    /// <summary>The query that <see cref="Read"/> reads, with its question mark; empty for no filter.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        Add("was", Category);
        Add("stand", View == ReportView.All ? null : ReportWords.Key(View));
        Add("stadtteil", DistrictId);
        Add("ort", StopId);
        Add("meter", StopId is null || Metres == Nothing.Metres ? null : Metres.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}

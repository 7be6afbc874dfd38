using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Clock;
using CivicCore.Platform.People;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Staff;

/// <summary>Which reports staff look at.</summary>
public enum StaffView
{
    Open,

    /// <summary>Mine, and still open.</summary>
    Mine,

    /// <summary>Open after its deadline.</summary>
    Late,

    /// <summary>Nobody's, and still open.</summary>
    Unassigned,

    Private,
    Closed,
    All,
}

/// <summary>A filter of the staff board: amt, was, sicht, suche in an address.</summary>
public sealed record StaffFilter
{
    public static readonly StaffFilter Nothing = new();

    public string? Office { get; init; }

    public string? Category { get; init; }

    public StaffView View { get; init; }

    /// <summary>A number or a part of the place.</summary>
    public string? Words { get; init; }

    /// <summary>Reads the query of an address.</summary>
    public static StaffFilter Read(IQueryCollection query)
    {
        string? Word(string name) => query[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();
        return new StaffFilter { Office = Word("amt"), Category = Word("was"), View = Enum.GetValues<StaffView>().FirstOrDefault(view => ReportWords.Key(view) == Word("sicht")), Words = Word("suche") };
    }

    /// <summary>The query that <see cref="Read"/> reads.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in ((string, string?)[])[("amt", Office), ("was", Category), ("sicht", View == default ? null : ReportWords.Key(View)), ("suche", Words)])
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }
}

/// <summary>Finds reports for staff, private and unpublished ones too; those with the next deadline first.</summary>
internal sealed class StaffFinder(IssueReportsContext context, CityTime time, CurrentPerson person)
{
    private const int Most = 500;

    /// <summary>At most five hundred; a filter narrows it.</summary>
    public async Task<IReadOnlyList<Report>> FindAsync(StaffFilter filter, CancellationToken cancellation)
    {
        var (now, me) = (time.Now, person.Id);
        var all = context.Reports.AsNoTracking().Where(static each => each.Stage == ReportStage.Waiting || each.Stage == ReportStage.Accepted);
        var open = all.Where(static each => each.Status == ReportStatus.New || each.Status == ReportStatus.InProgress);
        var reports = filter.View switch
        {
            StaffView.Open => open,
            StaffView.Mine => open.Where(each => each.AssigneeId == me),
            StaffView.Late => open.Where(each => each.Due < now),
            StaffView.Unassigned => open.Where(static each => each.AssigneeId == null),
            StaffView.Private => all.Where(static each => each.IsPrivate),
            StaffView.Closed => all.Where(static each => each.Status != ReportStatus.New && each.Status != ReportStatus.InProgress),
            StaffView.All => all,
            _ => throw new InvalidOperationException($"No such view: {filter.View}."),
        };
        reports = filter.Office is { } office ? reports.Where(each => each.Office == office) : reports;
        reports = filter.Category is { } category ? reports.Where(each => each.Category == category) : reports;
        if (filter.Words is { } words)
        {
            reports = int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? reports.Where(each => each.Id == number)
                : reports.Where(each => each.Address.Contains(words));
        }

        return await reports.OrderBy(static each => each.Due).ThenBy(static each => each.Id).Take(Most).ToListAsync(cancellation);
    }
}

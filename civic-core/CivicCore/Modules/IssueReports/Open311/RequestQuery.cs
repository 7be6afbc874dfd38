using System.Globalization;
using System.Text.RegularExpressions;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Reports;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>Arguments of GET requests; an empty one is as none.</summary>
internal sealed partial record RequestQuery
{
    /// <summary>Longest span in days, also the default one.</summary>
    public const int Days = 90;

    /// <summary>Most requests in an answer.</summary>
    public const int Most = 1_000;

    /// <summary>Numbers asked for; they override all else.</summary>
    public IReadOnlyList<int> Ids { get; private init; } = [];

    public IReadOnlyList<string> Services { get; private init; } = [];

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset To { get; private init; }

    /// <summary>true: open ones, false: closed ones, null: both.</summary>
    public bool? IsOpen { get; private init; }

    public int Page { get; private init; } = 1;

    public int PageSize { get; private init; } = Most;

    /// <summary>Reads the arguments.</summary>
    /// <param name="query">The arguments.</param>
    /// <param name="book">The services that there are.</param>
    /// <param name="now">The end of the default span.</param>
    /// <param name="errors">Keys of the texts issue-reports.open311.error.</param>
    public static RequestQuery Read(IQueryCollection query, CategoryBook book, DateTimeOffset now, List<string> errors)
    {
        string[] Words(string name) => [.. query[name].SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        DateTimeOffset? Moment(string name)
        {
            var word = query[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim().Replace(' ', '+');
            DateTimeOffset moment = default;
            if (word is not null && !(W3cTime().IsMatch(word) && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)))
            {
                errors.Add("date");
                return null;
            }

            return word is null ? null : moment.ToUniversalTime();
        }

        int Number(string name, int most, int without)
        {
            var word = Words(name).FirstOrDefault();
            if (word is null || (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most))
            {
                return word is null ? without : int.Parse(word, CultureInfo.InvariantCulture);
            }

            errors.Add("page");
            return without;
        }

        var (start, end) = (Moment("start_date"), Moment("end_date"));
        var to = end ?? (start is { } first && first.AddDays(Days) < now ? first.AddDays(Days) : now);
        var from = start ?? to.AddDays(-Days);
        if (to - from > TimeSpan.FromDays(Days))
        {
            errors.Add("span");
        }
        else if (to < from)
        {
            errors.Add("order");
        }

        var states = Words("status").Distinct().ToList();
        if (states.Exists(static state => state is not ("open" or "closed")))
        {
            errors.Add("status");
        }

        var services = Words("service_code");
        if (services.Any(service => book.Find(service) is null))
        {
            errors.Add("service");
        }

        return new RequestQuery
        {
            Ids = [.. Words("service_request_id").Select(static word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)],
            Services = services,
            From = from,
            To = to,
            IsOpen = states is [var one] ? one == "open" : null,
            Page = Number("page", int.MaxValue / Most, 1),
            PageSize = Number("page_size", Most, Most),
        };
    }

    /// <summary>The public reports that are asked for, the newest first.</summary>
    public IQueryable<Report> Apply(IQueryable<Report> reports)
    {
        if (Ids.Count > 0)
        {
            reports = reports.Where(each => Ids.Contains(each.Id));
        }
        else
        {
            reports = reports.Where(each => each.Written >= From && each.Written <= To);
            reports = Services.Count > 0 ? reports.Where(each => Services.Contains(each.Category)) : reports;
            reports = IsOpen switch
            {
                true => reports.Where(static each => each.Status == ReportStatus.New || each.Status == ReportStatus.InProgress),
                false => reports.Where(static each => each.Status != ReportStatus.New && each.Status != ReportStatus.InProgress),
                null => reports,
            };
        }

        return reports.OrderByDescending(static each => each.Written).ThenByDescending(static each => each.Id).Skip((Page - 1) * PageSize).Take(PageSize);
    }

    /// <summary>The subset of ISO 8601 that W3C names, with a time zone.</summary>
    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex W3cTime();
}

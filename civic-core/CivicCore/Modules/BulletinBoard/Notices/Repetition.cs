using System.Globalization;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>How the form says that a notice comes again; the words are the texts bulletin-board.repeats.{key}.</summary>
internal static class Repetition
{
    public const string Once = "once";

    private const string NthWeekday = "month-weekday";

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["day"] = "FREQ=DAILY",
        ["week"] = "FREQ=WEEKLY",
        ["two-weeks"] = "FREQ=WEEKLY;INTERVAL=2",
        ["month"] = "FREQ=MONTHLY",
        ["year"] = "FREQ=YEARLY",
    };

    /// <summary>All keys, in the order of the form. "month-weekday" is "on the second Tuesday of each month", by the first day.</summary>
    public static IReadOnlyList<string> All { get; } = [Once, .. Rules.Keys, NthWeekday];

    /// <summary>The rule for a key; null for once.</summary>
    /// <param name="key">One of <see cref="All"/>.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day on which it can come; null for no end.</param>
    public static string? Rule(string key, DateOnly first, DateOnly? last)
    {
        var rule = key == NthWeekday ? $"FREQ=MONTHLY;BYDAY={Which(first)}{first.DayOfWeek.ToString()[..2].ToUpperInvariant()}" : Rules.GetValueOrDefault(key);
        return rule is null || last is null ? rule : $"{rule};UNTIL={last.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T235959Z";
    }

    /// <summary>The key and the last day of a stored rule; "other" for one that came from a foreign calendar.</summary>
    public static (string Key, DateOnly? Last) Of(string? rule)
    {
        if (rule is null)
        {
            return (Once, null);
        }

        var parts = rule.Split(";UNTIL=");
        DateOnly? last = parts.Length > 1 && DateOnly.TryParseExact(parts[1][..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var key = Rules.FirstOrDefault(each => each.Value == parts[0]).Key ?? (parts[0].StartsWith("FREQ=MONTHLY;BYDAY=", StringComparison.Ordinal) ? NthWeekday : "other");
        return (key, last);
    }

    /// <summary>The fifth Tuesday is written as the last one, which every month has.</summary>
    private static int Which(DateOnly day) => ((day.Day - 1) / 7) + 1 is var number and < 5 ? number : -1;
}

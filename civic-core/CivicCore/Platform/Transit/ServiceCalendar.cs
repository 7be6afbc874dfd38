namespace CivicCore.Platform.Transit;

/// <summary>The days on which one service of a timetable runs: a week's pattern between two dates, and the days that differ from it.</summary>
public sealed class ServiceCalendar
{
    private readonly HashSet<DateOnly> added = [];
    private readonly HashSet<DateOnly> removed = [];
    private (DateOnly First, DateOnly Last, bool[] Weekdays)? week;

    /// <summary>Runs on the days of the week that are true (index as in <see cref="DayOfWeek"/>), from first to last, both included.</summary>
    public void RunWeekly(DateOnly first, DateOnly last, bool[] weekdays) => week = (first, last, weekdays);

    /// <summary>Runs on this day, whatever the week says (calendar_dates.txt, exception_type 1).</summary>
    public void Add(DateOnly day) => added.Add(day);

    /// <summary>Does not run on this day, whatever the week says (calendar_dates.txt, exception_type 2).</summary>
    public void Remove(DateOnly day) => removed.Add(day);

    /// <summary>Whether the service runs on <paramref name="day"/>.</summary>
    public bool RunsOn(DateOnly day) =>
        added.Contains(day)
        || (!removed.Contains(day) && week is { } pattern && day >= pattern.First && day <= pattern.Last && pattern.Weekdays[(int)day.DayOfWeek]);

    /// <summary>The last day on which it can run; null if it never runs.</summary>
    public DateOnly? LastDay()
    {
        DateOnly? last = added.Count > 0 ? added.Max() : null;
        return week is { } pattern && pattern.Weekdays.Contains(true) && (last is null || pattern.Last > last) ? pattern.Last : last;
    }
}

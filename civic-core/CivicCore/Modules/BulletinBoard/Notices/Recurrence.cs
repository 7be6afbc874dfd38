using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>When a notice takes place, by its recurrence rule (RFC 5545) on the city's clocks.</summary>
internal static class Recurrence
{
    /// <summary>How far ahead recurrences are worked out; a job moves it on every day.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(400);

    /// <summary>No notice comes more often than this within <see cref="Ahead"/>: once a day.</summary>
    private const int Most = 401;

    /// <summary>Whether this is a rule that a notice may have: days, weeks, months or years, nothing that fires within a day.</summary>
    public static bool IsRule(string rule)
    {
        try
        {
            return new RecurrencePattern(rule) is { Frequency: Ical.Net.FrequencyType.Daily or Ical.Net.FrequencyType.Weekly or Ical.Net.FrequencyType.Monthly or Ical.Net.FrequencyType.Yearly, Interval: >= 1 and <= 60 } pattern
                && pattern.ByHour.Count + pattern.ByMinute.Count + pattern.BySecond.Count == 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>All times from <paramref name="from"/> on, as far as <see cref="Ahead"/> goes; exceptions are left out.</summary>
    public static IEnumerable<Occurrence> Occurrences(this Notice notice, DateTimeOffset from, TimeZoneInfo zone)
    {
        var until = from + Ahead;
        var times = notice.ToEvent(zone)
            .GetOccurrences(Moment(from - TimeSpan.FromMinutes(notice.Minutes)), new EvaluationOptions { MaxUnmatchedIncrementsLimit = 10_000 })
            .TakeWhile(each => each.Period.StartTime.AsUtc < until.UtcDateTime)
            .Take(Most);
        foreach (var time in times)
        {
            var begins = new DateTimeOffset(time.Period.StartTime.AsUtc, TimeSpan.Zero);
            var ends = begins.AddMinutes(notice.Minutes);
            if (ends > from)
            {
                yield return new Occurrence { NoticeId = notice.Id, Begins = begins, Ends = ends };
            }
        }
    }

    /// <summary>The notice's time as a calendar event: beginning, length, rule and exceptions.</summary>
    public static CalendarEvent ToEvent(this Notice notice, TimeZoneInfo zone)
    {
        var time = new CalendarEvent
        {
            Start = new CalDateTime(DateTime.SpecifyKind(notice.Begins, DateTimeKind.Unspecified), zone.Id),
            Duration = Duration.FromMinutes(notice.Minutes),
        };
        if (notice.Recurrence is { } rule)
        {
            time.RecurrenceRule = new RecurrencePattern(rule);
            foreach (var day in notice.Exceptions)
            {
                time.ExceptionDates.Add(new CalDateTime(day.ToDateTime(TimeOnly.FromDateTime(notice.Begins)), zone.Id));
            }
        }

        return time;
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}

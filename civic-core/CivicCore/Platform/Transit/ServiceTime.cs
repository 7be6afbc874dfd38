using System.Globalization;

namespace CivicCore.Platform.Transit;

/// <summary>
/// A time of a timetable: seconds since twelve hours before noon of the day of service. It goes beyond 24 hours for a vehicle that
/// left before midnight and is still on its way, and it stays right on the two days a year when the clocks change
/// (GTFS reference, field type Time).
/// </summary>
public static class ServiceTime
{
    /// <summary>Reads "7:05:00" or "29:23:00"; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        text = text.Trim();
        Span<Range> parts = stackalloc Range[4];
        if (text.Split(parts, ':') != 3)
        {
            return false;
        }

        if (!Number(text[parts[0]], 3, int.MaxValue, out var hours) || !Number(text[parts[1]], 2, 59, out var minutes) || !Number(text[parts[2]], 2, 59, out var rest))
        {
            return false;
        }

        seconds = (((hours * 60) + minutes) * 60) + rest;
        return true;
    }

    /// <summary>The moment from which the times of the day of service <paramref name="day"/> are counted in <paramref name="zone"/>.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon)).AddHours(-12);
    }

    private static bool Number(ReadOnlySpan<char> text, int longest, int most, out int number)
    {
        number = 0;
        return text.Length > 0 && text.Length <= longest
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
    }
}

using CivicCore.Platform.Hosting;
using CivicCore.Platform.Languages;
using Microsoft.Extensions.Options;

namespace CivicCore.Platform.Clock;

/// <summary>The city's clock: what time it is in Ulm, and how the reader's language writes it. Scoped to a request.</summary>
public sealed class CityTime(TimeProvider clock, IOptions<PortalOptions> options, ReaderLanguage language)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today in the city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    /// <summary>A moment as the city's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The moment of a time on the city's clocks; of the hour that occurs twice in autumn the first one.</summary>
    public DateTimeOffset Moment(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(unspecified) ? zone.GetAmbiguousTimeOffsets(unspecified).Max() : zone.GetUtcOffset(unspecified);
        return new DateTimeOffset(unspecified, offset).ToUniversalTime();
    }

    /// <summary>"Montag, 23. November 2026" in the reader's language.</summary>
    public string Day(DateOnly day) => day.ToString("D", language.Culture);

    /// <summary>"23.11.2026" in the reader's language.</summary>
    public string Date(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime).ToString("d", language.Culture);

    /// <summary>"15:00" in every language, as on signs and timetables.</summary>
    public string Time(DateTimeOffset moment) => Local(moment).ToString("HH:mm", language.Culture);

    /// <summary>Date and time.</summary>
    public string DateAndTime(DateTimeOffset moment) => $"{Date(moment)}, {Time(moment)}";
}

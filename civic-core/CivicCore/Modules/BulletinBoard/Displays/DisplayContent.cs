using System.Security.Cryptography;
using System.Text.Json;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Transit;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>What a screen shows.</summary>
/// <param name="Version">Changes exactly when what is shown changes; departures and the clock are not part of it.</param>
/// <param name="At">The moment it was put together.</param>
/// <param name="Stop">Name of the stop.</param>
/// <param name="IsOn">Whether the screen is on at this hour.</param>
/// <param name="RotationSeconds">Seconds until the next three notices.</param>
/// <param name="Departures">The next departures; null while there is no timetable.</param>
/// <param name="Notices">What is on within walking distance today.</param>
/// <param name="Emergency">The warning that takes the screen; null if there is none.</param>
public sealed record DisplayContent(
    string Version,
    DateTimeOffset At,
    string Stop,
    bool IsOn,
    int RotationSeconds,
    IReadOnlyList<ShownDeparture>? Departures,
    IReadOnlyList<ShownNotice> Notices,
    ShownEmergency? Emergency);

/// <summary>A departure on a screen.</summary>
public sealed record ShownDeparture(string Line, string Headsign, DateTimeOffset Time);

/// <summary>A notice on a screen.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What.</param>
/// <param name="Begins">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Minutes">How long it takes to walk there; null if the place is not known.</param>
/// <param name="StepFree">Whether one gets in without steps.</param>
/// <param name="Cancelled">Whether it does not take place.</param>
public sealed record ShownNotice(Guid Id, string Title, DateTimeOffset Begins, string Place, int? Minutes, bool StepFree, bool Cancelled);

/// <summary>A warning on a screen.</summary>
public sealed record ShownEmergency(string Title, IReadOnlyList<string> Steps, IReadOnlyDictionary<string, string> Lines, string? Note, DateTimeOffset Since);

/// <summary>Puts together what a screen shows.</summary>
internal sealed class DisplayContents(BulletinBoardContext context, NoticeFinder finder, ITimetables timetables, IGeography geography, CityTime time)
{
    private const int Departures = 5;

    /// <summary>Three pages of three.</summary>
    private const int Notices = 9;

    /// <summary>What the display shows now.</summary>
    public async Task<DisplayContent> OfAsync(Display display, CancellationToken cancellation)
    {
        var now = time.Now;
        var emergency = (await context.Emergencies.AsNoTracking().Where(each => each.Ended == null).OrderByDescending(each => each.Since).ToListAsync(cancellation))
            .Find(each => each.Displays.Count == 0 || each.Displays.Contains(display.Id));
        var found = await finder.FindAsync(new NoticeFilter { StopId = display.StopId, Metres = display.Metres, To = time.Today }, 0, Notices, cancellation);
        var notices = found.Select(static each => new ShownNotice(
            each.Notice.Id,
            each.Notice.Title.For("de", released: true).Text,
            each.Begins,
            each.Notice.PlaceName,
            each.Metres is { } metres ? Walk.Minutes(metres) : null,
            each.Notice.Accessibility.HasFlag(Accessibility.StepFree),
            each.Notice.State == NoticeState.Cancelled)).ToList();
        var warning = emergency is null ? null : new ShownEmergency(emergency.Title, emergency.Steps, emergency.Lines, emergency.Note, emergency.Since);
        var stop = geography.Stops.FirstOrDefault(each => each.Id == display.StopId)?.Name ?? display.Name;
        var departures = timetables.Current?.Departures(display.StopId, now, Departures, TimeSpan.FromHours(12));
        var isOn = display.IsOn(TimeOnly.FromDateTime(time.Local(now).DateTime));
        return new DisplayContent(
            VersionOf(stop, isOn, display.RotationSeconds, notices, warning),
            now,
            stop,
            isOn,
            display.RotationSeconds,
            departures?.Select(static each => new ShownDeparture(each.Line, each.Headsign, each.Time)).ToList(),
            notices,
            warning);
    }

    private static string VersionOf(params object?[] shown) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown, JsonSerializerOptions.Web)).AsSpan(0, 12));
}

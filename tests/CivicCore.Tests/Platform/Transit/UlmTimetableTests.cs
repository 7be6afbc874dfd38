using System.Globalization;
using System.Runtime.CompilerServices;
using CivicCore.Platform.Transit;

namespace CivicCore.Tests.Platform.Transit;

/// <summary>
/// The timetable of Ulm of 2016. ulm-departures.txt holds, for ten stops, a moment and the five departures that follow it, worked out
/// apart from this code from the feed's files: an ordinary morning, nights, a bank holiday, and the two nights when the clocks change.
/// </summary>
public sealed class UlmTimetableTests
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    public static TheoryData<string, string, string> Stops => [.. File.ReadLines(Path.Combine(Folder, "ulm-departures.txt")).Select(line => line.Split('|')).Select(parts => (parts[0], parts[1], parts[2]))];

    [Theory]
    [MemberData(nameof(Stops))]
    public void Departures_are_those_worked_out_by_hand(string stop, string moment, string expected)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        var from = new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(local));

        var departures = Timetable().Departures(stop, from, 5, TimeSpan.FromHours(12));

        Assert.Equal(expected, string.Join("; ", departures.Select(departure => FormattableString.Invariant($"{departure.Time:dd. HH:mm} {departure.Line} {departure.Headsign}"))));
    }

    [Fact]
    public void The_796_times_at_stops_that_do_not_exist_are_reported_and_the_rest_is_read()
    {
        var timetable = Timetable();

        Assert.Equal(796, timetable.Flaws.Count(flaw => flaw.Kind == TimetableFlawKind.UnknownStop));
        Assert.Equal(796, timetable.Flaws.Count);
        Assert.Equal(770, timetable.Stops.Count);
        Assert.Equal(new DateOnly(2016, 12, 31), timetable.LastDay);
    }

    private static Timetable Timetable()
    {
        var feed = Shared("civic-data/gtfs/swu-2015-16.zip");
        Assert.SkipWhen(feed is null, "The timetable of Ulm (shared/civic-data) is not beside the project.");
        using var stream = File.OpenRead(feed!);
        return GtfsReader.Read(stream);
    }

    private static string? Shared(string path)
    {
        for (var folder = new DirectoryInfo(Folder); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", path) is var found && File.Exists(found))
            {
                return found;
            }
        }

        return null;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

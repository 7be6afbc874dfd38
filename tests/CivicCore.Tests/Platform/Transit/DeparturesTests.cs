using CivicCore.Platform.Transit;

namespace CivicCore.Tests.Platform.Transit;

public sealed class DeparturesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_stop_shows_what_leaves_it_and_where_it_goes()
    {
        var departure = Assert.Single(Next("H", new DateTime(2026, 3, 3, 5, 0, 0), TimeSpan.FromHours(2)));

        Assert.Equal("03. 06:00 1 Forsthaus", Line(departure));
        Assert.Equal(VehicleKind.Tram, departure.Vehicle);
    }

    [Fact]
    public void A_station_shows_the_departures_of_its_platforms() =>
        Assert.Equal(["03. 06:11 1 Forsthaus"], Next("M", new DateTime(2026, 3, 3, 5, 0, 0), TimeSpan.FromHours(2)).Select(Line));

    [Fact]
    public void After_midnight_the_last_vehicle_of_yesterday_is_still_awaited() =>
        Assert.Equal(["04. 00:21 1 Endstation Wald"], Next("M", new DateTime(2026, 3, 4, 0, 5, 0), TimeSpan.FromHours(1)).Select(Line));

    [Fact]
    public void Nothing_departs_where_the_trip_ends() =>
        Assert.Empty(Next("F", new DateTime(2026, 3, 3, 5, 0, 0), TimeSpan.FromDays(2)));

    [Theory]
    [InlineData(7, false)] // Saturday
    [InlineData(8, true)] // a Sunday on which it runs for once
    [InlineData(9, false)] // a Monday on which it does not
    [InlineData(10, true)] // Tuesday
    public void Days_that_differ_from_the_week_are_kept(int day, bool runs) =>
        Assert.Equal(runs, Next("H", new DateTime(2026, 3, day, 5, 0, 0), TimeSpan.FromHours(2)).Count == 1);

    [Fact]
    public void The_hour_that_is_skipped_in_spring_moves_no_vehicle()
    {
        var feed = new GtfsZip().Adding("calendar_dates.txt", "W,20260329,1");

        Assert.Equal(["29. 06:00 1 Forsthaus"], Next("H", new DateTime(2026, 3, 29, 4, 0, 0), TimeSpan.FromHours(4), feed).Select(Line));
    }

    [Fact]
    public void A_vehicle_that_leaves_at_this_very_minute_can_still_be_caught() =>
        Assert.Single(Next("H", new DateTime(2026, 3, 3, 6, 0, 0), TimeSpan.FromMinutes(1)));

    [Fact]
    public void The_day_on_which_the_timetable_ends_is_known() =>
        Assert.Equal(new DateOnly(2026, 12, 31), GtfsReader.Read(new GtfsZip().ToStream()).LastDay);

    private static IReadOnlyList<Departure> Next(string stop, DateTime from, TimeSpan within, GtfsZip? feed = null) =>
        GtfsReader.Read((feed ?? new GtfsZip()).ToStream()).Departures(stop, new DateTimeOffset(from, Berlin.GetUtcOffset(from)), 10, within);

    private static string Line(Departure departure) => FormattableString.Invariant($"{departure.Time:dd. HH:mm} {departure.Line} {departure.Headsign}");
}

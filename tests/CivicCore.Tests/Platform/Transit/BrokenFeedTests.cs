using CivicCore.Platform.Transit;
using CsCheck;

namespace CivicCore.Tests.Platform.Transit;

public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("stop_times.txt", "früh,06:15:00,06:15:00,fort,4", TimetableFlawKind.UnknownStop, "fort")]
    [InlineData("stop_times.txt", "spuk,06:15:00,06:15:00,H,1", TimetableFlawKind.UnknownTrip, "spuk")]
    [InlineData("stop_times.txt", "früh,sechs,sechs,M1,4", TimetableFlawKind.Unreadable, "sechs 4")]
    [InlineData("stop_times.txt", "früh,06:15:00,06:15:00,,4", TimetableFlawKind.Missing, "stop_id")]
    [InlineData("trips.txt", "L9,W,neu,", TimetableFlawKind.UnknownRoute, "L9")]
    [InlineData("trips.txt", "L1,X,neu,", TimetableFlawKind.UnknownService, "X")]
    [InlineData("calendar_dates.txt", "W,20261399,1", TimetableFlawKind.Unreadable, "20261399")]
    [InlineData("calendar_dates.txt", "W,20260310,3", TimetableFlawKind.Unreadable, "3")]
    [InlineData("stops.txt", "N,Nord,148.4,9.99,0,", TimetableFlawKind.Unreadable, "148.4")]
    public void A_broken_line_is_reported_and_the_rest_is_read(string file, string line, TimetableFlawKind kind, string value)
    {
        var timetable = GtfsReader.Read(new GtfsZip().Adding(file, line).ToStream());

        var flaw = Assert.Single(timetable.Flaws);
        Assert.Equal((file, kind, value), (flaw.File, flaw.Kind, flaw.Value));
        Assert.True(timetable.StopTimes >= 4);
    }

    [Fact]
    public void The_line_of_a_flaw_is_the_line_in_the_file() =>
        Assert.Equal(8, Assert.Single(GtfsReader.Read(new GtfsZip().Adding("stop_times.txt", "spuk,06:15:00,06:15:00,H,1").ToStream()).Flaws).Line);

    [Fact]
    public void A_stop_that_is_unknown_leaves_the_other_stops_of_its_trip()
    {
        var timetable = GtfsReader.Read(new GtfsZip().Adding("stop_times.txt", "früh,06:30:00,06:30:00,fort,4").ToStream());

        Assert.Equal(5, timetable.StopTimes); // Forsthaus is no longer the end of the trip
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_one_line() =>
        Assert.True(GtfsReader.Read(new GtfsZip().Adding("stops.txt", "Q,\"Quer,48.4,9.9,0,").Adding("stops.txt", "R,Ring,48.4,9.9,0,").ToStream()).Stop("R") is not null);

    [Theory]
    [InlineData("agency.txt")]
    [InlineData("stops.txt")]
    [InlineData("routes.txt")]
    [InlineData("trips.txt")]
    [InlineData("stop_times.txt")]
    public void A_feed_without_a_file_that_it_needs_is_refused_by_its_name(string file)
    {
        var refusal = Assert.Throws<TimetableUnreadableException>(() => GtfsReader.Read(new GtfsZip().Without(file).ToStream()));

        Assert.Equal((TimetableFault.FileMissing, file), (refusal.Fault, refusal.File));
    }

    [Fact]
    public void A_time_zone_that_does_not_exist_is_refused() =>
        Assert.Equal(
            TimetableFault.UnknownTimeZone,
            Assert.Throws<TimetableUnreadableException>(() => GtfsReader.Read(new GtfsZip().With("agency.txt", "agency_timezone\nMars/Nord\n").ToStream())).Fault);

    [Fact]
    public void Bytes_that_are_no_zip_file_are_refused() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
            Assert.Throws<TimetableUnreadableException>(() => GtfsReader.Read(new MemoryStream(bytes))), iter: 200);

    [Fact]
    public void A_truncated_feed_is_refused_or_read_but_never_anything_else()
    {
        var whole = ((MemoryStream)new GtfsZip().ToStream()).ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                var damaged = (byte[])whole.Clone();
                damaged[at] = value;
                try
                {
                    GtfsReader.Read(new MemoryStream(damaged));
                }
                catch (TimetableUnreadableException)
                {
                    // refused by name
                }
            },
            iter: 2_000);
    }
}

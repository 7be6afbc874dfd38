using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Hosting;
using CivicCore.Platform.Samples;

namespace CivicCore.Platform.Transit;

/// <summary>
/// An invented timetable of the sample city, made anew at each start so that it is current: from yesterday on for a year, every day,
/// both ways. A timetable that someone has put there stays.
/// </summary>
internal sealed class SampleTimetable(ITimetables timetables, IGeography geography, PortalFolder folder, CityTime time) : ISampleContent
{
    /// <summary>Says of a feed that it is the invented one.</summary>
    private const string Mark = "sample.txt";

    private const int DaysAhead = 365;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        await using var file = typeof(SampleTimetable).Assembly.GetManifestResourceStream($"{typeof(SampleTimetable).Namespace}.Samples.lines.json")!;
        var lines = await JsonSerializer.DeserializeAsync<List<SampleLine>>(file, JsonSerializerOptions.Web, cancellation) ?? [];
        var isSampleCity = lines.SelectMany(static line => line.Stops).All(id => geography.Stops.Any(stop => stop.Id == id));
        if (isSampleCity && IsOurs(folder.File("gtfs.zip")))
        {
            using var feed = Write(lines);
            await timetables.ReplaceAsync(feed, cancellation);
        }
    }

    private static bool IsOurs(string file)
    {
        if (!File.Exists(file))
        {
            return true;
        }

        try
        {
            using var feed = ZipFile.OpenRead(file);
            return feed.GetEntry(Mark) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private MemoryStream Write(List<SampleLine> lines)
    {
        var bytes = new MemoryStream();
        using (var feed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(feed, Mark, ["sample"]);
            Add(feed, "agency.txt", ["agency_id,agency_name,agency_url,agency_timezone", $"S,Stadtverkehr,https://stadtverkehr.example,{time.Zone.Id}"]);
            Add(feed, "stops.txt", ["stop_id,stop_name,stop_lat,stop_lon", .. geography.Stops.Select(static stop => string.Create(CultureInfo.InvariantCulture, $"{stop.Id},{stop.Name},{stop.Place.Latitude},{stop.Place.Longitude}"))]);
            Add(feed, "routes.txt", ["route_id,route_short_name,route_type", .. lines.Select(static line => $"L{line.Line},{line.Line},{line.Vehicle}")]);
            Add(feed, "calendar.txt", ["service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date", $"D,1,1,1,1,1,1,1,{Day(time.Today.AddDays(-1))},{Day(time.Today.AddDays(DaysAhead))}"]);
            var trips = lines.SelectMany(Trips).ToList();
            Add(feed, "trips.txt", ["route_id,service_id,trip_id,trip_headsign", .. trips.Select(trip => $"L{trip.Line},D,{trip.Id},{geography.Stops.First(stop => stop.Id == trip.Stops[^1]).Name}")]);
            Add(feed, "stop_times.txt", ["trip_id,arrival_time,departure_time,stop_id,stop_sequence", .. trips.SelectMany(static trip => trip.Stops.Select((stop, number) => $"{trip.Id},{Clock(trip.Start + (number * trip.Minutes))},{Clock(trip.Start + (number * trip.Minutes))},{stop},{number + 1}"))]);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static void Add(ZipArchive feed, string name, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(feed.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(string.Join('\n', lines) + "\n");
    }

    private static IEnumerable<SampleTrip> Trips(SampleLine line)
    {
        string[] back = [.. Enumerable.Reverse(line.Stops)];
        for (var start = Minute(line.First); start <= Minute(line.Last); start += line.Every)
        {
            yield return new SampleTrip($"{line.Line}-h-{start}", line.Line, line.Stops, start, line.Minutes);
            yield return new SampleTrip($"{line.Line}-r-{start}", line.Line, back, start + (line.Every / 2), line.Minutes);
        }
    }

    private static int Minute(string clock) => (int.Parse(clock[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(clock[3..], CultureInfo.InvariantCulture);

    /// <summary>Hours go on behind 24, as in every timetable of GTFS.</summary>
    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}:00");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <param name="Line">Short name.</param>
    /// <param name="Vehicle">Kind, as GTFS numbers it.</param>
    /// <param name="First">First departure of the day.</param>
    /// <param name="Last">Last one; hours go on behind 24.</param>
    /// <param name="Every">Minutes between two.</param>
    /// <param name="Minutes">Minutes from stop to stop.</param>
    /// <param name="Stops">Keys of the stops.</param>
    private sealed record SampleLine(string Line, int Vehicle, string First, string Last, int Every, int Minutes, string[] Stops);

    private sealed record SampleTrip(string Id, string Line, string[] Stops, int Start, int Minutes);
}

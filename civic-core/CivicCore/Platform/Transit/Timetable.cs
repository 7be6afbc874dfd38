namespace CivicCore.Platform.Transit;

/// <summary>
/// What leaves where and when by a GTFS feed. It is made once by <see cref="GtfsReader"/>, does not change after that, and can be asked
/// from many threads.
/// </summary>
public sealed class Timetable
{
    private readonly Dictionary<string, TransitStop> stops;
    private readonly ILookup<string, TransitStop> platforms;
    private readonly Dictionary<string, StopTime[]> timesOfStop;
    private readonly TimeZoneInfo zone;
    private readonly int longestDay;

    internal Timetable(IEnumerable<TransitStop> stops, IEnumerable<IGrouping<string, StopTime>> times, TimeZoneInfo zone, IReadOnlyList<TimetableFlaw> flaws)
    {
        this.stops = stops.ToDictionary(stop => stop.Id, StringComparer.Ordinal);
        this.zone = zone;
        Flaws = flaws;
        platforms = this.stops.Values.Where(stop => stop.Station is not null).ToLookup(stop => stop.Station!, StringComparer.Ordinal);
        timesOfStop = times.ToDictionary(group => group.Key, group => group.OrderBy(time => time.Seconds).ToArray(), StringComparer.Ordinal);
        longestDay = timesOfStop.Values.Select(all => all[^1].Seconds).DefaultIfEmpty(0).Max();
        LastDay = timesOfStop.Values.SelectMany(all => all).Select(time => time.Trip.Service).Distinct().Max(service => service.LastDay());
    }

    /// <summary>All stops and stations, in the feed's order.</summary>
    public IReadOnlyCollection<TransitStop> Stops => stops.Values;

    /// <summary>Lines of the feed that were left out, and why.</summary>
    public IReadOnlyList<TimetableFlaw> Flaws { get; }

    /// <summary>How many times a vehicle leaves a stop on any day of service.</summary>
    public int StopTimes => timesOfStop.Values.Sum(times => times.Length);

    /// <summary>The last day the timetable knows anything about; null if nothing ever runs.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>The stop or station with this id; null if there is none.</summary>
    public TransitStop? Stop(string id) => stops.GetValueOrDefault(id);

    /// <summary>
    /// The next departures at a stop, or at all platforms if <paramref name="stop"/> is a station, from <paramref name="from"/> on
    /// (a vehicle that leaves at this very moment is among them), in order of time. A trip that ends here does not depart.
    /// </summary>
    /// <returns>At most <paramref name="most"/>; none for an unknown stop or where nothing runs within <paramref name="within"/>.</returns>
    public IReadOnlyList<Departure> Departures(string stop, DateTimeOffset from, int most, TimeSpan within)
    {
        var until = from + within;
        var firstDay = Day(from).AddDays(-1 - (longestDay / 86_400));
        var places = PlacesOf(stop);
        var found = new List<Departure>();
        for (var day = firstDay; day <= Day(until).AddDays(1); day = day.AddDays(1))
        {
            foreach (var place in places)
            {
                found.AddRange(OnDay(place, day, from, until));
            }
        }

        return [.. found.OrderBy(departure => departure.Time).ThenBy(departure => departure.Line, StringComparer.Ordinal)
            .ThenBy(departure => departure.Trip, StringComparer.Ordinal).Take(most)];
    }

    private IEnumerable<Departure> OnDay(TransitStop place, DateOnly day, DateTimeOffset from, DateTimeOffset until)
    {
        var start = ServiceTime.StartOf(day, zone);
        var times = timesOfStop.GetValueOrDefault(place.Id, []);
        for (var index = FirstFrom(times, (from - start).TotalSeconds); index < times.Length; index++)
        {
            var (seconds, trip, headsign) = times[index];
            var moment = start.AddSeconds(seconds);
            if (moment >= until)
            {
                yield break;
            }

            if (trip.Service.RunsOn(day))
            {
                yield return new Departure(TimeZoneInfo.ConvertTime(moment, zone), trip.Line, headsign ?? trip.Headsign, place, trip.Vehicle, trip.Id);
            }
        }
    }

    /// <summary>Index of the first time that is not before <paramref name="seconds"/>; the times are in order.</summary>
    private static int FirstFrom(StopTime[] times, double seconds)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle].Seconds < seconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private IReadOnlyList<TransitStop> PlacesOf(string id) =>
        stops.TryGetValue(id, out var stop) ? [stop, .. platforms[id]] : [];

    /// <summary>One trip of a vehicle along its route.</summary>
    internal sealed class Trip(string id, string line, VehicleKind vehicle, ServiceCalendar service, string? headsign)
    {
        public string Id { get; } = id;

        public string Line { get; } = line;

        public VehicleKind Vehicle { get; } = vehicle;

        public ServiceCalendar Service { get; } = service;

        /// <summary>Where it goes; the reader fills it with the last stop's name where the feed says nothing.</summary>
        public string Headsign { get; set; } = headsign ?? "";
    }

    /// <summary>A trip leaves a stop, <paramref name="Seconds"/> after the start of the day of service.</summary>
    internal readonly record struct StopTime(int Seconds, Trip Trip, string? Headsign);
}

using System.Globalization;
using System.IO.Compression;

namespace CivicCore.Platform.Transit;

/// <summary>
/// Reads a timetable from a GTFS Schedule feed (a zip file of text files). What one line gets wrong is reported and left out;
/// only a feed without stops, trips or times as a whole is refused.
/// </summary>
public sealed class GtfsReader
{
    private readonly ZipArchive feed;
    private readonly List<TimetableFlaw> flaws = [];
    private readonly Dictionary<string, TransitStop> stops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Line, VehicleKind Vehicle)> routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceCalendar> services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timetable.Trip> trips = new(StringComparer.Ordinal);

    private GtfsReader(ZipArchive feed) => this.feed = feed;

    /// <summary>Reads the feed from a stream that can seek.</summary>
    /// <exception cref="TimetableUnreadableException">It is no zip file, or a file that GTFS demands is missing.</exception>
    public static Timetable Read(Stream zip)
    {
        try
        {
            using var feed = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return new GtfsReader(feed).Read();
        }
        catch (InvalidDataException broken)
        {
            throw new TimetableUnreadableException(TimetableFault.NotAZipFile, "", broken);
        }
    }

    private Timetable Read()
    {
        var zone = ReadZone();
        ReadStops();
        ReadRoutes();
        ReadCalendar();
        ReadCalendarDates();
        ReadTrips();
        var times = ReadTimes();
        return new Timetable(stops.Values, times.GroupBy(time => time.Stop, time => time.Time, StringComparer.Ordinal), zone, flaws);
    }

    private TimeZoneInfo ReadZone()
    {
        using var table = GtfsTable.Demand(feed, "agency.txt", "agency_timezone");
        var name = table.Next() ? table.Value("agency_timezone") ?? "" : "";
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new TimetableUnreadableException(TimetableFault.UnknownTimeZone, $"agency.txt ({name})");
    }

    private void ReadStops()
    {
        using var table = GtfsTable.Demand(feed, "stops.txt", "stop_id", "stop_name");
        while (table.Next())
        {
            if (Demand(table, "stop_id") is { } id && Demand(table, "stop_name") is { } name)
            {
                stops[id] = new TransitStop(id, name, Degrees(table, "stop_lat", 90), Degrees(table, "stop_lon", 180), table.Value("parent_station"));
            }
        }
    }

    private void ReadRoutes()
    {
        using var table = GtfsTable.Demand(feed, "routes.txt", "route_id");
        while (table.Next())
        {
            if (Demand(table, "route_id") is { } id)
            {
                var kind = int.TryParse(table.Value("route_type"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && Enum.IsDefined((VehicleKind)number) ? (VehicleKind)number : VehicleKind.Other;
                routes[id] = (table.Value("route_short_name") ?? table.Value("route_long_name") ?? id, kind);
            }
        }
    }

    private void ReadCalendar()
    {
        string[] weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
        using var table = GtfsTable.TryOpen(feed, "calendar.txt");
        while (table?.Next() == true)
        {
            if (Demand(table, "service_id") is { } id && Day(table, "start_date") is { } first && Day(table, "end_date") is { } last)
            {
                Service(id).RunWeekly(first, last, [.. weekdays.Select(day => table.Value(day) == "1")]);
            }
        }
    }

    private void ReadCalendarDates()
    {
        using var table = GtfsTable.TryOpen(feed, "calendar_dates.txt");
        while (table?.Next() == true)
        {
            if (Demand(table, "service_id") is { } id && Day(table, "date") is { } day)
            {
                switch (table.Value("exception_type"))
                {
                    case "1": Service(id).Add(day); break;
                    case "2": Service(id).Remove(day); break;
                    case var other: Report(table, TimetableFlawKind.Unreadable, other ?? ""); break;
                }
            }
        }
    }

    private void ReadTrips()
    {
        using var table = GtfsTable.Demand(feed, "trips.txt", "route_id", "service_id", "trip_id");
        while (table.Next())
        {
            if (Demand(table, "trip_id") is not { } id || Demand(table, "route_id") is not { } route || Demand(table, "service_id") is not { } service)
            {
                continue;
            }

            if (!routes.TryGetValue(route, out var line))
            {
                Report(table, TimetableFlawKind.UnknownRoute, route);
            }
            else if (!services.TryGetValue(service, out var calendar))
            {
                Report(table, TimetableFlawKind.UnknownService, service);
            }
            else
            {
                trips[id] = new Timetable.Trip(id, line.Line, line.Vehicle, calendar, table.Value("trip_headsign"));
            }
        }
    }

    /// <summary>
    /// Departures only: the last time of each trip is an arrival, and gives its stop's name to a trip without a headsign. A stop that
    /// the feed does not know still counts as a place the vehicle goes to.
    /// </summary>
    private List<(string Stop, Timetable.StopTime Time)> ReadTimes()
    {
        var rows = new List<Row>();
        using var table = GtfsTable.Demand(feed, "stop_times.txt", "trip_id", "stop_id", "stop_sequence");
        while (table.Next())
        {
            if (ReadRow(table) is { } row)
            {
                rows.Add(row);
            }
        }

        var departures = new List<(string Stop, Timetable.StopTime Time)>(rows.Count);
        foreach (var trip in rows.GroupBy(row => row.Time.Trip))
        {
            var inOrder = trip.OrderBy(row => row.Order).ToList();
            if (trip.Key.Headsign is "" && inOrder.FindLast(row => row.StopIsKnown) is { StopIsKnown: true } last)
            {
                trip.Key.Headsign = stops[last.Stop].Name;
            }

            departures.AddRange(inOrder.SkipLast(1).Where(row => row.StopIsKnown && row.Boards).Select(row => (row.Stop, row.Time)));
        }

        return departures;
    }

    private Row? ReadRow(GtfsTable table)
    {
        if (Demand(table, "trip_id") is not { } tripId || Demand(table, "stop_id") is not { } stop)
        {
            return null;
        }

        if (!trips.TryGetValue(tripId, out var trip))
        {
            Report(table, TimetableFlawKind.UnknownTrip, tripId);
            return null;
        }

        var known = stops.ContainsKey(stop);
        if (!known)
        {
            Report(table, TimetableFlawKind.UnknownStop, stop);
        }

        var time = table.Value("departure_time") ?? table.Value("arrival_time");
        if (time is null)
        {
            return null; // GTFS allows stops without a time between two that have one: nobody can be told when the vehicle comes
        }

        var sequence = table.Value("stop_sequence");
        if (!ServiceTime.TryRead(time, out var seconds) || !int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var order))
        {
            Report(table, TimetableFlawKind.Unreadable, $"{time} {sequence}");
            return null;
        }

        return new Row(stop, known, order, table.Value("pickup_type") is not "1", new Timetable.StopTime(seconds, trip, table.Value("stop_headsign")));
    }

    private ServiceCalendar Service(string id)
    {
        if (!services.TryGetValue(id, out var service))
        {
            services[id] = service = new ServiceCalendar();
        }

        return service;
    }

    private string? Demand(GtfsTable table, string column)
    {
        var value = table.Value(column);
        if (value is null)
        {
            Report(table, TimetableFlawKind.Missing, column);
        }

        return value;
    }

    private DateOnly? Day(GtfsTable table, string column)
    {
        if (Demand(table, column) is not { } value)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(table, TimetableFlawKind.Unreadable, value);
        return null;
    }

    private double? Degrees(GtfsTable table, string column, double most)
    {
        if (table.Value(column) is not { } value)
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        Report(table, TimetableFlawKind.Unreadable, value);
        return null;
    }

    private void Report(GtfsTable table, TimetableFlawKind kind, string value) => flaws.Add(new TimetableFlaw(table.File, table.Line, kind, value));

    private readonly record struct Row(string Stop, bool StopIsKnown, int Order, bool Boards, Timetable.StopTime Time);
}

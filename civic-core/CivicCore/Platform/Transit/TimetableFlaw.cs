namespace CivicCore.Platform.Transit;

/// <summary>What is wrong with one line of a feed; the line was left out and the rest was read.</summary>
/// <param name="File">Name of the file within the feed, "stop_times.txt".</param>
/// <param name="Line">Number of the line in the file, counted from 1, which is the line of the column names.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">The value that is wrong, as it stands in the file.</param>
public sealed record TimetableFlaw(string File, int Line, TimetableFlawKind Kind, string Value);

/// <summary>Ways in which a line of a feed can be wrong.</summary>
public enum TimetableFlawKind
{
    /// <summary>It names a stop that stops.txt does not have.</summary>
    UnknownStop,

    /// <summary>It names a trip that trips.txt does not have.</summary>
    UnknownTrip,

    /// <summary>It names a route that routes.txt does not have.</summary>
    UnknownRoute,

    /// <summary>It names a service that neither calendar.txt nor calendar_dates.txt has.</summary>
    UnknownService,

    /// <summary>A time of day, date or number that cannot be read.</summary>
    Unreadable,

    /// <summary>A value that GTFS demands is missing.</summary>
    Missing,
}

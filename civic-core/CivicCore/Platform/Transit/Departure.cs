namespace CivicCore.Platform.Transit;

/// <summary>One vehicle that leaves a stop at a certain time by the timetable; nothing is known of delays.</summary>
/// <param name="Time">When it leaves, in the timetable's own time zone.</param>
/// <param name="Line">The short name that stands on the vehicle, "5".</param>
/// <param name="Headsign">Where it goes, as the vehicle shows it; the last stop's name where the feed says nothing.</param>
/// <param name="Stop">The pole it leaves from.</param>
/// <param name="Vehicle">What kind of vehicle it is.</param>
/// <param name="Trip">The feed's id of the trip, which tells apart two vehicles that leave at the same minute.</param>
public sealed record Departure(DateTimeOffset Time, string Line, string Headsign, TransitStop Stop, VehicleKind Vehicle, string Trip);

/// <summary>Kinds of vehicle as GTFS routes.txt numbers them (route_type); all others are <see cref="Other"/>.</summary>
public enum VehicleKind
{
    Tram = 0,
    Underground = 1,
    Train = 2,
    Bus = 3,
    Ferry = 4,
    Other = -1,
}

namespace CivicCore.Platform.Transit;

/// <summary>A place where vehicles stop, or the station that several such places belong to (GTFS stops.txt).</summary>
/// <param name="Id">The feed's own id; it may change when the timetable changes, the name hardly does.</param>
/// <param name="Name">As it is written on the pole.</param>
/// <param name="Latitude">Degrees, WGS 84; null when the feed gives none that can be read.</param>
/// <param name="Longitude">Degrees, WGS 84; null when the feed gives none that can be read.</param>
/// <param name="Station">Id of the station this stop belongs to (parent_station); null for a station or a stop that stands alone.</param>
public sealed record TransitStop(string Id, string Name, double? Latitude, double? Longitude, string? Station);

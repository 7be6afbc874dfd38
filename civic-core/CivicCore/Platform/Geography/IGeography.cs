using System.Globalization;
using NetTopologySuite.Geometries;

namespace CivicCore.Platform.Geography;

/// <summary>A point on the earth (WGS 84, degrees).</summary>
public readonly record struct Place(double Latitude, double Longitude)
{
    /// <summary>Reads two numbers of degrees, with a point or a comma; null when they name no point.</summary>
    public static Place? Read(string? latitude, string? longitude) =>
        Degrees(latitude) is { } north and >= -90 and <= 90 && Degrees(longitude) is { } east and >= -180 and <= 180 ? new Place(north, east) : null;

    /// <summary>Distance in metres.</summary>
    public double MetresTo(Place other)
    {
        const double earth = 6_371_008.8;
        var (one, two) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (south, west) = ((two - one) / 2, double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var half = (Math.Sin(south) * Math.Sin(south)) + (Math.Cos(one) * Math.Cos(two) * Math.Sin(west) * Math.Sin(west));
        return 2 * earth * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double? Degrees(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A part of the city (Stadtviertel).</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Area">The larger area (Sozialraum) it belongs to.</param>
/// <param name="Shape">Its borders, longitude as X, latitude as Y.</param>
public sealed record District(string Id, string Name, string Area, Geometry Shape);

/// <summary>A stop of bus or tram.</summary>
/// <param name="Id">Key, as in GTFS.</param>
/// <param name="Name">Name.</param>
/// <param name="Place">Where.</param>
public sealed record Stop(string Id, string Name, Place Place);

/// <summary>The city's places.</summary>
public interface IGeography
{
    /// <summary>All districts, by name.</summary>
    IReadOnlyList<District> Districts { get; }

    /// <summary>All stops, by name.</summary>
    IReadOnlyList<Stop> Stops { get; }

    /// <summary>The stop that somebody names by its key or, in small or large letters, by its name; null if there is none.</summary>
    Stop? FindStop(string? typed) =>
        typed?.Trim() is { } word ? Stops.FirstOrDefault(stop => stop.Id == word || string.Equals(stop.Name, word, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The district of a point, or null outside the city.</summary>
    District? DistrictAt(Place place);

    /// <summary>Stops within walking distance, nearest first.</summary>
    /// <param name="place">From where.</param>
    /// <param name="metres">How far.</param>
    IReadOnlyList<(Stop Stop, double Metres)> StopsNear(Place place, double metres);
}

using System.Globalization;

namespace CivicCore.Platform.Geography.Maps;

/// <summary>What a map shows: a square around a place. Written as "48.39842,9.99155,2" in addresses and forms.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Zoom">0: the whole city; each step halves the side.</param>
public readonly record struct MapView(Place Centre, int Zoom)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Centre.Latitude:0.#####},{Centre.Longitude:0.#####},{Zoom}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static MapView? Read(string? text) =>
        text?.Split(',') is [var north, var east, var zoom] && MapNumber.Read(north) is { } latitude && MapNumber.Read(east) is { } longitude && int.TryParse(zoom, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? new MapView(new Place(latitude, longitude), level)
            : null;
}

/// <summary>Something on a map, and in the list beside it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">Its name, as a link reads.</param>
/// <param name="Address">Where its name leads; null: nowhere.</param>
public sealed record MapMarker(Place Place, string Name, string? Address = null);

/// <summary>Numbers as addresses and hidden fields have them.</summary>
internal static class MapNumber
{
    public static double? Read(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static string Write(double number, string format = "0.#") => number.ToString(format, CultureInfo.InvariantCulture);
}

using NetTopologySuite.Geometries;

namespace CivicCore.Platform.Geography.Maps;

/// <summary>
/// The city on a square sheet of 480 by 480 units. Metres count from the middle of the city to the east and to the south, which is true
/// enough for a city: over 20 km the error stays under a metre in a thousand.
/// </summary>
public sealed class CityMap
{
    /// <summary>The nearest zoom: about half a metre a unit in a city of 17 km.</summary>
    public const int Nearest = 6;

    /// <summary>Side of the sheet in units.</summary>
    internal const double Side = 480;

    private const double MetresPerDegree = 111_320;
    private const double Air = 1.06;
    private const double SmallestSide = 1_000;

    private readonly Envelope city;
    private readonly double metresPerDegreeEast;
    private readonly double side;

    /// <summary>Measures the city: its districts, or its stops where there are no districts.</summary>
    public CityMap(IGeography geography)
    {
        city = new Envelope();
        foreach (var district in geography.Districts)
        {
            city.ExpandToInclude(district.Shape.EnvelopeInternal);
        }

        foreach (var stop in city.IsNull ? geography.Stops : [])
        {
            city.ExpandToInclude(stop.Place.Longitude, stop.Place.Latitude);
        }

        if (city.IsNull)
        {
            city.ExpandToInclude(0, 0);
        }

        metresPerDegreeEast = MetresPerDegree * Math.Cos(double.DegreesToRadians(city.Centre.Y));
        side = Math.Max(SmallestSide, Air * Math.Max(city.Width * metresPerDegreeEast, city.Height * MetresPerDegree));
        Whole = new MapView(new Place(city.Centre.Y, city.Centre.X), 0);
    }

    /// <summary>The view of the whole city.</summary>
    public MapView Whole { get; }

    /// <summary>A view from an address or a form, held within the city; without one, or with a broken one, the whole city.</summary>
    public MapView Read(string? text) => MapView.Read(text) is { } view ? Hold(view) : Whole;

    /// <summary>A view of the surroundings of a place.</summary>
    public MapView Around(Place place, int zoom = 3) => Hold(new MapView(place, zoom));

    /// <summary>Whether a place lies on the sheet.</summary>
    public bool Shows(MapView view, Place place) => At(view, place) is (>= 0 and <= Side, >= 0 and <= Side);

    /// <summary>Where a place is on the sheet: units from the left and from the top.</summary>
    internal (double X, double Y) At(MapView view, Place place)
    {
        var (east, south) = Metres(place);
        var (left, top) = Metres(view.Centre);
        var scale = MetresPerUnit(view.Zoom);
        return ((Side / 2) + ((east - left) / scale), (Side / 2) + ((south - top) / scale));
    }

    /// <summary>Which place a point of the sheet is.</summary>
    internal Place PlaceAt(MapView view, double x, double y)
    {
        var scale = MetresPerUnit(view.Zoom);
        return new Place(
            Math.Round(view.Centre.Latitude - ((y - (Side / 2)) * scale / MetresPerDegree), 6),
            Math.Round(view.Centre.Longitude + ((x - (Side / 2)) * scale / metresPerDegreeEast), 6));
    }

    /// <summary>The view some units further.</summary>
    internal MapView Move(MapView view, double x, double y) => Hold(view with { Centre = PlaceAt(view, (Side / 2) + x, (Side / 2) + y) });

    /// <summary>Metres to the east and to the south of the city's middle.</summary>
    internal (double East, double South) Metres(Place place) => ((place.Longitude - city.Centre.X) * metresPerDegreeEast, (city.Centre.Y - place.Latitude) * MetresPerDegree);

    internal double MetresPerUnit(int zoom) => side / Side / (1 << zoom);

    private MapView Hold(MapView view)
    {
        var zoom = Math.Clamp(view.Zoom, 0, Nearest);
        return zoom == 0 ? Whole : new MapView(new Place(Math.Clamp(view.Centre.Latitude, city.MinY, city.MaxY), Math.Clamp(view.Centre.Longitude, city.MinX, city.MaxX)), zoom);
    }
}

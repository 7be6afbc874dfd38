using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Microsoft.Extensions.Options;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO.Converters;

namespace CivicCore.Platform.Geography;

/// <summary>Reads districts and stops once and answers from memory.</summary>
internal sealed class Geography : IGeography
{
    private const double MetresPerDegree = 111_320;
    private const int Wgs84 = 4326;
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), Wgs84);

    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly STRtree<District> districts = new();
    private readonly STRtree<Stop> stops = new();

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it.</exception>
    public Geography(IOptions<GeographyOptions> options)
    {
        var settings = options.Value;
        using (var file = Open(settings.Districts, "districts.geojson"))
        {
            Districts = [.. ReadDistricts(file, settings).OrderBy(static district => district.Name, StringComparer.Ordinal)];
        }

        using (var file = Open(settings.Stops, "stops.txt"))
        {
            Stops = [.. ReadStops(file).OrderBy(static stop => stop.Name, StringComparer.Ordinal)];
        }

        foreach (var district in Districts)
        {
            districts.Insert(district.Shape.EnvelopeInternal, district);
        }

        foreach (var stop in Stops)
        {
            stops.Insert(new Envelope(Point(stop.Place)), stop);
        }

        districts.Build();
        stops.Build();
    }

    public IReadOnlyList<District> Districts { get; }

    public IReadOnlyList<Stop> Stops { get; }

    public District? DistrictAt(Place place)
    {
        var point = Shapes.CreatePoint(Point(place));
        return districts.Query(point.EnvelopeInternal).FirstOrDefault(district => district.Shape.Covers(point));
    }

    public IReadOnlyList<(Stop Stop, double Metres)> StopsNear(Place place, double metres)
    {
        var north = metres / MetresPerDegree;
        var east = north / Math.Max(0.01, Math.Cos(double.DegreesToRadians(place.Latitude)));
        var box = new Envelope(place.Longitude - east, place.Longitude + east, place.Latitude - north, place.Latitude + north);
        return [.. stops.Query(box).Select(stop => (Stop: stop, Metres: place.MetresTo(stop.Place))).Where(near => near.Metres <= metres).OrderBy(static near => near.Metres)];
    }

    private static Coordinate Point(Place place) => new(place.Longitude, place.Latitude);

    private static Stream Open(string? path, string sample)
    {
        if (path is { Length: > 0 })
        {
            return File.OpenRead(Path.GetFullPath(path, AppContext.BaseDirectory));
        }

        return typeof(Geography).Assembly.GetManifestResourceStream($"CivicCore.Platform.Geography.Samples.{sample}")!;
    }

    private static IEnumerable<District> ReadDistricts(Stream file, GeographyOptions settings)
    {
        var features = JsonSerializer.Deserialize<FeatureCollection>(file, GeoJson) ?? throw new InvalidDataException("The file of the districts is empty.");
        foreach (var feature in features.Where(static feature => feature.Geometry is not null))
        {
            string? Read(string property) => feature.Attributes?.GetOptionalValue(property)?.ToString();
            var name = Read(settings.NameProperty) ?? throw new InvalidDataException($"A district has no property \"{settings.NameProperty}\".");
            var id = settings.IdProperties.Select(Read).FirstOrDefault(static id => id is { Length: > 0 }) ?? name;
            var area = Read(settings.AreaProperty) ?? settings.AreasByPrefix.Where(prefix => id.StartsWith(prefix.Key, StringComparison.Ordinal)).Select(static prefix => prefix.Value).FirstOrDefault() ?? name;
            yield return new District(id, name, area, feature.Geometry);
        }
    }

    private static IEnumerable<Stop> ReadStops(Stream file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = true }, leaveOpen: true);
        while (csv.Read())
        {
            if (csv.GetString("stop_id") is { Length: > 0 } id && Degrees(csv.GetString("stop_lat")) is { } latitude && Degrees(csv.GetString("stop_lon")) is { } longitude)
            {
                yield return new Stop(id, csv.GetString("stop_name"), new Place(latitude, longitude));
            }
        }
    }

    private static double? Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}

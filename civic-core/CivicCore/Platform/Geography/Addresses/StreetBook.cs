using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Microsoft.Extensions.Options;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace CivicCore.Platform.Geography.Addresses;

/// <summary>Where a street or a house is.</summary>
/// <param name="Street">The street, folded (<see cref="StreetAddress"/>).</param>
/// <param name="Number">House number, folded; null for the street as a whole.</param>
/// <param name="Place">Where.</param>
internal sealed record StreetEntry(string Street, string? Number, Place Place);

/// <summary>
/// The city's own list of streets and houses, where the operator has one: a CSV file with the columns street, number (may be empty),
/// latitude, longitude; and places of the city's data that have an address. The invented city of the samples has an invented list.
/// </summary>
internal sealed class StreetBook : IAddresses
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly IGeography geography;
    private readonly IReadOnlyList<StreetEntry> entries;

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">A line or a place with an address says not where it is.</exception>
    public StreetBook(IOptions<GeographyOptions> options, IGeography geography)
    {
        this.geography = geography;
        var isSampleCity = string.IsNullOrEmpty(options.Value.Stops) && string.IsNullOrEmpty(options.Value.Districts);
        using var file = options.Value.Streets is { Length: > 0 } path ? File.OpenRead(Path.GetFullPath(path, AppContext.BaseDirectory))
            : isSampleCity ? typeof(StreetBook).Assembly.GetManifestResourceStream("CivicCore.Platform.Geography.Samples.streets.csv")
            : null;
        entries = [.. file is null ? [] : Read(file), .. options.Value.Addressed.SelectMany(path => ReadAddressed(path, options.Value.AddressProperty))];
    }

    public Place? FindHouse(StreetAddress address) =>
        address.Number is null ? null : IAddresses.One(entries.Where(each => each.Street == address.Street && each.Number == address.Number).Select(static each => each.Place));

    public Place? FindStreet(StreetAddress address) =>
        address.Street.Length == 0 ? null
        : IAddresses.One(entries.Where(each => each.Street == address.Street).OrderBy(static each => each.Number is not null).Select(static each => each.Place))
            ?? IAddresses.One(geography.Stops.Where(each => StreetAddress.Fold(each.Name) == address.Street).Select(static each => each.Place));

    /// <summary>Places of a GeoJSON file; those without an address are left out.</summary>
    private static IEnumerable<StreetEntry> ReadAddressed(string path, string property)
    {
        using var file = File.OpenRead(Path.GetFullPath(path, AppContext.BaseDirectory));
        foreach (var feature in JsonSerializer.Deserialize<FeatureCollection>(file, GeoJson) ?? [])
        {
            if (feature.Attributes?.GetOptionalValue(property)?.ToString() is { } written && StreetAddress.Read(written) is { Street.Length: > 0 } address)
            {
                var at = feature.Geometry?.Centroid.Coordinate ?? throw new InvalidDataException($"{Path.GetFileName(path)} does not say where \"{written}\" is.");
                yield return new StreetEntry(address.Street, address.Number, new Place(at.Y, at.X));
            }
        }
    }

    private static IEnumerable<StreetEntry> Read(Stream file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = true }, leaveOpen: true);
        while (csv.Read())
        {
            var (street, number) = (csv.GetString("street"), csv.GetString("number"));
            yield return double.TryParse(csv.GetString("latitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(csv.GetString("longitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                ? new StreetEntry(StreetAddress.Fold(street), string.IsNullOrWhiteSpace(number) ? null : StreetAddress.Fold(number), new Place(latitude, longitude))
                : throw new InvalidDataException($"The list of streets has no place for \"{street} {number}\".");
        }
    }
}

namespace CivicCore.Platform.Geography;

/// <summary>Section Portal:Geography. Without files the invented city of the samples.</summary>
public sealed class GeographyOptions
{
    /// <summary>GeoJSON file of the districts.</summary>
    public string? Districts { get; init; }

    /// <summary>Names of the properties that hold a district's key, tried in order.</summary>
    public IReadOnlyList<string> IdProperties { get; init; } = ["id", "cartodb_id", "schluessel"];

    /// <summary>Name of the property that holds a district's name.</summary>
    public string NameProperty { get; init; } = "name";

    /// <summary>Name of the property that holds the larger area.</summary>
    public string AreaProperty { get; init; } = "area";

    /// <summary>Larger areas by the first characters of a district's key, where the file does not name them.</summary>
    public IReadOnlyDictionary<string, string> AreasByPrefix { get; init; } = new Dictionary<string, string>();

    /// <summary>CSV file of streets and houses: street, number (may be empty), latitude, longitude.</summary>
    public string? Streets { get; init; }

    /// <summary>GeoJSON files of places that have an address (day-care centres, schools): they are found by it like the houses of the list.</summary>
    public IReadOnlyList<string> Addressed { get; init; } = [];

    /// <summary>Name of the property that holds street and number there.</summary>
    public string AddressProperty { get; init; } = "address";

    /// <summary>stops.txt of a GTFS timetable.</summary>
    public string? Stops { get; init; }
}

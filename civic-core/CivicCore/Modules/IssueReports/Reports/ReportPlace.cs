using System.Globalization;
using CivicCore.Platform.Geography;
using Microsoft.AspNetCore.Http.Extensions;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>
/// Where a defect is, as it was typed: adresse, haltestelle (name or key), stadtteil, lat, lon in an address. Coordinates go before a
/// stop, a stop before a district, whose middle is the place when nothing better is known.
/// </summary>
public sealed record ReportPlace
{
    private const int LongestAddress = 200;

    public string? Address { get; init; }

    public string? Stop { get; init; }

    public string? District { get; init; }

    public string? Latitude { get; init; }

    public string? Longitude { get; init; }

    /// <summary>Whether anything was typed.</summary>
    public bool IsEmpty => this == new ReportPlace();

    /// <summary>Reads the query of an address.</summary>
    public static ReportPlace Read(IQueryCollection query)
    {
        string? Word(string name) => query[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();
        return new ReportPlace { Address = Word("adresse"), Stop = Word("haltestelle"), District = Word("stadtteil"), Latitude = Word("lat"), Longitude = Word("lon") };
    }

    /// <summary>The place of a report, to begin another one there.</summary>
    public static ReportPlace Of(Report report) => new ReportPlace { Address = report.Address.Length > 0 ? report.Address : null }.At(report.Place);

    /// <summary>The same words at a point.</summary>
    public ReportPlace At(Place place) => this with
    {
        Latitude = place.Latitude.ToString("0.######", CultureInfo.InvariantCulture),
        Longitude = place.Longitude.ToString("0.######", CultureInfo.InvariantCulture),
    };

    /// <summary>The query that <see cref="Read"/> reads, with its question mark.</summary>
    public string ToQuery(params (string Name, string Value)[] more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields.Concat(more.Select(static each => (each.Name, (string?)each.Value))))
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }

    /// <summary>The names in an address and what stands there.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
        [("adresse", Address), ("haltestelle", Stop), ("stadtteil", District), ("lat", Latitude), ("lon", Longitude)];

    /// <summary>Finds the place.</summary>
    /// <param name="geography">The city.</param>
    /// <param name="error">Key of the text issue-reports.error when there is none: missing, district, stop, coordinates, outside, too-long.</param>
    public FoundPlace? Find(IGeography geography, out string? error)
    {
        error = Address?.Length > LongestAddress ? "too-long" : null;
        Place? point = null;
        Stop? stop = null;
        if (Latitude is not null || Longitude is not null)
        {
            point = Place.Read(Latitude, Longitude);
            error ??= point is null ? "coordinates" : null;
        }
        else if (Stop is { } word)
        {
            stop = geography.FindStop(word);
            point = stop?.Place;
            error ??= stop is null ? "stop" : null;
        }
        else if (District is { } key && geography.Districts.FirstOrDefault(each => each.Id == key) is { } named)
        {
            point = new Place(named.Shape.InteriorPoint.Y, named.Shape.InteriorPoint.X);
            error ??= Address is null ? "street" : null;
        }
        else
        {
            error ??= Address is null ? "missing" : "district";
        }

        var district = point is { } there ? geography.DistrictAt(there) : null;
        error ??= district is null ? "outside" : null;
        return error is null ? new FoundPlace(point!.Value, Address ?? stop?.Name ?? "", district!, stop) : null;
    }
}

/// <summary>A place in the city.</summary>
/// <param name="Point">Where.</param>
/// <param name="Address">Words for it; empty if nobody gave any.</param>
/// <param name="District">The district it lies in.</param>
/// <param name="Stop">The stop it was named by.</param>
public sealed record FoundPlace(Place Point, string Address, District District, Stop? Stop);

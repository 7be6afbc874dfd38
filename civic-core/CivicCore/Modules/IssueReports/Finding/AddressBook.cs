using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Finding;

/// <summary>
/// Finds an address in what the portal knows itself: the city's list of streets, places of published reports, stops and districts by
/// their names. Nothing typed leaves the portal. What could be in two places is not found: the person then says which district.
/// </summary>
internal sealed class AddressBook(IssueReportsContext context, IGeography geography, IAddresses addresses)
{
    private const int MostReports = 5_000;

    /// <summary>
    /// A place of which an address alone was typed, with its coordinates where they are found, else the stop or the district that its
    /// words name ("Ecke beim Schillergarten"); any other as it is.
    /// </summary>
    public async Task<ReportPlace> CompleteAsync(ReportPlace typed, CancellationToken cancellation)
    {
        if (typed is not { Address: { } address, Stop: null, District: null, Latitude: null, Longitude: null })
        {
            return typed;
        }

        var found = await FindAsync(StreetAddress.Read(address), cancellation) ?? IAddresses.One(geography.Stops.Where(each => Names(address, each.Name)).Select(static each => each.Place));
        return found is { } place
            ? typed.At(place)
            : typed with { District = geography.Districts.FirstOrDefault(each => Names(address, each.Name))?.Id };
    }

    private async Task<Place?> FindAsync(StreetAddress asked, CancellationToken cancellation)
    {
        if (asked.Street.Length == 0)
        {
            return null;
        }

        if (addresses.FindHouse(asked) is { } house)
        {
            return house;
        }

        var reported = (await Seen().ToListAsync(cancellation)).Select(static each => (Address: StreetAddress.Read(each.Address), each.Place)).Where(each => each.Address.Street == asked.Street).ToList();
        return (asked.Number is null ? null : IAddresses.One(reported.Where(each => each.Address.Number == asked.Number).Select(static each => each.Place)))
            ?? addresses.FindStreet(asked)
            ?? IAddresses.One(reported.Select(static each => each.Place));
    }

    /// <summary>Addresses and places of the newest published reports.</summary>
    private IQueryable<SeenAddress> Seen() => context.Reports.AsNoTracking()
        .Where(static each => each.Stage == ReportStage.Accepted && !each.IsPrivate && each.Address != "").OrderByDescending(static each => each.Id).Take(MostReports)
        .Select(static each => new SeenAddress(each.Address, each.Latitude, each.Longitude));

    private static bool Names(string address, string name) => $" {StreetAddress.Fold(address)} ".Contains($" {StreetAddress.Fold(name)} ", StringComparison.Ordinal);

    private sealed record SeenAddress(string Address, double Latitude, double Longitude)
    {
        public Place Place => new(Latitude, Longitude);
    }
}

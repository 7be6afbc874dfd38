using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Finding;

/// <summary>A report near another place.</summary>
/// <param name="Report">The report; not tracked.</param>
/// <param name="Metres">How far.</param>
/// <param name="Likeness">How much it looks like the same defect, 0 to 1.</param>
public sealed record NearReport(Report Report, double Metres, double Likeness);

/// <summary>Finds public reports. Nothing else ever leaves here, whoever asks.</summary>
internal sealed class ReportFinder(IssueReportsContext context, IGeography geography, Likeness likeness, CityTime time)
{
    /// <summary>A degree of latitude, in metres.</summary>
    private const double Degree = 111_195;

    /// <summary>What everyone may see; merged ones have their page but stand in no list.</summary>
    public IQueryable<Report> Public => context.Reports.AsNoTracking().Where(static each => each.Stage == ReportStage.Accepted && !each.IsPrivate);

    /// <summary>The reports of a list, the newest first.</summary>
    public async Task<IReadOnlyList<Report>> FindAsync(ReportFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var reports = Public.Where(static each => each.Status != ReportStatus.Merged);
        reports = filter.View switch
        {
            ReportView.Open => reports.Where(static each => each.Status == ReportStatus.New || each.Status == ReportStatus.InProgress),
            ReportView.Closed => reports.Where(static each => each.Status == ReportStatus.Done || each.Status == ReportStatus.Declined),
            _ => reports,
        };
        reports = filter.Category is { } category ? reports.Where(each => each.Category == category) : reports;
        reports = filter.DistrictId is { } district ? reports.Where(each => each.DistrictId == district) : reports;
        if (filter.StopId is { } id)
        {
            var stop = geography.Stops.FirstOrDefault(each => each.Id == id);
            if (stop is null)
            {
                return [];
            }

            // A box in the database, the circle here.
            var near = await Box(reports, stop.Place, filter.Metres).OrderByDescending(static each => each.Written).ThenByDescending(static each => each.Id).ToListAsync(cancellation);
            return [.. near.Where(each => each.Place.MetresTo(stop.Place) <= filter.Metres).Skip(skip).Take(take)];
        }

        return await reports.OrderByDescending(static each => each.Written).ThenByDescending(static each => each.Id).Skip(skip).Take(take).ToListAsync(cancellation);
    }

    /// <summary>Reports that may be of the same defect, the likeliest first.</summary>
    /// <param name="seen">What somebody wants to report; its words may be missing yet.</param>
    /// <param name="least">Least likeness.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<NearReport>> AlikeAsync(Sighting seen, double least, int take, CancellationToken cancellation)
    {
        var oldest = time.Now - Likeness.LongestGap;
        var near = await Box(Public, seen.Place, Likeness.FarthestMetres)
            .Where(each => (each.Status == ReportStatus.New || each.Status == ReportStatus.InProgress) && each.Written > oldest).ToListAsync(cancellation);
        return [.. near
            .Select(report => new NearReport(report, report.Place.MetresTo(seen.Place), likeness.Of(seen, Sighting.Of(report))))
            .Where(found => found.Likeness >= least)
            .OrderByDescending(static found => found.Likeness)
            .Take(take)];
    }

    private static IQueryable<Report> Box(IQueryable<Report> reports, Place place, double metres)
    {
        var (height, width) = (metres / Degree, metres / (Degree * Math.Cos(double.DegreesToRadians(place.Latitude))));
        var (south, north, west, east) = (place.Latitude - height, place.Latitude + height, place.Longitude - width, place.Longitude + width);
        return reports.Where(each => each.Latitude > south && each.Latitude < north && each.Longitude > west && each.Longitude < east);
    }
}

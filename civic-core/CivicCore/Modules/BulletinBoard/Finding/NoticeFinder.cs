using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>One time of a notice, as lists show it.</summary>
/// <param name="Notice">The notice; not tracked.</param>
/// <param name="Begins">When this time begins.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Metres">How far from the stop that was asked for; null if none was.</param>
public sealed record FoundNotice(Notice Notice, DateTimeOffset Begins, DateTimeOffset Ends, double? Metres);

/// <summary>Finds what is on. Of a notice that comes again, each time is a line of its own.</summary>
internal sealed class NoticeFinder(BulletinBoardContext context, IGeography geography, CityTime time)
{
    /// <summary>A degree of latitude, in metres.</summary>
    private const double Degree = 111_195;

    /// <summary>The times that are not over, in order.</summary>
    /// <param name="filter">What is asked for; without a first day from now on, without a last one for all time.</param>
    /// <param name="skip">Lines to pass over.</param>
    /// <param name="take">Lines at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<FoundNotice>> FindAsync(NoticeFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var now = time.Now;
        var from = filter.From is { } first && first > time.Today ? time.Moment(first.ToDateTime(TimeOnly.MinValue)) : now;
        var times = context.Occurrences.AsNoTracking().Where(each => each.Ends > from);
        if (filter.To is { } last)
        {
            var until = time.Moment(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
            times = times.Where(each => each.Begins < until);
        }

        var stop = filter.StopId is { } id ? geography.Stops.FirstOrDefault(each => each.Id == id) : null;
        var rows = from each in times
                   join notice in Matching(filter, stop) on each.NoticeId equals notice.Id
                   orderby each.Begins, each.Id
                   select new { notice, each.Begins, each.Ends };

        // A box in the database, the circle here: corners of the box are passed over, so more than asked for may be read.
        var found = new List<FoundNotice>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var metres = stop is null || row.notice.Place is not { } place ? (double?)null : place.MetresTo(stop.Place);
            if (metres > filter.Metres || skip-- > 0)
            {
                continue;
            }

            found.Add(new FoundNotice(row.notice, row.Begins, row.Ends, metres));
            if (found.Count == take)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The public notices that match, whatever their times, for feeds.</summary>
    public IQueryable<Notice> Matching(NoticeFilter filter) =>
        Matching(filter, filter.StopId is { } id ? geography.Stops.FirstOrDefault(each => each.Id == id) : null);

    private IQueryable<Notice> Matching(NoticeFilter filter, Stop? stop)
    {
        var notices = context.Notices.AsNoTracking().Where(each => each.State == NoticeState.Published || each.State == NoticeState.Cancelled);
        if (stop is { Place: var place })
        {
            var (height, width) = (filter.Metres / Degree, filter.Metres / (Degree * Math.Cos(double.DegreesToRadians(place.Latitude))));
            var (south, north, west, east) = (place.Latitude - height, place.Latitude + height, place.Longitude - width, place.Longitude + width);
            notices = notices.Where(each => each.Latitude > south && each.Latitude < north && each.Longitude > west && each.Longitude < east);
        }
        else if (filter.StopId is not null)
        {
            return notices.Where(static _ => false);
        }

        notices = filter.DistrictId is { } district ? notices.Where(each => each.DistrictId == district) : notices;
        notices = filter.Topic is { } topic ? notices.Where(each => each.Topic == topic) : notices;
        notices = filter.Cost is { } cost ? notices.Where(each => each.Cost == cost) : notices;
        notices = filter.Kind is { } kind ? notices.Where(each => each.Kind == kind) : notices;
        notices = filter.Language is { } language ? notices.Where(each => each.Languages.Contains(language)) : notices;
        return filter.Accessibility is not 0 and var demanded ? notices.Where(each => (each.Accessibility & demanded) == demanded) : notices;
    }
}

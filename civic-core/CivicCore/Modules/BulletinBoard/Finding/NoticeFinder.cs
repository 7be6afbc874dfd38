using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;

namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>One time of a notice, as lists show it.</summary>
/// <param name="Notice">The notice; nobody changes it.</param>
/// <param name="Begins">When this time begins.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Metres">How far from the stop that was asked for; null if none was.</param>
public sealed record FoundNotice(Notice Notice, DateTimeOffset Begins, DateTimeOffset Ends, double? Metres);

/// <summary>Finds what is on. Of a notice that comes again, each time is a line of its own.</summary>
internal sealed class NoticeFinder(BoardMemory memory, IGeography geography, CityTime time)
{
    /// <summary>The times that are not over, in order.</summary>
    /// <param name="filter">What is asked for; without a first day from now on, without a last one for all time.</param>
    /// <param name="skip">Lines to pass over.</param>
    /// <param name="take">Lines at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<FoundNotice>> FindAsync(NoticeFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var board = await memory.ReadAsync(cancellation);
        if (!HasStop(filter, out var stop))
        {
            return [];
        }

        var now = time.Now;
        var from = filter.From is { } first && first > time.Today ? time.Moment(first.ToDateTime(TimeOnly.MinValue)) : now;
        var until = filter.To is { } last ? time.Moment(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : DateTimeOffset.MaxValue;
        return
        [
            .. board.Times.TakeWhile(each => each.Begins < until)
                .Where(each => each.Ends > from && filter.Matches(each.Notice) && IsNear(each.Notice, stop, filter.Metres))
                .Skip(skip).Take(take)
                .Select(each => new FoundNotice(each.Notice, each.Begins, each.Ends, stop is null ? null : each.Notice.Place?.MetresTo(stop.Place))),
        ];
    }

    /// <summary>The public notices that match, whatever their times, in the order they begin, for calendars.</summary>
    public async Task<IReadOnlyList<Notice>> MatchingAsync(NoticeFilter filter, int take, CancellationToken cancellation)
    {
        var board = await memory.ReadAsync(cancellation);
        return HasStop(filter, out var stop) ? [.. board.Notices.Where(each => filter.Matches(each) && IsNear(each, stop, filter.Metres)).Take(take)] : [];
    }

    /// <summary>The stop that is asked for, null if none is; false if there is no such stop, near which nothing can be.</summary>
    private bool HasStop(NoticeFilter filter, out Stop? stop)
    {
        stop = filter.StopId is { } id ? geography.Stops.FirstOrDefault(each => each.Id == id) : null;
        return filter.StopId is null || stop is not null;
    }

    private static bool IsNear(Notice notice, Stop? stop, int metres) => stop is null || notice.Place?.MetresTo(stop.Place) <= metres;
}

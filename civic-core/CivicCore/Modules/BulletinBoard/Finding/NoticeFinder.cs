using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Addresses;

namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>One time of a notice, as lists show it.</summary>
/// <param name="Notice">The notice; nobody changes it.</param>
/// <param name="Begins">When this time begins.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Metres">How far from the stop or address that was asked for; null if none was.</param>
public sealed record FoundNotice(Notice Notice, DateTimeOffset Begins, DateTimeOffset Ends, double? Metres);

/// <summary>Finds what is on. Of a notice that comes again, each time is a line of its own.</summary>
internal sealed class NoticeFinder(BoardMemory memory, IGeography geography, IAddresses addresses, CityTime time)
{
    /// <summary>The times that are not over, in order.</summary>
    /// <param name="filter">What is asked for; without a first day from now on, without a last one for all time.</param>
    /// <param name="skip">Lines to pass over.</param>
    /// <param name="take">Lines at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<FoundNotice>> FindAsync(NoticeFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var board = await memory.ReadAsync(cancellation);
        if (!HasCentre(filter, out var centre))
        {
            return [];
        }

        var now = time.Now;
        var from = filter.From is { } first && first > time.Today ? time.Moment(first.ToDateTime(TimeOnly.MinValue)) : now;
        var until = filter.To is { } last ? time.Moment(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : DateTimeOffset.MaxValue;
        return
        [
            .. board.Times.TakeWhile(each => each.Begins < until)
                .Where(each => each.Ends > from && filter.Matches(each.Notice) && IsNear(each.Notice, centre, filter.Metres))
                .Skip(skip).Take(take)
                .Select(each => new FoundNotice(each.Notice, each.Begins, each.Ends, centre is { } here ? each.Notice.Place?.MetresTo(here) : null)),
        ];
    }

    /// <summary>The public notices that match, whatever their times, in the order they begin, for calendars.</summary>
    public async Task<IReadOnlyList<Notice>> MatchingAsync(NoticeFilter filter, int take, CancellationToken cancellation)
    {
        var board = await memory.ReadAsync(cancellation);
        return HasCentre(filter, out var centre) ? [.. board.Notices.Where(each => filter.Matches(each) && IsNear(each, centre, filter.Metres)).Take(take)] : [];
    }

    /// <summary>Whether the portal knows the stop or the address that is asked for, if one is.</summary>
    public bool Knows(NoticeFilter filter) => HasCentre(filter, out _);

    /// <summary>Near what is asked for, null if nowhere is; false if the portal does not know it, and nothing can be near.</summary>
    private bool HasCentre(NoticeFilter filter, out Place? centre)
    {
        centre = filter.StopId is { } id ? geography.Stops.FirstOrDefault(each => each.Id == id)?.Place
            : filter.Address is { } address ? addresses.Find(address)
            : null;
        return (filter.StopId is null && filter.Address is null) || centre is not null;
    }

    private static bool IsNear(Notice notice, Place? centre, int metres) => centre is not { } here || notice.Place?.MetresTo(here) <= metres;
}

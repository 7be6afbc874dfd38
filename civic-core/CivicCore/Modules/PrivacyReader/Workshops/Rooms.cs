using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Finds rooms and counts in them.</summary>
internal sealed class Rooms(PrivacyReaderContext context, CurrentPerson person, TimeProvider clock)
{
    private DateTimeOffset Oldest => clock.GetUtcNow() - Room.Keep;

    /// <summary>The room whose code someone typed, with its policies in order; null where there is none.</summary>
    public async Task<Room?> FindAsync(string? typed, CancellationToken cancellation) =>
        RoomCode.Read(typed) is { } code ? await Living().SingleOrDefaultAsync(room => room.Code == code, cancellation) : null;

    /// <summary>A room of the trainer who asks; an administrator sees every room.</summary>
    public async Task<Room?> OwnAsync(Guid id, CancellationToken cancellation) =>
        await Living().SingleOrDefaultAsync(room => room.Id == id, cancellation) is { } room && (person.Owns(room) || person.Is(Roles.Administrator)) ? room : null;

    /// <summary>The rooms of the trainer who asks, newest first.</summary>
    public Task<List<Room>> OwnAsync(CancellationToken cancellation) =>
        Living().Where(room => room.OwnerId == person.Id).OrderByDescending(static room => room.Opened).ToListAsync(cancellation);

    /// <summary>How many have come into a room.</summary>
    public Task<int> PeopleAsync(Room room, CancellationToken cancellation) => context.Participants.CountAsync(each => each.RoomId == room.Id, cancellation);

    /// <summary>Changes exactly when someone comes into the room or guesses in it, or its trainer adds a policy.</summary>
    public async Task<string> VersionAsync(Room room, CancellationToken cancellation)
    {
        var guesses = await context.Guesses.CountAsync(guess => context.RoomPolicies.Any(policy => policy.RoomId == room.Id && policy.Id == guess.PolicyId), cancellation);
        return FormattableString.Invariant($"{await PeopleAsync(room, cancellation)}-{guesses}-{room.Policies.Count}");
    }

    /// <summary>How the room has guessed about a policy.</summary>
    public async Task<RoomCounts> CountAsync(Room room, RoomPolicy policy, CancellationToken cancellation)
    {
        // The version is read first: what comes in meanwhile is then asked for once more, never missed.
        var version = await VersionAsync(room, cancellation);
        var people = await PeopleAsync(room, cancellation);
        var guesses = await context.Guesses.Where(guess => guess.PolicyId == policy.Id).GroupBy(static guess => new { guess.Question, guess.Level })
            .Select(static group => new { group.Key.Question, group.Key.Level, Count = group.Count() }).ToListAsync(cancellation);
        return new RoomCounts(version, people, guesses.ToDictionary(static each => (each.Question, each.Level), static each => each.Count));
    }

    private IQueryable<Room> Living() => context.Rooms.AsNoTracking().Include(static room => room.Policies.OrderBy(static policy => policy.Number)).Where(room => room.Opened > Oldest);
}

using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>A room goes thirty days after it was opened, and all in it: policies, readings, participants, guesses.</summary>
internal sealed class RoomRetention(PrivacyReaderContext context) : IRetentionRule
{
    public string Key => "privacy-reader.retention.room";

    public TimeSpan Keep => Room.Keep;

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) => context.Rooms.Where(room => room.Opened <= before).ExecuteDeleteAsync(cancellation);
}

/// <summary>What is known of a trainer: the rooms they opened. Of participants nothing is known.</summary>
internal sealed class OwnRooms(PrivacyReaderContext context) : IPersonalData
{
    public string Name => "workshops";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation)
    {
        var rooms = await context.Rooms.AsNoTracking().Include(static room => room.Policies).Where(room => room.OwnerId == personId).ToListAsync(cancellation);
        return rooms.Count == 0 ? null : rooms.Select(static room => new { room.Code, room.Name, room.Opened, Policies = room.Policies.Select(static policy => new { policy.Title, policy.Address, policy.Text }) });
    }

    public Task EraseAsync(Guid personId, CancellationToken cancellation) => context.Rooms.Where(room => room.OwnerId == personId).ExecuteDeleteAsync(cancellation);
}

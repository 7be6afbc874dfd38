using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>How a room lies in the database: everything hangs on the room and goes with it.</summary>
internal static class WorkshopTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Room>(static room =>
        {
            room.HasIndex(static each => each.Code).IsUnique();
            room.HasIndex(static each => each.OwnerId);
            room.HasMany(static each => each.Policies).WithOne().HasForeignKey(static policy => policy.RoomId).OnDelete(DeleteBehavior.Cascade);
            room.HasMany<Participant>().WithOne().HasForeignKey(static participant => participant.RoomId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RoomPolicy>().HasIndex(static each => new { each.RoomId, each.Number }).IsUnique();
        model.Entity<RoomPolicy>().HasMany<RoomReading>().WithOne().HasForeignKey(static reading => reading.PolicyId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<RoomReading>().HasKey(static each => new { each.PolicyId, each.Language });
        model.Entity<Participant>().HasIndex(static each => each.SecretHash).IsUnique();
        model.Entity<Guess>(static guess =>
        {
            guess.HasKey(static each => new { each.ParticipantId, each.PolicyId, each.Question });
            guess.HasOne<Participant>().WithMany().HasForeignKey(static each => each.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            guess.HasOne<RoomPolicy>().WithMany().HasForeignKey(static each => each.PolicyId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

using CivicCore.Modules.PrivacyReader.RuleWorkshop;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Data;

/// <summary>Tables of the privacy reader: rooms of workshops, proposals for rules. What visitors have read is in none of them.</summary>
internal sealed class PrivacyReaderContext(DbContextOptions<PrivacyReaderContext> options) : ModuleContext(options)
{
    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<RoomPolicy> RoomPolicies => Set<RoomPolicy>();

    public DbSet<RoomReading> RoomReadings => Set<RoomReading>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Guess> Guesses => Set<Guess>();

    public DbSet<RuleProposal> RuleProposals => Set<RuleProposal>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        WorkshopTables.Describe(modelBuilder);
        RuleProposal.Describe(modelBuilder);
    }
}

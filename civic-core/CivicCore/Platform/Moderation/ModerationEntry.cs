using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicCore.Platform.Moderation;

/// <summary>Where a submission stands.</summary>
internal enum ModerationState
{
    Waiting,
    Accepted,
    Refused,
    Blocked,
    Withdrawn,
}

/// <summary>A line of the queue: one for each thing that was ever submitted or reported.</summary>
internal sealed class ModerationEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public required string ThingId { get; init; }

    public required string Title { get; set; }

    public Guid? SubmitterId { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    public ModerationState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    public string? Reason { get; set; }

    /// <summary>Counts decisions, so that of two moderators only the first one's counts.</summary>
    public int Version { get; set; }

    public List<ModerationReport> Reports { get; } = [];

    /// <summary>Whether reports wait for an answer.</summary>
    public bool IsReported => Reports.Any(static report => report.AnsweredAt is null);

    /// <summary>Whether a person handed it in: somebody else decides.</summary>
    public bool IsFrom(Guid? person) => SubmitterId is { } submitter && submitter == person;

    internal sealed class Table : IEntityTypeConfiguration<ModerationEntry>
    {
        public void Configure(EntityTypeBuilder<ModerationEntry> builder)
        {
            builder.ToTable("moderation");
            builder.Ignore(static entry => entry.IsReported);
            builder.HasIndex(static entry => new { entry.Kind, entry.ThingId }).IsUnique();
            builder.HasIndex(static entry => new { entry.State, entry.SubmittedAt });
            builder.Property(static entry => entry.State).HasConversion<string>();
            builder.Property(static entry => entry.Version).IsConcurrencyToken();
            builder.HasMany(static entry => entry.Reports).WithOne().HasForeignKey(static report => report.EntryId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody found something wrong with a public thing.</summary>
internal sealed class ModerationReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EntryId { get; init; }

    public required string Reason { get; init; }

    public Guid? ReporterId { get; set; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ModerationReport>
    {
        public void Configure(EntityTypeBuilder<ModerationReport> builder) => builder.ToTable("moderation_reports");
    }
}

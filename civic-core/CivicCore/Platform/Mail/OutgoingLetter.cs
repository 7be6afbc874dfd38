using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicCore.Platform.Mail;

/// <summary>A letter on its way. It is deleted when it has been sent.</summary>
internal sealed class OutgoingLetter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before; moves on after each failure.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<OutgoingLetter>
    {
        public void Configure(EntityTypeBuilder<OutgoingLetter> builder) =>
            builder.ToTable("letters").HasIndex(static letter => letter.NextAttemptAt);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicCore.Platform.Audit;

/// <summary>A line of the audit trail.</summary>
internal sealed class AuditEntry
{
    /// <summary>Number in the chain, from 1, without gaps.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null when the portal itself or someone without an account.</summary>
    public Guid? ActorId { get; init; }

    public required string Action { get; init; }

    public required string Kind { get; init; }

    public required string ThingId { get; init; }

    public string? Detail { get; init; }

    /// <summary>Hash of the entry before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over the entry and the hash before it, hexadecimal.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>Works the hash out and keeps it.</summary>
    public AuditEntry Seal()
    {
        Hash = ComputeHash();
        return this;
    }

    /// <summary>The hash that the entry must have.</summary>
    public string ComputeHash()
    {
        // Microseconds: what both databases keep of a moment.
        var at = (At.UtcTicks / 10).ToString(CultureInfo.InvariantCulture);
        var line = string.Join('\u001f', Id.ToString(CultureInfo.InvariantCulture), at, ActorId?.ToString(), Action, Kind, ThingId, Detail, PreviousHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }

    internal sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit").HasKey(static entry => entry.Id);
            builder.Property(static entry => entry.Id).ValueGeneratedNever();
            builder.HasIndex(static entry => new { entry.Kind, entry.ThingId });
        }
    }
}

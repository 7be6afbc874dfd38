using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>A key with which a program may send reports.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose program.</summary>
    [MaxLength(120)]
    public required string Name { get; init; }

    /// <summary>Hash of the key; the key itself was shown once.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    public DateTimeOffset Written { get; init; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? Used { get; set; }
}

using System.ComponentModel.DataAnnotations;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Proposals;

/// <summary>How far a proposal is.</summary>
internal enum ProposalState
{
    /// <summary>Another person has to look at it.</summary>
    Waiting,

    /// <summary>Readers see it.</summary>
    Released,

    /// <summary>It came back to its translator with a reason.</summary>
    Returned,

    /// <summary>Another one for the same text was released, or its translator took it back.</summary>
    Dropped,
}

/// <summary>A translation that somebody has written, or a machine drafted, and that another person releases.</summary>
internal sealed class Proposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(100)]
    public required string Kind { get; init; }

    [MaxLength(200)]
    public required string ThingId { get; init; }

    [MaxLength(60)]
    public required string Field { get; init; }

    [MaxLength(10)]
    public required string Language { get; init; }

    public required InterfaceText Words { get; set; }

    /// <summary>Hash of the source it was made from.</summary>
    [MaxLength(32)]
    public required string SourceHash { get; set; }

    public bool ByMachine { get; init; }

    public ProposalState State { get; set; }

    /// <summary>Who wrote it, or asked the machine for it; null when the account is gone.</summary>
    public Guid? WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it came back.</summary>
    [MaxLength(1000)]
    public string? Reason { get; set; }

    public UnitAddress Address => new(Kind, ThingId, Field);
}

using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>Section Klartext: the service that reads policies.</summary>
internal sealed class SummarizerOptions
{
    /// <summary>Its address.</summary>
    [Required]
    public Uri? Service { get; init; }

    /// <summary>The portal's key at the service, so that a workshop behind one address is not slowed down; null without one.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>How long the portal waits for an answer (three pages fetched and a language model asked), or for the next step of one that streams.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a shared link waits to come whole; a reading that takes longer arrives step by step where scripts run.</summary>
    public TimeSpan LiveAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Readings by address that one visitor's address may ask for a minute. Forty phones of a workshop share one.</summary>
    [Range(1, 1_000_000)]
    public int ReadingsPerMinute { get; init; } = 120;
}

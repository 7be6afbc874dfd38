using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.Translations.Memory;

/// <summary>A source and its released translation. Carries nobody's name.</summary>
internal sealed class MemoryEntry
{
    public long Id { get; init; }

    [MaxLength(10)]
    public required string SourceLanguage { get; init; }

    [MaxLength(10)]
    public required string Language { get; init; }

    /// <summary>Hash of the source.</summary>
    [MaxLength(32)]
    public required string Hash { get; init; }

    public required string Source { get; init; }

    public required string Translation { get; set; }

    public DateTimeOffset Released { get; set; }
}

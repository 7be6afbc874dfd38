using System.ComponentModel.DataAnnotations;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Corrections;

/// <summary>An interface text that was released here and does not stand in the files yet.</summary>
internal sealed class Correction
{
    [MaxLength(10)]
    public required string Language { get; init; }

    [MaxLength(200)]
    public required string Key { get; init; }

    public required InterfaceText Text { get; init; }

    /// <summary>Hash of the German words it was made from.</summary>
    [MaxLength(32)]
    public required string SourceHash { get; init; }

    /// <summary>Hash of the file's text that it replaces: when the file says something else, a newer file goes before.</summary>
    [MaxLength(32)]
    public string? FileHash { get; init; }

    public DateTimeOffset Released { get; init; }
}

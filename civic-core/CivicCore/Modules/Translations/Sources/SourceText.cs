using System.ComponentModel.DataAnnotations;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Sources;

/// <summary>The words of a source as they once were, so that a translator sees what has changed since a translation was made.</summary>
internal sealed class SourceText
{
    /// <summary>Hash of the words.</summary>
    [Key, MaxLength(32)]
    public required string Hash { get; init; }

    public required InterfaceText Words { get; init; }

    public DateTimeOffset Seen { get; init; }
}

/// <summary>A translation of the files, and the German words it was first seen with.</summary>
internal sealed class SeenTranslation
{
    [MaxLength(10)]
    public required string Language { get; init; }

    [MaxLength(200)]
    public required string Key { get; init; }

    [MaxLength(32)]
    public required string TranslationHash { get; set; }

    [MaxLength(32)]
    public required string SourceHash { get; set; }
}

using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.Translations.Glossary;

/// <summary>A German word of the city, and the words that are agreed for it in the other languages.</summary>
internal sealed class GlossaryTerm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(100)]
    public required string Term { get; set; }

    /// <summary>What it is, for translators.</summary>
    [MaxLength(300)]
    public string Meaning { get; set; } = string.Empty;

    /// <summary>The agreed word by language; where several are right, they are parted by semicolons.</summary>
    public Dictionary<string, string> Words { get; set; } = [];

    public DateTimeOffset Changed { get; set; }
}

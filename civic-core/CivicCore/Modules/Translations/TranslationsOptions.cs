using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.Translations;

/// <summary>Settings of the module (section Modules:translations).</summary>
internal sealed class TranslationsOptions
{
    /// <summary>How soon an instance shows a correction that was released on another one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Refresh { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How old the figures of the public page may be.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Figures { get; set; } = TimeSpan.FromMinutes(1);
}

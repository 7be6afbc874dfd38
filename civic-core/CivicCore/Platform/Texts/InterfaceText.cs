using CivicCore.Platform.Languages;

namespace CivicCore.Platform.Texts;

/// <summary>One text: its plural forms by CLDR category; a text without a count has the form "other" alone.</summary>
public sealed record InterfaceText(IReadOnlyDictionary<string, string> Forms)
{
    /// <summary>Names of the plural categories (CLDR).</summary>
    public static readonly IReadOnlyList<string> Categories = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>A text without a count.</summary>
    public InterfaceText(string text)
        : this(new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = text })
    {
    }

    /// <summary>The form for no count.</summary>
    public string Text => Forms["other"];

    /// <summary>Whether it has forms for counts.</summary>
    public bool IsPlural => Forms.Count > 1;

    /// <summary>The form for a count.</summary>
    public string For(string language, int count) => Forms.GetValueOrDefault(PluralRules.Category(language, count)) ?? Text;
}

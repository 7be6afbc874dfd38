using System.Globalization;

namespace CivicCore.Platform.Languages;

/// <summary>A language that the portal speaks. Easy German is a language of its own.</summary>
/// <param name="Key">Its key in addresses, files and tables: de, de-easy, en, tr, uk, ar, ru.</param>
/// <param name="Tag">What HTML says: lang.</param>
/// <param name="OwnName">Its name in itself.</param>
public sealed record ReaderLanguage(string Key, string Tag, string OwnName)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(Key == "de-easy" ? "de" : Key == "en" ? "en-GB" : Key);

    /// <summary>All of them, German first.</summary>
    public static IReadOnlyList<ReaderLanguage> All { get; } =
    [
        new("de", "de", "Deutsch"),
        new("de-easy", "de-simple", "Leichte Sprache"),
        new("en", "en", "English"),
        new("tr", "tr", "Türkçe"),
        new("uk", "uk", "Українська"),
        new("ar", "ar", "العربية"),
        new("ru", "ru", "Русский"),
    ];

    /// <summary>German, which every text has.</summary>
    public static ReaderLanguage Default => All[0];

    /// <summary>How it writes dates and numbers.</summary>
    public CultureInfo Culture => culture;

    /// <summary>"rtl" or "ltr".</summary>
    public string Direction => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Whether it is easy German.</summary>
    public bool IsEasy => Key == "de-easy";

    /// <summary>The language with a key, or null.</summary>
    public static ReaderLanguage? Find(string? key) => All.FirstOrDefault(each => each.Key == key);

    /// <summary>The language with a key, German where there is none.</summary>
    public static ReaderLanguage Of(string? key) => Find(key) ?? Default;
}

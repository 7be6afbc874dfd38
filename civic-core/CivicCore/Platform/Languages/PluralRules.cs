namespace CivicCore.Platform.Languages;

/// <summary>Which plural form a language uses for a whole number (Unicode CLDR, cardinal rules).</summary>
public static class PluralRules
{
    /// <summary>The categories a language tells apart for whole numbers.</summary>
    public static IReadOnlyList<string> CategoriesOf(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "uk" or "ru" => ["one", "few", "many", "other"],
        _ => ["one", "other"],
    };

    /// <summary>The category of a count.</summary>
    public static string Category(string language, int count) => language switch
    {
        "ar" => Arabic(count),
        "uk" or "ru" => Slavic(count),
        _ => count == 1 ? "one" : "other",
    };

    private static string Arabic(int count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string Slavic(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}

namespace Klartext.Rules.Books;

/// <summary>The plural forms that a reader's language tells apart for whole numbers (Unicode CLDR, cardinal rules).</summary>
public static class PluralForms
{
    /// <summary>All forms of a language, in CLDR's order; other is always among them.</summary>
    public static IReadOnlyList<string> Of(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "uk" or "ru" => ["one", "few", "many", "other"],
        _ => ["one", "other"],
    };

    /// <summary>The form for so many things.</summary>
    public static string For(string language, int number) => language switch
    {
        "ar" => Arabic(number),
        "uk" or "ru" => EastSlavic(number),
        _ => number == 1 ? "one" : "other",
    };

    private static string Arabic(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string EastSlavic(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not ( >= 12 and <= 14)) => "few",
        _ => "many",
    };
}

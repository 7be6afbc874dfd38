using System.Buffers;

namespace Klartext.Rules.Parties;

/// <summary>Tells what a template left for its user to fill in: "Max Mustermann", "Musterstraße 1, 12345 Musterstadt", "[Name]", "xxx@xxx.de".</summary>
internal static class Placeholders
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create("[]<>{}_…");
    private static readonly HashSet<string> NameWords = new([.. PartyWords.List("placeholders", "names"), .. PartyWords.List("legalForms", "names")], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Streets = PartyWords.List("placeholders", "streets");
    private static readonly string[] Places = PartyWords.List("placeholders", "places");
    private static readonly string[] Mails = PartyWords.List("placeholders", "mails");

    /// <summary>Whether a name is nobody's.</summary>
    public static bool IsName(string name) =>
        IsBlank(name) || name.Split([' ', '-', ',', '.', '&', '\n'], StringSplitOptions.RemoveEmptyEntries).All(NameWords.Contains);

    /// <summary>Whether an address leads nowhere.</summary>
    public static bool IsAddress(string? street, string place) =>
        street is not null && (IsBlank(street) || HasAny(street, Streets)) || IsBlank(place) || HasAny(place, Places);

    /// <summary>Whether nobody reads what is sent to a mail address.</summary>
    public static bool IsMail(string mail) => IsBlank(mail) || HasAny(mail, Mails);

    /// <summary>Brackets and dots to be filled.</summary>
    private static bool IsBlank(string text) =>
        text.AsSpan().IndexOfAny(Blanks) >= 0 && !text.Contains('@') || text.Contains("...", StringComparison.Ordinal) || text.Contains("xxx", StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

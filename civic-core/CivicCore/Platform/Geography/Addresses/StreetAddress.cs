using System.Text;
using System.Text.RegularExpressions;

namespace CivicCore.Platform.Geography.Addresses;

/// <summary>A street and a house number as somebody typed them, folded so that spellings compare: "Lange-Zeile 4 a" and "lange zeile 4a".</summary>
/// <param name="Street">The street.</param>
/// <param name="Number">The number with its letter; null if none was typed.</param>
public sealed partial record StreetAddress(string Street, string? Number)
{
    /// <summary>Reads what stands before the first comma; what follows it (town, "vor dem Eingang") says nothing of the street.</summary>
    public static StreetAddress Read(string typed)
    {
        var line = Fold(typed.Split(',')[0]);
        var number = HouseNumber().Match(line);
        return number.Success ? new StreetAddress(line[..number.Index].Trim(), number.Value.Replace(" ", "", StringComparison.Ordinal)) : new StreetAddress(line, null);
    }

    /// <summary>Small letters without umlauts and signs; "str." is "strasse"; a number and its letter are one word.</summary>
    public static string Fold(string text) => Letter().Replace(Short().Replace(Plain(text), "strasse"), "$1$2");

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = char.ToLowerInvariant(letter) switch
            {
                'ä' => plain.Append("ae"),
                'ö' => plain.Append("oe"),
                'ü' => plain.Append("ue"),
                'ß' => plain.Append("ss"),
                '\u0308' => plain.Append('e'), // an umlaut of two letters
                var other when char.IsLetterOrDigit(other) => plain.Append(other),
                _ => plain.Append(' '),
            };
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"(?<=^|\s|\p{L})str(?=\s|$)")]
    private static partial Regex Short();

    [GeneratedRegex(@"([0-9]) ([a-z])(?=\s|$)")]
    private static partial Regex Letter();

    [GeneratedRegex(@"(?<=\s)[0-9]+[a-z]?(?=\s|$)")]
    private static partial Regex HouseNumber();
}

using System.Buffers;
using System.Text.RegularExpressions;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Parties;

/// <summary>The lines of an address: who lives there, the street, the place.</summary>
/// <param name="Name">The name above the street; null where there is none.</param>
/// <param name="Lines">Street and place in lines; null where a template left them open.</param>
internal sealed partial record AddressLines(string? Name, string? Lines)
{
    private const int LongestName = 80;
    private const int LongestStreet = 60;
    private const int FarthestLine = 200; // UTF-16 units between a place and the lines above it

    private static readonly SearchValues<char> EndsOfPlace = SearchValues.Create("\n,;:.()|·");
    private static readonly SearchValues<char> InBoxNumbers = SearchValues.Create(" 0123456789");
    private static readonly string[] PostOfficeBoxes = PartyWords.List("address", "postOfficeBoxes");
    private static readonly string[] PlaceLinks = PartyWords.List("address", "placeLinks");
    private static readonly string[] LeadIns = PartyWords.List("address", "leadIns");
    private static readonly string[] Articles = PartyWords.List("address", "articles");
    private static readonly string[] NoNames = PartyWords.List("address", "noNames");

    /// <summary>The address that ends with a postcode and a place.</summary>
    public static AddressLines Above(string text, FoundValue place)
    {
        var lines = Before(text, place.Start);
        var street = lines.Count > 0 && IsStreet(lines[^1]) ? lines[^1] : null;
        var town = PlaceLine(text, place);
        return new AddressLines(
            NameIn(street is null ? lines : lines[..^1]),
            Placeholders.IsAddress(street, town) ? null : string.Join('\n', new[] { street, town }.OfType<string>()));
    }

    /// <summary>What stands between commas and line breaks before a place, nearest last.</summary>
    private static List<string> Before(string text, int end)
    {
        var before = text[Math.Max(0, end - FarthestLine)..end];
        var paragraph = before.LastIndexOf("\n\n", StringComparison.Ordinal);
        return [.. (paragraph < 0 ? before : before[(paragraph + 2)..]).Split([',', '\n', '·', '|', '•']).Select(static line => line.Trim()).Where(static line => line.Length > 0)];
    }

    private static bool IsStreet(string line) =>
        line.Length <= LongestStreet && (StreetNumber().IsMatch(line) || Array.Exists(PostOfficeBoxes, box => line.StartsWith(box, StringComparison.OrdinalIgnoreCase) && line.AsSpan(box.Length).IndexOfAnyExcept(InBoxNumbers) < 0));

    /// <summary>"Frankfurt" may go on with "am Main", "Bad" with "Homburg".</summary>
    private static string PlaceLine(string text, FoundValue place)
    {
        var end = text.AsSpan(place.End).IndexOfAny(EndsOfPlace);
        var rest = (end < 0 ? text[place.End..] : text.Substring(place.End, end)).TrimEnd();
        return rest.Length > 1 && rest[0] == ' ' && TownName().IsMatch(WithoutFirst(rest[1..], PlaceLinks)) ? place.Text + rest : place.Text;
    }

    /// <summary>The name among the lines above a street; lines that speak of people who represent it are passed over.</summary>
    private static string? NameIn(List<string> lines)
    {
        foreach (var line in Enumerable.Reverse(lines))
        {
            var name = WithoutFirst(BehindLeadIn(line), Articles).Trim();
            if (name.Length is > 1 and <= LongestName && !Array.Exists(NoNames, word => (name + ' ').StartsWith(word, StringComparison.OrdinalIgnoreCase)) && char.IsUpper(name[0]) && !name.EndsWith('.') && !name.EndsWith(':'))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>What stands behind the last colon or verb of a line: "Verantwortlich ist …".</summary>
    private static string BehindLeadIn(string line)
    {
        var start = line.LastIndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0;
        foreach (var word in LeadIns)
        {
            var verb = $" {line}".LastIndexOf($" {word} ", StringComparison.OrdinalIgnoreCase);
            start = verb >= 0 ? Math.Max(start, verb + word.Length + 1) : start;
        }

        return line[start..];
    }

    private static string WithoutFirst(string text, string[] words) =>
        Array.Find(words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } first ? text[first.Length..] : text;

    /// <summary>"Hafenstraße 12", "12 rue du Port".</summary>
    [GeneratedRegex(@"^\P{Nd}{3,}\s\d{1,4}\s?[a-zA-Z]?([-–/+]\d{1,4}\s?[a-zA-Z]?)?$|^\d{1,4}[a-zA-Z]?\s\p{L}\P{Nd}{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex StreetNumber();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TownName();
}

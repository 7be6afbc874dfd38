using System.Text.RegularExpressions;
using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.PlainText;

/// <summary>Drops what a printed page carries: page numbers, and head and foot lines that repeat.</summary>
internal static partial class PageMarks
{
    private const int Repeats = 3;
    private const int LongestMark = 160;

    public static List<TextLine> Without(List<TextLine> lines)
    {
        lines = lines.Where(static line => !WaysUp.Contains(line.Text.ToLowerInvariant())).ToList();
        var numbers = lines.Count(static line => PageNumber().IsMatch(line.Text));
        var repeated = lines
            .Where(static line => line.Text.Length <= LongestMark && PageSign().IsMatch(line.Text))
            .GroupBy(static line => Digits().Replace(line.Text, "#"), StringComparer.Ordinal)
            .Where(static group => group.Count() >= Repeats)
            .Select(static group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (numbers < 2 && repeated.Count == 0)
        {
            return lines;
        }

        return lines.Where(line => !(numbers >= 2 && PageNumber().IsMatch(line.Text)) && !repeated.Contains(Digits().Replace(line.Text, "#"))).ToList();
    }

    /// <summary>Links of the page that a copied text still carries.</summary>
    private static readonly HashSet<string> WaysUp = PageWords.Set("lines", "waysUp");

    [GeneratedRegex(@"^\W{0,3}(Seite |Page )?\d{1,3}( ?(von|of|/) ?\d{1,3})?\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    /// <summary>"3/5", "Seite 3", a date at the start: what a head or foot line of a printed page has.</summary>
    [GeneratedRegex(@"\d{1,3} ?/ ?\d{1,3}$|\bSeite \d|\bPage \d|^\d{1,2}\.\d{1,2}\.\d{2,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageSign();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

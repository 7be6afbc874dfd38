using System.Text.RegularExpressions;

namespace Klartext.Policies.Readers.Pdf;

/// <summary>Drops head lines, foot lines and page numbers.</summary>
internal static partial class PdfFurniture
{
    private const double Head = 0.93;
    private const double Foot = 0.075;

    public static List<PdfLine> Without(List<PdfLine> lines, int pages)
    {
        var repeated = lines.Where(IsAtEdge)
            .GroupBy(static line => (Masked(line.Text), Math.Round(line.Height * 200)))
            .Where(group => group.Select(static line => line.Page).Distinct().Count() is var on && on >= 2 && (on >= 3 || on * 2 >= pages))
            .Select(static group => group.Key.Item1)
            .ToHashSet(StringComparer.Ordinal);
        return lines.FindAll(line => !(IsAtEdge(line) && (repeated.Contains(Masked(line.Text)) || PageNumber().IsMatch(line.Text))));
    }

    private static bool IsAtEdge(PdfLine line) => line.Height is < Foot or > Head;

    private static string Masked(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"^\W{0,3}(Seite |Page |S\. ?)?\d{1,3}( ?(von|of|/) ?\d{1,3})?\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

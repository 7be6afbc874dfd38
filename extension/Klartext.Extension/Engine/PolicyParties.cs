using System.Buffers;
using System.Text.RegularExpressions;
using Klartext.Rules.Findings;

namespace Klartext.Extension.Engine;

/// <summary>Whom a letter about a policy goes to, as far as the policy says; what it does not say is null.</summary>
/// <param name="Name">The controller's name.</param>
/// <param name="Address">Street and place in lines.</param>
/// <param name="Email">Where it is written to.</param>
/// <param name="OfficerEmail">The data protection officer's address.</param>
/// <param name="Country">ISO 3166 of the controller's country, where the policy names it beside the address.</param>
/// <param name="Authority">Id of the supervisory authority that the policy names.</param>
/// <param name="ChurchLaw">Id of the church law that the policy names ("kdg").</param>
internal sealed partial record PolicyParties(string? Name, string? Address, string? Email, string? OfficerEmail, string? Country, string? Authority, string? ChurchLaw)
{
    private const int LongestName = 80;
    private const int LongestStreet = 60;
    private const int FarthestLine = 200; // UTF-16 units between an address and the lines that belong to it

    private static readonly SearchValues<char> EndsOfPlace = SearchValues.Create("\n,;:.()|·");

    /// <summary>Looks for them in what the rules found.</summary>
    public static PolicyParties Of(PolicyAnalysis analysis)
    {
        var text = analysis.Document.Text;
        var identity = Stated(analysis, "controller.identity");
        var officer = Stated(analysis, "controller.dpo");
        var place = identity?.Values.FirstOrDefault(static value => value.Kind == "postal-address");
        var near = place is null ? FirstEvidence(identity) : (Start: Math.Max(0, place.Start - FarthestLine), End: Math.Min(text.Length, place.End + FarthestLine));
        var own = identity?.Values.Where(value => value.Start >= near.Start && value.End <= near.End).ToList() ?? [];
        var lines = place is null ? [] : LinesBefore(text, place.Start);
        var street = lines.Count > 0 && IsStreet(lines[^1]) ? lines[^1] : null;
        var company = own.FindLast(value => value.Kind == "company" && (place is null || value.Start < place.Start))?.Text.ReplaceLineEndings(" ");
        var email = Mail(own.Find(value => value.Kind == "email" && (place is null || value.Start > place.Start)) ?? own.Find(static value => value.Kind == "email"));
        var officerEmail = officer?.Values.Where(value => value.Kind == "email" && officer.Evidence.Any(evidence => value.Start >= evidence.Start && value.End <= evidence.End))
            .Select(Mail).FirstOrDefault(address => address is not null && address != email);
        return new PolicyParties(
            company ?? NameIn(street is null ? lines : lines[..^1]),
            place is null ? null : string.Join('\n', new[] { street, PlaceLine(text, place) }.OfType<string>()),
            email,
            officerEmail,
            (own.Find(static value => value.Kind == "country") ?? (place is null ? null : CountryAfter(analysis, place)))?.Value,
            analysis.Findings.Where(static finding => finding.Practice.Name == "rights.complaint").SelectMany(static finding => finding.Values).FirstOrDefault(static value => value.Kind == "authority")?.Value,
            analysis.Values.FirstOrDefault(static value => value.Is("church-law"))?.Value);
    }

    private static Finding? Stated(PolicyAnalysis analysis, string practice) => analysis.Findings.FirstOrDefault(finding => finding.Practice.Name == practice && finding.Status == PracticeStatus.Stated);

    private static (int Start, int End) FirstEvidence(Finding? finding) => finding is null ? (0, 0) : (finding.Evidence[0].Start, finding.Evidence[0].End);

    /// <summary>What stands between commas and line breaks before an address, nearest last.</summary>
    private static List<string> LinesBefore(string text, int end)
    {
        var before = text[Math.Max(0, end - FarthestLine)..end];
        var paragraph = before.LastIndexOf("\n\n", StringComparison.Ordinal);
        return [.. (paragraph < 0 ? before : before[(paragraph + 2)..]).Split([',', '\n', '·', '|', '•']).Select(static line => line.Trim()).Where(static line => line.Length > 0)];
    }

    private static bool IsStreet(string line) => line.Length <= LongestStreet && StreetNumber().IsMatch(line);

    /// <summary>The country that stands in the line after a place, or in the same one.</summary>
    private static FoundValue? CountryAfter(PolicyAnalysis analysis, FoundValue place) => analysis.Values.FirstOrDefault(value =>
        value.Kind == "country" && value.Start >= place.End && analysis.Document.Text.AsSpan()[place.End..value.Start].Trim(" ,\n").IsEmpty);

    private static string PlaceLine(string text, FoundValue place)
    {
        var end = text.AsSpan(place.End).IndexOfAny(EndsOfPlace);
        var rest = end < 0 ? text[place.End..] : text.Substring(place.End, end);
        return FurtherPlace().Match(rest) is { Success: true } further ? place.Text + further.Value : place.Text;
    }

    /// <summary>The name among the lines above a street; lines that speak of people who represent it are passed over.</summary>
    private static string? NameIn(List<string> lines)
    {
        foreach (var line in Enumerable.Reverse(lines))
        {
            var name = LeadIn().Replace(line, string.Empty).Trim();
            if (name.Length is > 1 and <= LongestName && !Representative().IsMatch(name) && char.IsUpper(name[0]) && !name.EndsWith('.') && !name.EndsWith(':'))
            {
                return name;
            }
        }

        return null;
    }

    private static string? Mail(FoundValue? email) => email is null ? null : SpeltAt().Replace(email.Text, "@").Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>"Hafenstraße 12", "12 rue du Port".</summary>
    [GeneratedRegex(@"^\P{Nd}{3,}\s\d{1,4}\s?[a-zA-Z]?([-–/+]\d{1,4}\s?[a-zA-Z]?)?$|^\d{1,4}[a-zA-Z]?\s\p{L}\P{Nd}{3,}$|^Postfach\s[\d ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex StreetNumber();

    /// <summary>"Frankfurt" may go on with "am Main", "Bad" with "Homburg".</summary>
    [GeneratedRegex(@"^(\s(am|an der|im|in der|ob der|vor der|v\. ?d\.)\s\p{Lu}[\p{L}-]+|\s\p{Lu}[\p{L}-]+)?(?=\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex FurtherPlace();

    [GeneratedRegex(@"^.*(:|\bist|\bsind|\bby|\bis)\s+((der|die|das|den|the)\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(vertreten|represented|Inhaber|Geschäftsführ|Vorstand|Vorsitz|Ansprechpartner|Herrn?\b|Frau\b|z\. ?Hd|c/o|Haus\b|Postfach|Verantwortlich|Datenschutz|Adresse|Anschrift|Impressum|Kontakt)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Representative();

    [GeneratedRegex(@"\s*[\[({]\s*(at|ät)\s*[\])}]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpeltAt();
}

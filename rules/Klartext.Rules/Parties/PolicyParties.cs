using System.Text.RegularExpressions;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Parties;

/// <summary>Whom a letter about a policy goes to, as far as the policy says; what it does not say, or says of somebody else, is null.</summary>
/// <param name="Name">The controller's name.</param>
/// <param name="Address">Street and place in lines.</param>
/// <param name="Email">Where it is written to.</param>
/// <param name="OfficerEmail">The data protection officer's address.</param>
/// <param name="Country">ISO 3166 of the controller's country, where the policy names it beside the address.</param>
/// <param name="Authority">Id of the supervisory authority that the policy names.</param>
/// <param name="ChurchLaw">Id of the church law that the policy names ("kdg").</param>
public sealed partial record PolicyParties(string? Name, string? Address, string? Email, string? OfficerEmail, string? Country, string? Authority, string? ChurchLaw)
{
    private const int FarthestLine = 200; // UTF-16 units between an address and the lines that belong to it

    private static readonly string[] SpeltAt = PartyWords.List("mail", "at");

    /// <summary>Looks for them in what the rules found.</summary>
    public static PolicyParties Of(PolicyAnalysis analysis)
    {
        var text = analysis.Document.Text;
        var identity = Stated(analysis, "controller.identity");
        var officer = Stated(analysis, "controller.dpo");
        var theirs = OfController(analysis, identity);
        var place = theirs.Find(static value => value.Kind == "postal-address");
        var near = place is null ? FirstEvidence(identity) : (Start: Math.Max(0, place.Start - FarthestLine), End: Math.Min(text.Length, place.End + FarthestLine));
        var own = theirs.FindAll(value => value.Start >= near.Start && value.End <= near.End);
        var address = place is null ? null : AddressLines.Above(text, place);
        var company = own.Where(value => value.Kind == "company" && (place is null || value.Start < place.Start)).MaxBy(static value => value.Start)?.Text.ReplaceLineEndings(" ");
        var name = company ?? address?.Name;
        var email = Mail(own.Find(value => value.Kind == "email" && (place is null || value.Start > place.Start)) ?? own.Find(static value => value.Kind == "email"));
        var officerEmail = officer?.Values.Where(value => value.Kind == "email" && officer.Evidence.Any(evidence => value.Start >= evidence.Start && value.End <= evidence.End))
            .Select(Mail).FirstOrDefault(found => found is not null && found != email);
        return new PolicyParties(
            name is null || Placeholders.IsName(name) ? null : name,
            address?.Lines,
            email,
            officerEmail,
            (own.Find(static value => value.Kind == "country") ?? (address?.Lines is null ? null : CountryAfter(analysis, place!)))?.Value,
            analysis.Findings.Where(static finding => finding.Practice.Name == "rights.complaint").SelectMany(static finding => finding.Values).FirstOrDefault(static value => value.Kind == "authority")?.Value,
            analysis.Values.FirstOrDefault(static value => value.Is("church-law"))?.Value);
    }

    private static Finding? Stated(PolicyAnalysis analysis, string practice) => analysis.Findings.FirstOrDefault(finding => finding.Practice.Name == practice && finding.Status == PracticeStatus.Stated);

    /// <summary>What the proof of the controller says of the controller, first what is expressly its own; the hoster's address stands in many a proof too.</summary>
    private static List<FoundValue> OfController(PolicyAnalysis analysis, Finding? identity) =>
    [
        .. (identity?.Values ?? []).Select(value => (Value: value, Role: PartyRoles.At(analysis.Document, value.Start)))
            .Where(static each => each.Role is PartyRole.Controller or PartyRole.Unknown)
            .OrderBy(static each => each.Role == PartyRole.Controller ? 0 : 1)
            .Select(static each => each.Value),
    ];

    private static (int Start, int End) FirstEvidence(Finding? finding) => finding is null ? (0, 0) : (finding.Evidence[0].Start, finding.Evidence[0].End);

    /// <summary>The country that stands in the line after a place, or in the same one.</summary>
    private static FoundValue? CountryAfter(PolicyAnalysis analysis, FoundValue place) => analysis.Values.FirstOrDefault(value =>
        value.Kind == "country" && value.Start >= place.End && analysis.Document.Text.AsSpan()[place.End..value.Start].Trim(" ,\n").IsEmpty);

    private static string? Mail(FoundValue? email)
    {
        var mail = email is null ? null : Bracketed().Replace(email.Text, static part => SpeltAt.Contains(part.Groups[1].Value, StringComparer.OrdinalIgnoreCase) ? "@" : part.Value).Replace(" ", string.Empty, StringComparison.Ordinal);
        return mail is null || Placeholders.IsMail(mail) ? null : mail;
    }

    /// <summary>"name (at) host.de".</summary>
    [GeneratedRegex(@"\s*[\[({]\s*(\p{L}+)\s*[\])}]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}

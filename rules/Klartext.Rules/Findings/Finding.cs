using Klartext.Policies;

namespace Klartext.Rules.Findings;

/// <summary>
/// Words of the policy that prove a statement. <paramref name="Quote"/> is exactly the slice [Start, End) of the document's text.
/// </summary>
/// <param name="Quote">The sentence, verbatim.</param>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Heading">The headings it stands under, outermost first.</param>
/// <param name="Proof">The words in it that the rule rests on, as ranges of the document's text.</param>
public sealed record Evidence(string Quote, int Start, int End, IReadOnlyList<string> Heading, IReadOnlyList<TextRange> Proof);

/// <summary>A fact taken from the policy's words.</summary>
/// <param name="Kind">period, country, service, email, phone, url, article, law, outdated, church-law, authority, company, address.</param>
/// <param name="Value">The normal form: "P7D", "session", "US", "google-analytics", "GDPR 6(1)(f)".</param>
/// <param name="Text">The words of the policy.</param>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Tags">Other names it goes by: "third-country" of a country, the purposes of a service.</param>
public sealed record FoundValue(string Kind, string Value, string Text, int Start, int End, IReadOnlyList<string> Tags)
{
    /// <summary>Whether it is of this kind, or goes by this name.</summary>
    public bool Is(string kind) => Kind == kind || Tags.Contains(kind);
}

/// <summary>A practice that the policy states or denies, with its proof.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Status">Whether the policy states or denies it.</param>
/// <param name="Condition">The condition all its evidence shares, or none.</param>
/// <param name="Values">Facts in its evidence that belong to it.</param>
/// <param name="Rule">Id of the rule behind the first evidence.</param>
/// <param name="Evidence">At least one, the strongest first.</param>
public sealed record Finding(
    PracticeId Practice, PracticeStatus Status, Condition Condition, IReadOnlyList<FoundValue> Values, string Rule, IReadOnlyList<Evidence> Evidence);

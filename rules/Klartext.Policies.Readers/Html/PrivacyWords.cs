using System.Buffers;

namespace Klartext.Policies.Readers.Html;

/// <summary>Words by which a page's policy is told from the rest of the page, ASCII parts of words in any case.</summary>
internal static class PrivacyWords
{
    /// <summary>Whether the text speaks of personal data.</summary>
    public static bool Occur(ReadOnlySpan<char> text) => text.ContainsAny(Words);

    /// <summary>Whether a heading is the title of a policy.</summary>
    public static bool Title(ReadOnlySpan<char> text) => text.ContainsAny(Titles);

    /// <summary>Whether the text of a button accepts or refuses cookies.</summary>
    public static bool Consent(ReadOnlySpan<char> text) =>
        text.ContainsAny(Consents) || text.Trim().Equals("ok", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is a footer's mark of rights.</summary>
    public static bool Copyright(ReadOnlySpan<char> text) => text.ContainsAny(Rights);

    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "datenschutz", "personenbezogen", "daten", "dsgvo", "ds-gvo", "einwillig", "cookie", "verarbeit", "gespeichert", "speicher",
        "auskunft", "ip-adresse", "l\u00F6sch", "erheb", "sammeln", "widerruf", "widerspr", "verantwortlich", "tracking", "hosting", "privacy", "personal data", "personal information",
        "information about you", "gdpr", "consent", "processing", "controller", "third part", "retention", "collect",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Titles = SearchValues.Create(
        ["datenschutz", "datenrichtlinie", "datenverarbeitung", "privacy", "data protection", "data policy"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Consents = SearchValues.Create(
    [
        "akzeptier", "ablehn", "zustimm", "einverstanden", "verstanden", "alle erlauben", "alle zulassen", "nur notwendige",
        "nur essen", "accept", "agree", "reject", "decline", "got it", "allow all", "deny",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Rights = SearchValues.Create(
        ["\u00A9", "copyright", "alle rechte vorbehalten", "all rights reserved"], StringComparison.OrdinalIgnoreCase);
}

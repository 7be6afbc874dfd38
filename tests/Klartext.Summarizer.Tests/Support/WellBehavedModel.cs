using System.Text.RegularExpressions;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>
/// A model that says in its own words what the findings in the prompt say, with the passages they name. It knows nothing but the
/// prompt. Where a passage does not say that the provider does it ("wir"), the model leaves open who does.
/// </summary>
internal static partial class WellBehavedModel
{
    /// <summary>Subject, verb and rest of a plain sentence a practice.</summary>
    private static readonly Dictionary<string, (string Subject, string Verb, string Predicate)> Stated = new(StringComparer.Ordinal)
    {
        ["data.contact"] = ("Der Anbieter", "speichert", "Ihren Namen und Ihre Kontaktdaten."),
        ["data.device"] = ("Der Anbieter", "speichert", "Ihre IP-Adresse."),
        ["data.usage"] = ("Der Anbieter", "erfasst", "die besuchten Seiten."),
        ["data.location"] = ("Der Anbieter", "erhebt", "Ihren Standort."),
        ["data.payment"] = ("Der Anbieter", "verarbeitet", "Ihre Zahlungsdaten."),
        ["data.account"] = ("Der Anbieter", "speichert", "Ihr Passwort und Ihren Benutzernamen."),
        ["data.content"] = ("Der Anbieter", "speichert", "den Inhalt Ihrer Nachricht."),
        ["purpose.inquiry"] = ("Die Daten", "dienen", "der Beantwortung Ihrer Anfrage."),
        ["purpose.newsletter"] = ("Der Anbieter", "verschickt", "einen Newsletter."),
        ["purpose.analytics"] = ("Die Daten", "dienen", "der statistischen Auswertung der Nutzung."),
        ["basis.consent"] = ("Die Verarbeitung", "beruht", "auf Ihrer Einwilligung."),
        ["basis.contract"] = ("Die Verarbeitung", "dient", "der Erfüllung eines Vertrags."),
        ["basis.legitimate-interest"] = ("Die Verarbeitung", "beruht", "auf einem berechtigten Interesse."),
        ["sharing.third-parties"] = ("Der Anbieter", "gibt", "Daten an Dritte weiter."),
        ["sharing.processors"] = ("Der Anbieter", "nutzt", "einen Auftragsverarbeiter."),
        ["sharing.authorities"] = ("Der Anbieter", "gibt", "Daten an Behörden weiter."),
        ["transfer.third-country"] = ("Der Anbieter", "übermittelt", "Daten in Drittländer."),
        ["transfer.safeguards"] = ("Der Anbieter", "nutzt", "Standardvertragsklauseln."),
        ["tracking.cookies"] = ("Die Website", "verwendet", "Cookies."),
        ["rights.access"] = ("Sie", "haben", "ein Recht auf Auskunft."),
        ["rights.rectification"] = ("Sie", "haben", "ein Recht auf Berichtigung."),
        ["rights.erasure"] = ("Sie", "haben", "ein Recht auf Löschung."),
        ["rights.restriction"] = ("Sie", "haben", "ein Recht auf Einschränkung der Verarbeitung."),
        ["rights.portability"] = ("Sie", "haben", "ein Recht auf Datenübertragbarkeit."),
        ["rights.objection"] = ("Sie", "haben", "ein Recht auf Widerspruch."),
        ["rights.withdraw-consent"] = ("Sie", "können", "Ihre Einwilligung widerrufen."),
        ["rights.complaint"] = ("Sie", "haben", "ein Recht auf Beschwerde bei einer Aufsichtsbehörde."),
        ["protection.encryption"] = ("Die Website", "nutzt", "eine SSL-Verschlüsselung."),
    };

    /// <summary>The same without saying who does it.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["data.contact"] = "Ihr Name und Ihre Kontaktdaten werden gespeichert.",
        ["data.device"] = "Ihre IP-Adresse wird gespeichert.",
        ["data.usage"] = "Die besuchten Seiten werden erfasst.",
        ["data.location"] = "Ihr Standort wird erfasst.",
        ["data.payment"] = "Ihre Zahlungsdaten werden verarbeitet.",
        ["data.account"] = "Ihr Passwort und Ihr Benutzername werden gespeichert.",
        ["data.content"] = "Der Inhalt Ihrer Nachricht wird gespeichert.",
        ["purpose.newsletter"] = "Ein Newsletter wird verschickt.",
        ["sharing.third-parties"] = "Daten werden an Dritte weitergegeben.",
        ["sharing.processors"] = "Ein Auftragsverarbeiter wird eingesetzt.",
        ["sharing.authorities"] = "Daten werden an Behörden weitergegeben.",
        ["transfer.third-country"] = "Daten werden in Drittländer übermittelt.",
        ["transfer.safeguards"] = "Standardvertragsklauseln werden eingesetzt.",
        ["tracking.cookies"] = "Es werden Cookies verwendet.",
        ["protection.encryption"] = "Eine SSL-Verschlüsselung wird verwendet.",
    };

    private static readonly Dictionary<string, string> Denied = new(StringComparer.Ordinal)
    {
        ["sharing.third-parties"] = "Der Anbieter gibt Daten nicht an Dritte weiter.",
        ["sharing.sale"] = "Der Anbieter verkauft Ihre Daten nicht.",
        ["tracking.cookies"] = "Die Website verwendet keine Cookies.",
        ["decision.automated"] = "Eine automatisierte Entscheidungsfindung findet nicht statt.",
        ["tracking.analytics"] = "Die Website verwendet keine Analysewerkzeuge.",
    };

    /// <summary>The question of a practice, by the part before the point where they are alike.</summary>
    private static string QuestionOf(string practice) => practice.Split('.')[0] switch
    {
        "basis" => "purpose",
        "decision" => "tracking",
        "protection" => "details",
        var question => question,
    };

    /// <summary>The statements for a prompt.</summary>
    public static List<(string Question, string Text, string[] Quotes)> Statements(string prompt)
    {
        var statements = new List<(string, string, string[])>();
        foreach (Match passage in Passage().Matches(prompt))
        {
            foreach (var finding in passage.Groups["findings"].Value.Split("; ").Select(static mark => Finding().Match(mark)).Where(static match => match.Success))
            {
                var practice = finding.Groups["practice"].Value;
                var isDone = practice.Split('.')[0] is "data" or "sharing" or "transfer" || practice is "tracking.cookies" || finding.Groups["denied"].Success;
                if (isDone && Narrowed().IsMatch(passage.Groups["text"].Value))
                {
                    continue; // "nur dann, wenn ...", "im Einzelfall": it has no sentence that keeps this
                }

                if (isDone && Conditioned().IsMatch(passage.Groups["text"].Value) && !Visiting().IsMatch(passage.Groups["text"].Value))
                {
                    if (TextUnderCondition(practice, finding, passage.Groups["text"].Value) is { } conditioned && !statements.Exists(known => known.Item2 == conditioned))
                    {
                        statements.Add((QuestionOf(practice), conditioned, [passage.Groups["text"].Value]));
                    }

                    continue;
                }

                var text = finding.Groups["denied"].Success
                    ? finding.Groups["condition"].Success ? null : Denied.GetValueOrDefault(practice)
                    : finding.Groups["condition"].Length == 0 && !OfProvider().IsMatch(passage.Groups["text"].Value) && Open.TryGetValue(practice, out var open) ? open
                    : TextOf(practice, finding.Groups["condition"].Value) ?? TextOf(practice, finding.Groups["condition"].Value, passage.Groups["text"].Value);
                if (text is not null && !statements.Exists(known => known.Item2 == text))
                {
                    statements.Add((QuestionOf(practice), text, [passage.Groups["text"].Value]));
                }
            }
        }

        return statements;
    }

    /// <summary>"Wenn Sie uns schreiben, speichert der Anbieter ...": the condition in the passage's words, if it stands at its beginning, "wir" act behind it, and the whole stays short.</summary>
    private static string? TextUnderCondition(string practice, Match finding, string passage)
    {
        const int mostWords = 25;
        if (finding.Groups["denied"].Success || finding.Groups["condition"].Value == "consent" || !Stated.TryGetValue(practice, out var words) || FirstCondition().Match(passage) is not { Success: true } condition)
        {
            return null;
        }

        var text = $"{condition.Value} {words.Verb} {words.Subject.Replace("Der", "der", StringComparison.Ordinal).Replace("Die", "die", StringComparison.Ordinal)} {words.Predicate}";
        return text.Split(' ').Length <= mostWords ? text : null;
    }

    private static string? TextOf(string practice, string condition)
    {
        if (!Stated.TryGetValue(practice, out var words))
        {
            return null;
        }

        return condition switch
        {
            "" => $"{words.Subject} {words.Verb} {words.Predicate}",
            "consent" => $"Mit Ihrer Einwilligung {words.Verb} {(words.Subject is "Sie" ? "Sie" : words.Subject.Replace("Der", "der", StringComparison.Ordinal).Replace("Die", "die", StringComparison.Ordinal))} {words.Predicate}",
            _ => null,
        };
    }

    /// <summary>Where a practice can be said in several ways: what the passage itself says, or nothing.</summary>
    private static string? TextOf(string practice, string condition, string passage)
    {
        bool Has(string word) => passage.Contains(word, StringComparison.OrdinalIgnoreCase);
        return condition.Length > 0 ? null : practice switch
        {
            "retention.criteria" when Has(" bis ") => null,
            "retention.criteria" when Has("Zweck") && Has("lösch") && Has("entf") => "Der Anbieter löscht die Daten, sobald der Zweck entfällt.",
            "retention.criteria" when Has("Aufbewahrungsfristen") => "Der Anbieter beachtet gesetzliche Aufbewahrungsfristen.",
            "tracking.opt-out" when Has("Cookies") && Has("Browser") && Has("deaktiv") => "Sie können Cookies im Browser deaktivieren.",
            "basis.legal-obligation" when Has("rechtlichen Verpflichtung") => "Die Verarbeitung ist zur Erfüllung einer rechtlichen Verpflichtung erforderlich.",
            _ => null,
        };
    }

    [GeneratedRegex("^[0-9]+ (?<text>.+) \\{(?<findings>[^{}]+)\\}$", RegexOptions.Multiline)]
    private static partial Regex Passage();

    [GeneratedRegex("\\b([Ww]ir|[Ii]ch)\\b")]
    private static partial Regex OfProvider();

    [GeneratedRegex("\\b(nur|im Einzelfall|in seltenen Fällen)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Narrowed();

    /// <summary>A condition anywhere, an occasion, or a sentence that begins with "Sollten Sie".</summary>
    [GeneratedRegex("\\b(wenn|falls|sofern|soweit|sobald|solange|if|when|during registration)\\b|\\bbei der (Registrierung|Anmeldung|Bestellung)\\b|^\\p{Lu}\\p{L}+en Sie\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditioned();

    /// <summary>Every reader visits and uses the site: that is no condition.</summary>
    [GeneratedRegex("\\b[Ww]enn (Sie|du) [^,]*\\b(Website|Webseite|Seiten?)\\b[^,]*\\b(besuchen|aufrufen|nutzen)\\b")]
    private static partial Regex Visiting();

    [GeneratedRegex("^(Wenn|Falls|Sofern|Soweit) [^,;:()–]+,(?= \\p{Ll}+ (wir|ich)\\b)")]
    private static partial Regex FirstCondition();

    [GeneratedRegex("^(?<denied>not )?(?<practice>[a-z]+\\.[a-z-]+)( if (?<condition>[a-z-]+))?")]
    private static partial Regex Finding();
}

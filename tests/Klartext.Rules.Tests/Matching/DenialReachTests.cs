using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>How far a denial reaches: over comparisons and joints to its thing, but not to what is only supposed or handed on. Read with the book's own rules.</summary>
public sealed class DenialReachTests(RealBook real) : IClassFixture<RealBook>
{
    [Theory]
    [InlineData("Weisen Sie Cookies zurück, funktioniert der Warenkorb nicht.", "tracking.cookies")]
    [InlineData("Stimmen Sie nicht zu, werden keine Cookies gesetzt.", "tracking.cookies")]
    [InlineData("Haben Sie kein Konto, legen wir eines für Sie an.", "data.account")]
    [InlineData("Wird die Rechnung nicht beglichen, geben wir Ihre Daten an ein Inkassobüro.", "sharing.third-parties")]
    [InlineData("Wer keine Cookies will, kann sie im Browser sperren.", "tracking.cookies")]
    [InlineData("Damit keine Cookies gesetzt werden, wählen Sie im Browser den privaten Modus.", "tracking.cookies")]
    public void What_is_only_supposed_is_not_denied(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Zahlt ein Kunde nicht, wird dies an Auskunfteien gemeldet.", "sharing.credit-agencies", PracticeStatus.Stated)]
    [InlineData("Wir setzen keine Cookies, werden aber Server-Logs führen.", "tracking.cookies", PracticeStatus.Denied)]
    [InlineData("Cookies setzen wir nicht, speichern aber Ihre IP-Adresse.", "tracking.cookies", PracticeStatus.Denied)]
    [InlineData("Gesetzt werden keine Cookies, gespeichert werden nur Protokolle.", "tracking.cookies", PracticeStatus.Denied)]
    public void What_follows_a_supposition_or_only_looks_like_one_is_said(string text, string practice, PracticeStatus status) => Assert.Equal(status, StatusOf(text, practice));

    [Theory]
    [InlineData("Wir geben weder Ihre Fotos noch Ihre Adresse weiter.", "data.content")]
    [InlineData("Wir geben weder Ihre Fotos noch Ihre Adresse weiter.", "data.contact")]
    [InlineData("Ihr Standort wird nicht veröffentlicht.", "data.location")]
    [InlineData("Ihre Nachrichten zeigen wir niemandem.", "data.content")]
    [InlineData("Ihre Gesundheitsdaten geben wir nicht an den Arbeitgeber.", "data.special")]
    [InlineData("Ihre Adresse nutzen wir nicht für Werbung.", "data.contact")]
    public void Data_that_are_only_not_handed_on_are_not_denied(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Standortdaten werden nicht erhoben und auch nicht veröffentlicht.", "data.location")]
    [InlineData("Wir erheben keine Gesundheitsdaten und geben keine weiter.", "data.special")]
    public void Data_that_are_not_gathered_are_denied_though_they_are_not_handed_on_either(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Die App arbeitet ohne die Erhebung, Verarbeitung oder Speicherung von personenbezogenen Daten (wie z. B. Namen).", "data.contact", PracticeStatus.Denied)]
    [InlineData("Sie können die Seite ohne die Erhebung, Speicherung oder Weitergabe Ihrer E-Mail-Adresse nutzen.", "data.contact", null)]
    [InlineData("Wir haben uns entschieden, keine Fotos hochzuladen.", "data.content", null)]
    public void Data_that_there_are_none_of_are_not_stated(string text, string practice, PracticeStatus? status) => Assert.Equal(status, StatusOf(text, practice));

    [Theory]
    [InlineData("Anders als viele andere Seiten erfassen wir keine Standortdaten.", "data.location")]
    [InlineData("Im Gegensatz zu anderen Anbietern werden bei uns keine Namen gespeichert.", "data.contact")]
    [InlineData("Familienstand und Nationalität spielen keine Rolle und werden nicht erfragt.", "data.demographic")]
    [InlineData("Ihr Alter interessiert uns nicht und wird nicht abgefragt.", "data.demographic")]
    [InlineData("Weder jetzt noch künftig setzen wir Cookies.", "tracking.cookies")]
    [InlineData("Dass Nutzerprofile erstellt werden, ist ausgeschlossen.", "purpose.profiling")]
    [InlineData("Zudem verzichten wir darauf, Cookies zu setzen.", "tracking.cookies")]
    [InlineData("Bei uns gilt: keine Cookies.", "tracking.cookies")]
    [InlineData("Personenbezogene Daten werden nicht erhoben (wie z. B. Namen, E-Mail-Adresse).", "data.contact")]
    [InlineData("Wir fragen keine Daten ab (etwa Name oder Geburtsdatum).", "data.demographic")]
    public void A_denial_reaches_its_thing_over_what_stands_between(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Ausgeschlossen sind Cookies.", "tracking.cookies")]
    [InlineData("Cookies suchen Sie hier vergeblich.", "tracking.cookies")]
    [InlineData("Fremd ist uns das nicht, aber Cookies sind bei uns tabu.", "tracking.cookies")]
    [InlineData("- ❌ Cookies\n- ❌ Newsletter", "purpose.newsletter")]
    [InlineData("✗ Cookies", "tracking.cookies")]
    [InlineData("# Keine Cookies, keine Werbung\n\nDas war uns wichtig.", "tracking.cookies")]
    public void Crosses_headings_and_cells_deny_as_sentences_do(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Dass Google Cookies setzt, lässt sich nicht ausschließen.", "tracking.cookies")]
    [InlineData("Wir können nicht darauf verzichten, Cookies zu setzen.", "tracking.cookies")]
    [InlineData("# Keine Angst vor Cookies\n\nSie tun nichts.", "tracking.cookies")]
    [InlineData("# Kein Tracking, keine Cookies?\n\nLeider doch.", "tracking.cookies")]
    public void What_denies_something_else_denies_no_practice(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData(PracticeStatus.Denied, "Thema", "Antwort", "Cookies", "nein")]
    [InlineData(PracticeStatus.Denied, "Cookies", "nein", "Werbung", "nein")]
    [InlineData(null, "Technik", "Zustimmung", "Cookies", "nein")]
    public void No_in_a_table_denies_what_stands_before_it_unless_its_column_is_about_something_else(PracticeStatus? status, params string[] cells)
    {
        var document = PolicyDocument.Create([.. cells.Select(static cell => new Block(BlockKind.TableCell, 0, cell))], null, "de");

        Assert.Equal(status, real.Book.Analyse(document, "de").Findings.FirstOrDefault(static finding => finding.Practice.Name == "tracking.cookies")?.Status);
    }

    private PracticeStatus? StatusOf(string text, string practice) =>
        real.Analyse(text).Findings.FirstOrDefault(finding => finding.Practice.Name == practice)?.Status;
}

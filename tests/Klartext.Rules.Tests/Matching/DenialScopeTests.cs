using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>What a denial leaves out, of whom it speaks and what it denies besides. Read with the book's own rules.</summary>
public sealed class DenialScopeTests(RealBook real) : IClassFixture<RealBook>
{
    [Theory]
    [InlineData("Wir setzen ein Cookie für den Warenkorb. Zusätzliche Cookies gibt es nicht.", "tracking.cookies")]
    [InlineData("Wir fragen nach Ihrem Namen. Mehr Kontaktdaten brauchen wir nicht.", "data.contact")]
    [InlineData("Weitere Standortdaten erheben wir nicht.", "data.location")]
    [InlineData("Übrige Zahlungsdaten speichern wir nicht.", "data.payment")]
    [InlineData("Andere Analysedienste nutzen wir nicht.", "tracking.analytics")]
    public void Who_denies_more_has_named_some(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Auch Standortdaten erheben wir nicht.", "data.location")]
    [InlineData("An andere Firmen geben wir keine Daten weiter.", "sharing.third-parties")]
    public void What_only_looks_like_more_is_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Wir schalten keine Werbung für Wettbüros.", "purpose.advertising")]
    [InlineData("Reklame für Zigaretten gibt es bei uns nicht.", "purpose.advertising")]
    [InlineData("Wir verschicken keinen Newsletter für Ärzte.", "purpose.newsletter")]
    public void What_is_not_there_for_one_thing_may_be_there_for_others(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Wir schalten keine Werbung für Dritte.", "purpose.advertising")]
    [InlineData("Werbung für Partner gibt es bei uns nicht.", "purpose.advertising")]
    public void Who_does_not_advertise_for_others_does_not_advertise(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Manche Läden kommen ohne Cookies aus; wir leider nicht.", "tracking.cookies")]
    [InlineData("Viele Vereine verschicken keinen Newsletter, wir schon.", "purpose.newsletter")]
    [InlineData("Andere Apps erheben keinen Standort. Unsere schon.", "data.location")]
    [InlineData("Die meisten Praxen geben keine Daten weiter, wir müssen es.", "sharing.third-parties")]
    public void What_others_do_without_is_not_denied_of_us(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Unsere Dienstleister dürfen Ihre Angaben nicht für Werbung nutzen.", "purpose.advertising")]
    [InlineData("Empfänger dürfen Ihre Daten nicht verkaufen.", "sharing.sale")]
    [InlineData("Der Hersteller sagt, er setze keine Cookies.", "tracking.cookies")]
    [InlineData("Google behauptet, keine Standortdaten zu speichern.", "data.location")]
    [InlineData("Seiten ohne Cookies sind möglich, aber leider nicht bei uns.", "tracking.cookies")]
    public void What_others_say_or_must_not_do_is_not_denied_of_us(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Ihre Daten dürfen nicht verkauft werden.", "sharing.sale")]
    [InlineData("Keine Cookies, nicht bei uns.", "tracking.cookies")]
    [InlineData("Auf meinen Seiten, den alten wie den neuen, gibt es keine Cookies.", "tracking.cookies")]
    [InlineData("Wir setzen keine Cookies, auch nicht hier.", "tracking.cookies")]
    [InlineData("Wir sagen es klar: Wir setzen keine Cookies.", "tracking.cookies")]
    [InlineData("Dritte erhalten von uns keine Daten.", "sharing.third-parties")]
    public void What_we_say_and_must_not_do_is_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Viele Verlage verkaufen Adressen; wir nicht.", "sharing.sale")]
    [InlineData("Andere Seiten setzen Cookies – wir nicht.", "tracking.cookies")]
    [InlineData("Manche Läden nutzen Google Analytics, unserer nicht.", "tracking.analytics")]
    public void What_others_do_and_we_do_not_is_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Cookies setzen wir nicht aus Neugier ein, sondern weil die Anmeldung sie braucht.", "tracking.cookies")]
    [InlineData("Der Versand des Newsletters erfolgt nicht durch uns, sondern durch eine Agentur.", "purpose.newsletter")]
    [InlineData("Den Newsletter verschicken wir nicht selbst.", "purpose.newsletter")]
    [InlineData("Cookies setzen wir nicht heimlich.", "tracking.cookies")]
    [InlineData("Kein Rundbrief geht ohne Adresse hinaus.", "purpose.newsletter")]
    [InlineData("Keine Seite kommt ohne Cookies aus.", "tracking.cookies")]
    [InlineData("Ein Verzicht auf Cookies ist nicht möglich.", "tracking.cookies")]
    [InlineData("Ob wir Cookies setzen, hängt von Ihnen ab, nicht von uns.", "tracking.cookies")]
    public void A_denial_of_the_manner_denies_nothing_else(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Ihre Daten geben wir nicht weiter, sondern löschen sie.", "sharing.third-parties")]
    [InlineData("Ihre Anschrift geben wir nicht an Dritte weiter, sondern an niemanden.", "sharing.third-parties")]
    [InlineData("Wir verdienen an Tickets, nicht an Ihren Daten.", "sharing.sale")]
    [InlineData("Geld verdienen wir mit Seife, nicht mit Ihren Adressen.", "sharing.sale")]
    public void What_is_put_right_stays_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Die Kasse betreibt PayPal; Ihre Kartennummer sehen wir nicht.", "data.payment")]
    [InlineData("Sie zahlen mit Klarna. Ihre Bankverbindung erfahren wir nicht.", "data.payment")]
    [InlineData("Ihre Bilder drucken wir nicht ab.", "data.content")]
    [InlineData("Deine Texte kopieren wir nicht.", "data.content")]
    public void Data_that_others_hold_or_that_stay_are_not_denied(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Für Cookies haben wir keine Verwendung.", "tracking.cookies")]
    [InlineData("Für Werbung gibt es hier keinen Platz.", "purpose.advertising")]
    [InlineData("Für Google Analytics besteht kein Bedarf.", "tracking.analytics")]
    [InlineData("Von Google Analytics machen wir keinen Gebrauch.", "tracking.analytics")]
    [InlineData("Cookies haben bei uns nichts zu suchen.", "tracking.cookies")]
    [InlineData("# Newsletter\n\nDen spare ich mir.", "purpose.newsletter")]
    [InlineData("Von der Möglichkeit, Nutzerprofile anzulegen, macht der Verlag keinen Gebrauch.", "purpose.profiling")]
    public void Sayings_deny(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Sie möchten vielleicht wissen, ob wir Matomo einsetzen: nein.", "tracking.analytics")]
    [InlineData("Und ob wir Daten verkaufen – nein, niemals.", "sharing.sale")]
    [InlineData("Falls du dich fragst, ob die App deinen Standort erfasst: Nein, tut sie nicht.", "data.location")]
    public void An_indirect_question_answered_with_no_is_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Nicht dabei: Cookies, Newsletter und Google Analytics.", "purpose.newsletter")]
    [InlineData("- Daten verkaufen: nein\n- Cookies setzen: nein", "sharing.sale")]
    [InlineData("Das gibt es hier nicht: Kundenkonten, Cookies.", "tracking.cookies")]
    [InlineData("Darauf verzichten wir: Google Analytics, Newsletter, Cookies.", "tracking.analytics")]
    [InlineData("# Das machen wir nicht\n\nNewsletter, Cookies, Gewinnspiele.", "purpose.newsletter")]
    [InlineData("Wir speichern keine Angaben über Alter, Telefonnummer oder Standort.", "data.location")]
    [InlineData("Es werden keine Daten wie Anschrift, Geburtsdatum oder Kontonummer erhoben.", "data.demographic")]
    [InlineData("Cookies sind lästig, bei uns gibt es sie nicht.", "tracking.cookies")]
    [InlineData("Personalisierte Werbung mögen wir nicht besonders; Newsletter sind uns zu mühsam, wir verschicken sie nicht.", "purpose.newsletter")]
    public void Members_of_a_denied_list_are_denied(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("# Was Sie nicht tun müssen\n\nCookies annehmen, Newsletter bestellen.", "purpose.newsletter")]
    [InlineData("Nicht verboten: Wir setzen Cookies.", "tracking.cookies")]
    [InlineData("Wir geben keine Auskünfte über Anschrift, Standort oder Alter.", "data.location")]
    [InlineData("Cookies, die wir nicht setzen, stammen von Ihnen.", "tracking.cookies")]
    public void What_is_no_denied_list_is_not_denied(string text, string practice) => Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    private PracticeStatus? StatusOf(string text, string practice) => real.Analyse(text).Findings.FirstOrDefault(finding => finding.Practice.Name == practice)?.Status;
}

namespace Klartext.Rules.Tests.Matching;

/// <summary>What a phrase of the rule language meets in a sentence.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("auskunft", "Sie erhalten Auskunft.", true)]
    [InlineData("auskunft", "Sie erhalten Auskünfte.", false)]
    [InlineData("auskunft*", "Ein Auskunftsrecht besteht.", true)]
    [InlineData("*daten", "Wir erheben Standortdaten.", true)]
    [InlineData("*kredit*", "Ihre Kreditkartendaten", true)]
    [InlineData("=Meta", "Meta erhält Daten.", true)]
    [InlineData("=Meta", "Es gibt Meta-Daten und meta.", false)]
    [InlineData("grösse", "Die Größe zählt.", true)]
    [InlineData("groesse", "Die Größe zählt.", true)]
    [InlineData("email", "Ihre E-Mail bleibt.", true)]
    [InlineData("nutzer", "Alle Nutzer*innen, Nutzer:innen und NutzerInnen.", true)]
    [InlineData("nutzungsdaten", "Nutzungs- und Standortdaten", true)]
    [InlineData("daten an dritte", "Daten an Dritte", true)]
    [InlineData("daten an dritte", "Daten, an Dritte", true)]
    [InlineData("daten an dritte", "Daten auch an Dritte", false)]
    [InlineData("daten {0..2} dritte", "Daten auch an Dritte", true)]
    [InlineData("daten {0..1} dritte", "Daten auch an Dritte", false)]
    [InlineData("recht [auf] auskunft", "Ihr Recht Auskunft zu verlangen", true)]
    [InlineData("recht [auf] auskunft", "Ihr Recht auf Auskunft", true)]
    [InlineData("(nutzen|setzen {0..8} ein)", "Wir setzen hier gerne Matomo ein.", true)]
    [InlineData("dritte & daten & weitergeben", "Weitergeben werden wir an Dritte diese Daten.", true)]
    [InlineData("dritte & daten @3", "Dritte haben mit Ihren vielen Daten zu tun.", false)]
    [InlineData("dritte & daten @6", "Dritte haben mit Ihren vielen Daten zu tun.", true)]
    [InlineData("^ daten", "Daten bleiben hier.", true)]
    [InlineData("^ daten", "Ihre Daten bleiben hier.", false)]
    [InlineData("hier $", "Ihre Daten bleiben hier.", true)]
    [InlineData("bleiben $", "Ihre Daten bleiben hier.", false)]
    [InlineData("<period>", "Wir löschen nach sieben Tagen.", true)]
    [InlineData("<period>", "Wir löschen nach Tagen.", false)]
    [InlineData("nach {0..2} <period>", "nach spätestens 14 Tagen", true)]
    [InlineData("<service analytics>", "Matomo läuft hier.", true)]
    [InlineData("<service advertising>", "Matomo läuft hier.", false)]
    [InlineData("<service>", "Schreiben Sie an info@matomo.de oder (matomo-team@beispiel.de).", false)]
    [InlineData("<service>", "Unsere Zählung (Matomo) erklärt info@beispiel.de.", true)]
    [InlineData("<third-country>", "Daten gehen in die USA.", true)]
    [InlineData("<article 6(1)(f)>", "Art. 6 Abs. 1 lit. f DSGVO", true)]
    [InlineData("<article 6>", "Art. 6 Abs. 1 lit. f DSGVO", true)]
    [InlineData("<article 16>", "Art. 6 Abs. 1 lit. f DSGVO", false)]
    [InlineData("(daten|<service>) {0..3} (bleiben|<country>)", "Matomo sendet in die USA", true)]
    public void A_phrase_meets_what_it_says(string phrase, string sentence, bool meets) =>
        Assert.Equal(meets, SmallCatalogue.OfPhrase(phrase).Read(sentence).Count > 0);

    [Fact]
    public void Proof_are_the_words_the_phrase_rests_on() =>
        Assert.Equal("Daten … an Dritte", SmallCatalogue.OfPhrase("daten {0..3} an dritte").Proof("Ihre Daten gehen leider an Dritte."));

    [Fact]
    public void Word_lists_may_hold_phrases_and_other_lists()
    {
        var catalogue = SmallCatalogue.Of("""
            lists:
              give: [weitergeben, "geben {0..8} weiter"]
              pass: ["{give}", uebermitteln]
            rules:
              - id: de.sharing.third-parties.test
                practice: sharing.third-parties
                any: ["daten & {pass}"]
            """);
        Assert.Single(catalogue.Read("Wir geben Ihre Daten gerne weiter."));
        Assert.Single(catalogue.Read("Wir übermitteln Daten."));
        Assert.Empty(catalogue.Read("Wir behalten Daten."));
    }
}

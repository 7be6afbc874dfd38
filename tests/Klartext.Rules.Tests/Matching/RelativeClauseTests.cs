namespace Klartext.Rules.Tests.Matching;

/// <summary>What a relative clause says of something that there is not says nothing.</summary>
public sealed class RelativeClauseTests
{
    [Theory]
    [InlineData("Wir nutzen keine Dienste, die Namen speichern.")]
    [InlineData("Wir setzen keine Dienste ein, die Namen speichern.")]
    [InlineData("Es werden weder Bilder noch Formulare verwendet, die Anschrift, Alter oder Namen abfragen.")]
    [InlineData("Hier gibt es keine Felder, in die Sie Namen eintragen.")]
    [InlineData("Dienste, die Namen speichern, nutzen wir nicht.")]
    public void It_neither_states_nor_denies_anything(string sentence)
    {
        Assert.Empty(SmallCatalogue.OfPhrase("namen").Read(sentence));
        Assert.Empty(SmallCatalogue.OfPhrase("namen", "negated: stated").Read(sentence));
    }

    [Theory]
    [InlineData("Wir nutzen keine Dienste, die Namen speichern.", 0)]
    [InlineData("Dienste, die Namen speichern, nutzen wir nicht.", 0)]
    [InlineData("Wir nutzen keine Dienste, die ein Merken von Namen erlauben.", 1)]
    public void A_phrase_that_denies_counts_where_the_clause_tells_no_deed(string sentence, int found) =>
        Assert.Equal(found, SmallCatalogue.OfPhrase("(keine|nutzen) & namen", "status: denied").Read(sentence).Count);

    [Theory]
    [InlineData("Wir nutzen Dienste, die Namen speichern.")]
    [InlineData("Wir nutzen die Dienste nicht mehr, die der Verein hat, die Namen speichern wir.")]
    [InlineData("Wir geben die Namen nicht weiter, die Sie uns nennen.")]
    [InlineData("Wir verkaufen keine Daten, die Sie mit Namen eingeben.")]
    [InlineData("Wir nutzen keine der Listen, die Namen führen.")]
    [InlineData("Wir setzen keine Dienste ein, das Forum zeigt Namen.")]
    [InlineData("Wir setzen keine Dienste ein, das Forum wird mit Namen geführt.")]
    [InlineData("Der Dienst, der Namen speichert, gibt sie nicht weiter.")]
    [InlineData("Kommt keine Reise zustande, werden die Namen gestrichen.")]
    [InlineData("Die Liste zeigt Punkte (keine Tore), die Namen der Gäste und Orte, die weit sind.")]
    [InlineData("Die Halle darf nicht von Gästen genutzt werden, die Namen sammeln.")]
    [InlineData("Listen, die Namen führen, werden von dem Verein in der Halle gerne nicht gezeigt.")]
    [InlineData("Wir nutzen nicht nur Dienste, die Namen speichern.")]
    public void Of_what_there_is_it_does(string sentence) =>
        Assert.Single(SmallCatalogue.OfPhrase("namen", "negated: stated").Read(sentence));

    [Fact]
    public void A_phrase_that_names_what_is_denied_reads_it_with_its_clause() =>
        Assert.Equal([Klartext.Rules.Findings.PracticeStatus.Denied], SmallCatalogue.OfPhrase("listen {0..3} namen").Statuses("Wir führen keine Listen, die Namen zeigen."));
}

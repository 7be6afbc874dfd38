namespace Klartext.Policies.Tests;

/// <summary>Where sentences end, and where they do not.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("Wir speichern z. B. Ihren Namen. Danach löschen wir ihn.", 2)]
    [InlineData("Rechtsgrundlage ist Art. 6 Abs. 1 S. 1 lit. f DSGVO. Das genügt.", 2)]
    [InlineData("Dies gilt bzw. galt ggf. auch i. S. d. Gesetzes. Mehr nicht.", 2)]
    [InlineData("Die Verordnung gilt seit dem 25. Mai 2018. Sie ist neu.", 2)]
    [InlineData("Ab Vollendung des 16. Lebensjahres dürfen Sie zustimmen.", 1)]
    [InlineData("Am 3. und 4. Januar war geschlossen.", 1)]
    [InlineData("Wir nutzen Cookies ... und mehr davon.", 1)]
    [InlineData("Wir nutzen Cookies… Danach nichts.", 2)]
    [InlineData("Fragen Sie Dr. Muster oder Prof. Beispiel.", 1)]
    [InlineData("Die Praxis führen Mag. Muster, Dr. med. vet. Beispiel und Dr. rer. nat. Sommer.", 1)]
    [InlineData("Haben Sie Fragen? Schreiben Sie uns!", 2)]
    [InlineData("Er sagte: „Wir löschen alles.“ Das stimmt.", 2)]
    [InlineData("Das steht in Nr. 5. Mehr steht dort nicht.", 2)]
    [InlineData("Sie finden uns in der Lindenstr. 12 in Ulm. Kommen Sie gern.", 2)]
    [InlineData("Erika Muster, Anna-Beispiel-Str. 3, 89073 Ulm", 1)]
    [InlineData("Wir wohnen in der Lindenstr. Kommen Sie gern.", 2)]
    [InlineData("Wir, die Ev.-Luth. Kirchengemeinde Musterdorf, sind verantwortlich.", 1)]
    [InlineData("Es geht über eine SSL-bzw. TLS-Verbindung.", 1)]
    [InlineData("1. Cookies und was sie tun", 1)]
    [InlineData("Besuchen Sie www.beispiel.de oder mail@beispiel.de.", 1)]
    [InlineData("Das kostet 1.000,50 Euro. Nicht mehr.", 2)]
    [InlineData("The provider is Google Inc. in the USA.", 1)]
    [InlineData("We use cookies, e.g. for login. That is all.", 2)]
    public void A_full_stop_ends_a_sentence_only_where_it_should(string text, int sentences) =>
        Assert.Equal(sentences, Document(text).Sentences.Length);

    [Fact]
    public void An_address_in_several_lines_stays_one_sentence() =>
        Assert.Single(Document("Verantwortlich ist:\nErika Muster\nWeg 1\n89073 Ulm").Sentences);

    [Fact]
    public void A_line_with_a_bullet_begins_a_sentence() =>
        Assert.Equal(3, Document("Wir erheben:\n• Name\n• Adresse").Sentences.Length);

    [Fact]
    public void Sentences_are_trimmed_slices_of_the_text()
    {
        var document = Document("  Eins.   Zwei.  ");
        Assert.Equal(["Eins.", "Zwei."], document.Sentences.Select(sentence => document.Slice(sentence.Range).ToString()));
    }

    private static PolicyDocument Document(string text) => PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
}

namespace Klartext.Policies.Tests;

/// <summary>What counts as one word.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("Ihre E-Mail-Adresse", "Ihre|E-Mail-Adresse")]
    [InlineData("Nutzer*innen und Bürger:innen", "Nutzer*innen|und|Bürger:innen")]
    [InlineData("Kund/innen, Leser(innen), Autor_innen", "Kund/innen|Leser(innen)|Autor_innen")]
    [InlineData("der/die Verantwortliche", "der|die|Verantwortliche")]
    [InlineData("We don't sell", "We|don't|sell")]
    [InlineData("14-tägig, Art. 15-22", "14|tägig|Art|15|22")]
    [InlineData("1.000,50 Euro", "1.000,50|Euro")]
    [InlineData("Nutzungs- und Standortdaten", "Nutzungs|und|Standortdaten")]
    [InlineData("Daten–Schutz", "Daten|Schutz")]
    public void Words_are_what_people_read_as_words(string text, string words)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        Assert.Equal(words.Split('|'), document.Words.Select(word => document.Text[word.Start..word.End]));
    }

    [Fact]
    public void Commas_and_brackets_before_a_word_are_known()
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, "Daten, die (auch) bleiben; Ende")]);
        Assert.Equal(
            [Breaks.None, Breaks.Comma, Breaks.BracketOpen, Breaks.BracketClose, Breaks.Strong],
            document.Words.Select(word => word.Before));
    }

    [Theory]
    [InlineData("Namen, Adressen usw. bleiben hier", Breaks.None)]
    [InlineData("Namen … bleiben hier", Breaks.None)]
    [InlineData("Namen ... bleiben hier", Breaks.Strong)]
    public void The_stop_of_an_abbreviation_divides_nothing(string text, Breaks before)
    {
        var words = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]).Words;
        Assert.Equal(before, words[^2].Before);
    }

    [Fact]
    public void A_word_that_waits_for_its_head_is_marked() =>
        Assert.True(PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, "Bild- und Tondaten")]).Words[0].Before.HasFlag(Breaks.Elided));
}

using CsCheck;

namespace Klartext.Policies.Tests;

/// <summary>Text, ids, headings and offsets of a document.</summary>
public sealed class PolicyDocumentTests
{
    private static readonly Gen<Block> AnyBlock =
        Gen.Select(Gen.Enum<BlockKind>(), Gen.Int[0, 6], Gen.String[0, 200], (kind, level, text) => new Block(kind, level, text));

    [Fact]
    public void The_text_is_the_blocks_joined_by_one_line_feed_each() =>
        Assert.Equal(
            "Titel\nEin Absatz.\nPunkt",
            PolicyDocument.Create([new Block(BlockKind.Heading, 1, " Titel "), new Block(BlockKind.Paragraph, 0, "Ein Absatz."), new Block(BlockKind.Paragraph, 0, "  "), new Block(BlockKind.ListItem, 1, "Punkt")]).Text);

    [Fact]
    public void A_block_knows_all_headings_above_it()
    {
        var document = PolicyDocument.Create([
            new Block(BlockKind.Heading, 1, "Datenschutz"), new Block(BlockKind.Heading, 2, "Rechte"), new Block(BlockKind.Heading, 3, "Auskunft"),
            new Block(BlockKind.Paragraph, 0, "Text"), new Block(BlockKind.Heading, 2, "Cookies"), new Block(BlockKind.Paragraph, 0, "Text")]);
        Assert.Equal(["Datenschutz", "Rechte", "Auskunft"], document.HeadingPath(3));
        Assert.Equal(["Datenschutz", "Cookies"], document.HeadingPath(5));
    }

    [Fact]
    public void A_cell_knows_the_heading_of_its_column_and_the_label_of_its_row()
    {
        static Block Cell(int column, string text) => new(BlockKind.TableCell, column, text);
        var document = PolicyDocument.Create([
            new Block(BlockKind.Heading, 1, "Datenschutz"), Cell(-2, "Dauer"), Cell(-3, "Zweck"), Cell(1, "Protokoll"), Cell(2, "30 Tage"), Cell(3, "Abwehr"), Cell(0, "Werbung"), Cell(1, "Newsletter"),
            Cell(3, "Post"), new Block(BlockKind.Paragraph, 0, "Text"), Cell(1, "E-Mail"), Cell(2, "a@b.de")]);
        Assert.Equal(["Datenschutz", "Protokoll", "Dauer"], document.HeadingPath(4));
        Assert.Equal(["Datenschutz", "Newsletter", "Zweck"], document.HeadingPath(8));
        Assert.Equal(["Datenschutz", "E-Mail"], document.HeadingPath(11));
        Assert.All([1, 2, 3, 6, 7, 10], cell => Assert.Equal(["Datenschutz"], document.HeadingPath(cell)));
    }

    [Fact]
    public void The_same_policy_has_the_same_id_and_another_has_another()
    {
        var one = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, "Wir speichern nichts.")]);
        Assert.Equal(one.Id, PolicyDocument.Create([new Block(BlockKind.ListItem, 2, " Wir speichern nichts. ")]).Id);
        Assert.NotEqual(one.Id, PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, "Wir speichern alles.")]).Id);
        Assert.Matches("^[0-9a-f]{64}$", one.Id);
    }

    [Theory]
    [InlineData("Wir verarbeiten Ihre Daten nur, wenn Sie das möchten, und löschen sie auf Wunsch wieder.", null, "de")]
    [InlineData("We only process your data if you want us to, and we will delete it when you ask for that.", null, "en")]
    [InlineData("Me käsittelemme tietoja vain jos käyttäjän suostumus on annettu ja tiedot ovat oikein, eikä niitä luovuteta, että voi olla.", "fi", "fi")]
    [InlineData("Server-Logs: IP-Adresse, Zeitstempel, Browser – Art. 6 Abs. 1 lit. f DSGVO. Kontakt: E-Mail, Telefon – Art. 6 Abs. 1 lit. b DSGVO. Speicherdauer 30 Tage.", null, "de")]
    [InlineData("Kurz", "de-DE", "de")]
    [InlineData("Kurz", null, null)]
    public void The_language_comes_from_the_text_and_from_the_page_where_the_text_is_short(string text, string? page, string? language) =>
        Assert.Equal(language, PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)], null, page).Language);

    [Fact]
    public void A_policy_in_two_languages_knows_both_and_which_block_is_which()
    {
        var german = Enumerable.Repeat("Wir verarbeiten Ihre Daten nur, wenn Sie das möchten, und löschen sie auf Ihren Wunsch wieder.", 10);
        var english = Enumerable.Repeat("We only process your data if you want us to, and we will delete it when you ask us for that.", 10);
        var document = PolicyDocument.Create([.. german.Concat(english).Select(text => new Block(BlockKind.Paragraph, 0, text))], null, "en");
        Assert.Equal(["de", "en"], document.Languages);
        Assert.Equal("de", document.LanguageOf(3));
        Assert.Equal("en", document.LanguageOf(15));
    }

    [Fact]
    public void Whatever_the_blocks_every_offset_lies_inside_and_twice_is_the_same() => AnyBlock.Array[0, 30].Sample(blocks =>
    {
        var document = PolicyDocument.Create(blocks);
        var again = PolicyDocument.Create(blocks);
        Assert.Equal(document.Text, again.Text);
        Assert.Equal(document.Words, again.Words);
        Assert.All(document.Blocks, block => Assert.InRange(block.Range.End, block.Range.Start, document.Text.Length));
        foreach (var sentence in document.Sentences)
        {
            Assert.True(document.Blocks[sentence.Block].Range.Contains(sentence.Range));
            foreach (var word in document.Words.AsSpan(sentence.FirstWord, sentence.WordCount))
            {
                Assert.True(sentence.Range.Contains(new TextRange(word.Start, word.End)) && word.End > word.Start);
            }
        }
    });

    [Fact]
    public void Plain_words_are_easier_to_read_than_a_jurist_s_sentence()
    {
        var plain = Readability.Of(PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, "Wir fragen nach dem Namen. Wir geben ihn nicht weiter. Sie sagen Stopp. Dann ist er weg.")], null, "de"));
        var hard = Readability.Of(PolicyDocument.Create([new Block(BlockKind.Paragraph, 0,
            "Die Verarbeitung personenbezogener Kommunikationsdaten erfolgt ausschließlich zur Gewährleistung vertragsbezogener Dienstleistungserbringung unter Berücksichtigung datenschutzrechtlicher Bestimmungen.")], null, "de"));
        Assert.Equal(ReadingLevel.Easy, plain.Level);
        Assert.Equal(ReadingLevel.Hard, hard.Level);
        Assert.Equal("flesch-amstad", plain.Index);
    }
}

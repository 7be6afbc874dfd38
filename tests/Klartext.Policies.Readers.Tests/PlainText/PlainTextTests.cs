using Xunit;

namespace Klartext.Policies.Readers.Tests.PlainText;

public class PlainTextTests
{
    private const string Long = "Wir verarbeiten Ihre Angaben nur, um Ihre Anfrage zu beantworten, und löschen sie danach wieder.";

    [Theory]
    [InlineData("1. Cookies")]
    [InlineData("§ 3 Speicherdauer")]
    [InlineData("IHRE RECHTE")]
    [InlineData("Wer sieht Ihre Daten?")]
    [InlineData("Recht auf Auskunft")]
    [InlineData("B. Empfänger")]
    [InlineData("Datenschutz\n===========")]
    [InlineData("## Datenschutz")]
    [InlineData("Rechte: Auskunft und Löschung")]
    public void A_short_line_above_text_is_a_heading(string heading) =>
        Assert.Equal(BlockKind.Heading, Samples.Text($"{Long}\n\n{heading}\n\n{Long}").Blocks[1].Kind);

    [Theory]
    [InlineData("Wir speichern keine Cookies.")]
    [InlineData("Stand: Mai 2026")]
    [InlineData("25. Mai 2018")]
    [InlineData("z. B. per E-Mail")]
    [InlineData("info@daten.example")]
    [InlineData("Diese Hinweise gelten für die")]
    [InlineData("Ihre Rechte: Auskunft – Berichtigung – Löschung")]
    [InlineData("Wir bekommen: Name, Telefonnummer, Wunschtermin")]
    public void Other_short_lines_are_text(string line) =>
        Assert.Equal(BlockKind.Paragraph, Samples.Text($"{Long}\n\n{line}\n\n{Long}").Blocks[1].Kind);

    [Fact]
    public void Wrapped_lines_become_one_paragraph_and_parted_words_whole()
    {
        const string text = "Wir verarbeiten personenbezogene Daten nur, wenn Sie eingewilligt ha-\nben oder wenn ein Gesetz es erlaubt. Das gilt auch für E-Mail-\nAdressen, für Post- und für Telefonnummern, für Alters-\nund Berufsangaben sowie für alles andere, was Sie uns sagen oder\nschreiben.";
        Assert.Equal(
            "  Wir verarbeiten personenbezogene Daten nur, wenn Sie eingewilligt haben oder wenn ein Gesetz es erlaubt. Das gilt auch für E-Mail-Adressen, für Post- und für Telefonnummern, für Alters- und Berufsangaben sowie für alles andere, was Sie uns sagen oder schreiben.",
            Samples.Lines(Samples.Text(text)));
    }

    [Fact]
    public void Lines_that_were_not_wrapped_stay_apart() =>
        Assert.Equal($"  {Long}\n  {Long}", Samples.Lines(Samples.Text($"{Long}\n{Long}")));

    [Fact]
    public void An_address_stays_one_block_of_lines() =>
        Assert.Equal($"  {Long}\n  Verein Beispiel e. V. \u23CE Weg 1 \u23CE 89073 Ulm \u23CE Tel. 0731 1", Samples.Lines(Samples.Text($"{Long}\nVerein Beispiel e. V.\nWeg 1\n89073 Ulm\nTel. 0731 1")));

    [Theory]
    [InlineData("- Name\n- Anschrift")]
    [InlineData("* Name\n* Anschrift")]
    [InlineData("• Name\n• Anschrift")]
    [InlineData("Name\nAnschrift")]
    public void Lines_below_a_colon_are_items(string list) =>
        Assert.Equal($"  Wir speichern:\n  * Name\n  * Anschrift\n  {Long}", Samples.Lines(Samples.Text($"Wir speichern:\n{list}\n{Long}")));

    [Fact]
    public void A_table_of_contents_is_no_text() =>
        Assert.Equal(
            $"## 1. Zweck\n  {Long}\n## 2. Dauer\n  Wir speichern ein Jahr lang.\n## 3. Rechte\n  Sie können Auskunft verlangen.\n## 4. Kontakt\n  Schreiben Sie uns einfach.",
            Samples.Lines(Samples.Text($"Inhaltsverzeichnis\n1. Zweck\n2. Dauer\n3. Rechte\n4. Kontakt\n\n1. Zweck\n{Long}\n2. Dauer\nWir speichern ein Jahr lang.\n3. Rechte\nSie können Auskunft verlangen.\n4. Kontakt\nSchreiben Sie uns einfach.")));

    [Fact]
    public void Page_numbers_are_no_text() =>
        Assert.Equal($"  {Long}\n  {Long}\n  {Long}", Samples.Lines(Samples.Text($"{Long}\nSeite 1 von 3\n\f{Long}\nSeite 2 von 3\n\f{Long}\nSeite 3 von 3")));
}

using Klartext.Rules.Answers;

namespace Klartext.Rules.Tests.Answers;

/// <summary>What a program sees of the rules of easy German.</summary>
public sealed class EasyLanguageTests
{
    [Theory]
    [InlineData("long-sentence", "Die Firma schaut sich an, welche Seiten Sie besuchen, und merkt sich das für Werbung.")]
    [InlineData("passive", "Ihre Daten werden gelöscht.")]
    [InlineData("passive", "Ihr Name wurde weitergegeben.")]
    [InlineData("passive", "Die Seite wird von Google ausgewertet.")]
    [InlineData("genitive", "Das ist die Adresse des Anbieters.")]
    [InlineData("genitive", "Die Firma und deren Partner lesen mit.")]
    [InlineData("subjunctive", "Sie könnten fragen.")]
    [InlineData("abbreviation", "Das ist z.B. Ihr Name.")]
    [InlineData("abbreviation", "Fragen Sie ggf. nach.")]
    [InlineData("long-word", "Das ist eine Datenschutzerklärung.")]
    [InlineData("bracket", "Die Firma (Google) liest mit.")]
    public void A_hard_text_is_told_why(string rule, string text) => Assert.Contains(rule, EasyLanguage.Check(text).Select(fault => fault.Rule));

    [Theory]
    [InlineData("Die Firma speichert Ihre Daten. Sie löscht die Daten nach 7 Tagen.")]
    [InlineData("Das ist eine Daten-Schutz-Erklärung.")]
    [InlineData("Sie werden das verstehen.")]
    [InlineData("Die Firma zeigt Ihnen jedes Mal Werbung.")]
    [InlineData("Google bekommt Ihre Daten.\nGoogle ist in den USA.")]
    [InlineData("Frist: {period}")]
    public void An_easy_text_is_left_in_peace(string text) => Assert.Empty(EasyLanguage.Check(text));

    [Fact]
    public void The_words_and_their_number_are_named()
    {
        var fault = Assert.Single(EasyLanguage.Check("Das ist eine Einwilligungserklärung."));
        Assert.Equal(new EasyLanguageFault("long-word", "Einwilligungserklärung", 22), fault);
    }

    [Theory]
    [InlineData("Cookies sind kleine Dateien. Sie liegen auf Ihrem Gerät.", "Cookies sind kleine Dateien.|Sie liegen auf Ihrem Gerät.")]
    [InlineData("Sie sagen Ja? Dann kommt Werbung!", "Sie sagen Ja?|Dann kommt Werbung!")]
    [InlineData("Gelesen am {date}. Klartext hat nichts weggeschickt.", "Gelesen am {date}.|Klartext hat nichts weggeschickt.")]
    [InlineData("Google Ireland Ltd. gehört zu der Firma Alphabet Inc., USA", "Google Ireland Ltd. gehört zu der Firma Alphabet Inc., USA")]
    [InlineData("Guten Tag,||Bitte antworten Sie. Danke.", "Guten Tag,||Bitte antworten Sie.|Danke.")]
    [InlineData("in Ordnung", "in Ordnung")]
    [InlineData("", "")]
    public void Each_sentence_stands_on_a_line_of_its_own(string text, string lines) =>
        Assert.Equal(lines, EasyLanguage.InLines(text.Replace('|', '\n')).Replace('\n', '|'));
}

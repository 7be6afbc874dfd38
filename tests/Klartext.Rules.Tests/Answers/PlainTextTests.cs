using Klartext.Rules.Answers;
using Klartext.Rules.Books;

namespace Klartext.Rules.Tests.Answers;

/// <summary>What a reader is told.</summary>
public sealed class PlainTextTests(RealBook real) : IClassFixture<RealBook>
{
    [Fact]
    public void Silence_is_grey_and_says_so()
    {
        var reading = Say("Willkommen bei uns im Verein.");
        Assert.All(reading.Analysis.Signals, signal => Assert.Equal(SignalLevel.Grey, signal.Level));
        Assert.All(reading.Answers.Where(answer => answer.Question != "details"), answer => Assert.Empty(answer.Sentences.SelectMany(sentence => sentence.Evidence)));
    }

    [Fact]
    public void A_denied_sharing_is_not_reported_as_sharing()
    {
        var answer = Say("Wir geben Ihre personenbezogenen Daten nicht an Dritte weiter.").Answers.Single(answer => answer.Question == "sharing");
        Assert.Contains(answer.Sentences, sentence => sentence.Text.Contains("nicht", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Status == Findings.PracticeStatus.Stated);
    }

    [Fact]
    public void Selling_data_is_red_and_comes_first()
    {
        var reading = Say("Wir verkaufen Ihre personenbezogenen Daten an Adresshändler.\nSie haben das Recht auf Auskunft.");
        Assert.Equal(SignalLevel.Red, reading.Analysis.Signals.Single(signal => signal.Question == "sharing").Level);
        Assert.Equal("sharing", reading.Headlines[0].Question);
    }

    [Fact]
    public void Every_sentence_about_the_policy_has_its_proof()
    {
        var reading = Say("Wir speichern Ihre IP-Adresse für 7 Tage.\nWir setzen Cookies ein.\nSie können Ihre Einwilligung jederzeit widerrufen.");
        Assert.All(reading.Answers.SelectMany(answer => answer.Sentences).Where(sentence => sentence.Practice is not null), sentence => Assert.NotEmpty(sentence.Evidence));
        Assert.Contains(reading.Answers.Single(answer => answer.Question == "retention").Sentences, sentence => sentence.Facts.Any(fact => fact.Value == "P7D"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("de-easy")]
    [InlineData("en")]
    [InlineData("tr")]
    [InlineData("ar")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Each_language_has_words_for_everything_it_says(string language)
    {
        var reading = new PlainText(real.Book, language).Say(real.Analyse("Wir verkaufen Ihre Daten.\nWir nutzen Google Analytics.\nWir speichern Ihre IP-Adresse 7 Tage."));
        Assert.DoesNotContain(reading.Answers.SelectMany(answer => answer.Sentences), sentence => sentence.Text.Contains('/', StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Reasons.SelectMany(reasons => reasons.Value), reason => reason.StartsWith("signals/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de", "Standort, Kontaktdaten")]
    [InlineData("tr", "konum, iletişim bilgileri")]
    [InlineData("ar", "مكان وجودكم، بيانات التواصل")]
    public void An_answer_line_lists_its_words_as_the_language_does(string language, string line)
    {
        var reading = new PlainText(real.Book, language).Say(real.Analyse("Wir erheben Ihren Standort.\nWir speichern Ihren Namen und Ihre E-Mail-Adresse."));
        Assert.Equal(line, reading.Answers.Single(answer => answer.Question == "data").Line);
    }

    private PlainReading Say(string text) => new PlainText(real.Book, "de").Say(real.Analyse(text));
}

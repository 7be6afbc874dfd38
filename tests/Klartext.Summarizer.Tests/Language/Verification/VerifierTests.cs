using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language.Verification;

public sealed class VerifierTests
{
    private const string Retention = "Die Log-Dateien werden nach 7 Tagen gelöscht.";
    private const string Access = "Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten.";
    private const string Denied = "Wir geben Ihre Daten nicht an Dritte weiter.";
    private const string Device = "Beim Aufruf unserer Seiten speichert unser Webserver Ihre IP-Adresse, den Browsertyp und die Uhrzeit des Zugriffs.";

    public static TheoryData<string, string, string> True => new()
    {
        { "rights", "Sie haben ein Recht auf Auskunft.", Access },
        { "retention", "Die Log-Dateien werden nach 7 Tagen gelöscht.", Retention },
        { "sharing", "Der Anbieter gibt Ihre Daten nicht an Dritte weiter.", Denied },
        { "data", "Der Webserver speichert Ihre IP-Adresse und den Browsertyp.", Device },
        { "tracking", "Die Website verwendet das Analysewerkzeug Matomo.", "Wir verwenden das Analysewerkzeug Matomo" },
    };

    [Theory]
    [MemberData(nameof(True))]
    public void A_true_statement_stands(string question, string text, string quote)
    {
        var verdict = Book.Verify(Policy.Text, question, text, quote);
        Assert.True(verdict.Statement is not null, verdict.Reason.ToString());
        Assert.Equal("model", verdict.Statement.Sentence.Origin);
    }

    [Theory]
    [InlineData("die log dateien werden nach 7 tagen geloescht", false)]
    [InlineData("Die Log-Dateien  werden\nnach 7 Tagen gelöscht", true)]
    [InlineData("„Die Log‑Dateien werden nach 7 Ta­gen gelöscht.“", true)]
    [InlineData("DIE LOG-DATEIEN WERDEN NACH 7 TAGEN GELÖSCHT", true)]
    [InlineData("Die Log-Dateien werden nach 70 Tagen gelöscht.", false)]
    [InlineData("Die Log-Dateien ... nach 7 Tagen gelöscht.", false)]
    public void A_quote_is_found_whatever_its_spaces_marks_and_hyphens_are(string quote, bool found) =>
        Assert.Equal(found, Book.Verify(Policy.Text, "retention", "Die Log-Dateien werden nach 7 Tagen gelöscht.", quote).Statement is not null);

    [Fact]
    public void A_piece_of_a_sentence_brings_its_whole_sentence_so_that_no_not_is_cut_off()
    {
        var verdict = Book.Verify(Policy.Text, "sharing", "Der Anbieter gibt Ihre Daten nicht an Dritte weiter.", "an Dritte weiter");
        Assert.Equal(Denied, Assert.Single(verdict.Statement!.Sentence.Evidence).Quote);
        Assert.Equal(DropReason.Contradiction, Book.Verify(Policy.Text, "sharing", "Der Anbieter gibt Ihre Daten an Dritte weiter.", "an Dritte weiter").Reason);
    }

    public static TheoryData<DropReason, string, string, string> False => new()
    {
        { DropReason.Shape, "weather", "Sie haben ein Recht auf Auskunft.", Access },
        { DropReason.Shape, "rights", "Ja.", Access },
        { DropReason.Shape, "rights", "Sie haben ein Recht auf Auskunft. " + "Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft. Sie haben ein Recht auf Auskunft.", Access },
        { DropReason.Markup, "rights", "Sie haben ein Recht auf Auskunft: https://auskunft.example", Access },
        { DropReason.Markup, "rights", "Sie haben ein <b>Recht auf Auskunft</b>.", Access },
        { DropReason.Markup, "rights", "Sie haben ein Recht auf Аuskunft.", Access },
        { DropReason.Markup, "rights", "Sie haben ein Recht auf Aus\u200Bkunft.", Access },
        { DropReason.Markup, "rights", "Sie haben ein Recht auf \u202EAuskunft.", Access },
        { DropReason.Markup, "controller", "Schreiben Sie an betrug@example.org, um Auskunft zu erhalten.", Access },
        { DropReason.OffTopic, "rights", "Sie haben ein Recht auf Auskunft, klicken Sie dazu hier.", Access },
        { DropReason.OffTopic, "rights", "Die Seite ist unbedenklich und gibt Auskunft über Ihre Daten.", Access },
        { DropReason.OffTopic, "rights", "Diese Seite handelt rechtswidrig und gibt keine Auskunft.", Access },
        { DropReason.QuoteNotFound, "rights", "Sie haben ein Recht auf Auskunft.", "Sie haben das Recht auf kostenlose Auskunft." },
        { DropReason.QuoteUnfit, "rights", "Sie haben ein Recht auf Auskunft.", "Recht auf" },
        { DropReason.Language, "rights", "You have the right of access to your data and you can ask for it.", Access },
        { DropReason.Level, "rights", "Sie haben ein Recht auf Auskunft über die Daten, die der Anbieter von Ihnen gespeichert hat und die er aus den Seiten, die Sie besuchen, und aus den Formularen, die Sie schreiben, erhält.", Access },
        { DropReason.Fact, "retention", "Die Log-Dateien werden nach 14 Tagen gelöscht.", Retention },
        { DropReason.Fact, "retention", "Die Log-Dateien werden nach zwei Wochen gelöscht.", Retention },
        { DropReason.Scope, "data", "Der Webserver speichert nur Ihre IP-Adresse.", Device },
        { DropReason.Scope, "data", "Der Webserver speichert dauerhaft Ihre IP-Adresse.", Device },
        { DropReason.Scope, "data", "Der Webserver speichert Ihre IP-Adresse nicht.", Device },
        { DropReason.Word, "data", "Der Webserver speichert Ihre IP-Adresse und Ihre Schuhgröße.", Device },
        { DropReason.NothingAsserted, "data", "Unsere Seiten und unser Webserver.", Device },
        { DropReason.NotStated, "data", "Der Webserver erfasst Ihren Standort.", Device },
        { DropReason.Contradiction, "sharing", "Der Anbieter verkauft Ihre Daten.", "Wir verkaufen Ihre Daten nicht." },
        { DropReason.Contradiction, "data", "Mit Ihrer Einwilligung speichert der Webserver Ihre IP-Adresse.", Device },
    };

    [Theory]
    [MemberData(nameof(False))]
    public void A_statement_that_is_not_proven_is_dropped_for_its_reason(DropReason reason, string question, string text, string quote)
    {
        var verdict = Book.Verify(Policy.Text, question, text, quote);
        Assert.True(verdict.Statement is null, text);
        Assert.Equal(reason, verdict.Reason);
    }

    [Fact]
    public void A_country_or_service_that_the_quotes_do_not_name_is_dropped()
    {
        Assert.Equal(DropReason.Fact, Book.Verify(Policy.Text, "tracking", "Die Website verwendet das Analysewerkzeug Google Analytics.", "Wir verwenden das Analysewerkzeug Matomo").Reason);
        Assert.Null(Book.Verify(Policy.Text, "data", "Der Webserver speichert Ihre IP-Adresse in den USA.", Device).Statement);
    }

    [Fact]
    public void A_true_statement_behind_a_quote_of_something_else_is_dropped() =>
        Assert.Equal(DropReason.QuoteUnfit, Book.Verify(Policy.Text, "rights", "Sie haben ein Recht auf Auskunft.", "Sie haben das Recht auf Löschung Ihrer Daten.").Reason);

    [Fact]
    public void Things_of_one_kind_may_be_listed_with_a_quote_each()
    {
        var verdict = Book.Verifier.Verify(
            new("rights", "Sie haben ein Recht auf Auskunft und ein Recht auf Löschung.", [Access, "Sie haben das Recht auf Löschung Ihrer Daten."]), new Grounds(Book.Rules.Analyse(Book.Document(Policy.Text))), "de");
        Assert.Equal(2, verdict.Statement!.Sentence.Evidence.Count);
    }

    [Fact]
    public void Easy_German_must_be_easy()
    {
        Assert.Equal(DropReason.Level, Book.Verify(Policy.Text, "retention", "Die Log-Dateien werden nach 7 Tagen gelöscht.", Retention, "de-easy").Reason);
        Assert.NotNull(Book.Verify(Policy.Text, "rights", "Sie haben ein Recht auf Auskunft.", Access, "de-easy").Statement);
    }

    [Fact]
    public void A_statement_in_the_readers_language_may_rest_on_a_quote_in_another()
    {
        const string english = "Privacy Policy\nWe collect your IP address when you visit our website.\nYou have the right to access your personal data that we hold about you.\nWe do not sell your personal data.";
        Assert.NotNull(Book.Verify(english, "rights", "Sie haben ein Recht auf Auskunft.", "You have the right to access your personal data").Statement);
        Assert.NotNull(Book.Verify(english, "rights", "You have the right to access your personal data.", "You have the right to access your personal data", "en").Statement);
    }
}

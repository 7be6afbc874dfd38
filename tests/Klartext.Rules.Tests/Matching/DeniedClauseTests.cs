using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Denials in whatever clause and in whatever words they stand, read with the book's own rules.</summary>
public sealed class DeniedClauseTests(RealBook real) : IClassFixture<RealBook>
{
    [Theory]
    [InlineData("Da wir keine Bankdaten verarbeiten, müssen Sie hier nichts einstellen.", "data.payment")]
    [InlineData("Wir versichern, dass wir niemals Bankdaten verarbeiten.", "data.payment")]
    [InlineData("Wir verpflichten uns, keine Nutzerprofile zu erstellen.", "purpose.profiling")]
    [InlineData("Sie können unser Angebot besuchen, ohne dass wir Bankdaten verarbeiten.", "data.payment")]
    [InlineData("Unsere Seite ist schlicht gehalten (keine Cookies).", "tracking.cookies")]
    public void A_clause_denies_what_the_same_sentence_would_deny(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Unter keinen Umständen werden wir Bankdaten verarbeiten.", "data.payment")]
    [InlineData("Nirgends auf dieser Seite werden Cookies gesetzt.", "tracking.cookies")]
    [InlineData("Die Erstellung von Nutzerprofilen schließen wir aus.", "purpose.profiling")]
    [InlineData("Der Versand von Newslettern ist ausgeschlossen.", "purpose.newsletter")]
    [InlineData("Es gibt bei uns weder Bankdaten noch versteckte Kosten.", "data.payment")]
    public void Other_words_deny_as_none_does(string text, string practice) => Assert.Equal(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Wenn wir keine Bankdaten verarbeiten, entfällt die Abbuchung.", "data.payment")]
    [InlineData("Wir hoffen, dass Dritte keine Bankdaten verarbeiten.", "data.payment")]
    [InlineData("Der Vertrag sieht vor, keine Bankdaten, die Mitglieder nennen, zu verarbeiten.", "data.payment")]
    [InlineData("Cookies übertragen keine Viren, lesen keine Altersangaben aus.", "data.demographic")]
    public void What_is_only_supposed_or_said_of_others_is_not_denied_by_its_clause(string text, string practice) =>
        Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    [Theory]
    [InlineData("Google Analytics speichert sie nicht.", "tracking.analytics")]
    [InlineData("Die Adressen werden gekürzt; Google Analytics speichert sie nicht.", "tracking.analytics")]
    [InlineData("Wir verkaufen weder Ihre Fotos noch Ihre Bankdaten.", "data.content")]
    public void What_a_service_does_not_do_and_what_is_only_not_sold_are_there_all_the_same(string text, string practice) =>
        Assert.NotEqual(PracticeStatus.Denied, StatusOf(text, practice));

    private PracticeStatus? StatusOf(string text, string practice) =>
        real.Analyse(text).Findings.FirstOrDefault(finding => finding.Practice.Name == practice)?.Status;
}

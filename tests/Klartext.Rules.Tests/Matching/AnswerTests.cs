using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Short answers turn on what stands before them: a question, a heading, a name, a statement.</summary>
public sealed class AnswerTests
{
    private const PracticeStatus Stated = PracticeStatus.Stated;
    private const PracticeStatus Denied = PracticeStatus.Denied;

    [Theory]
    [InlineData("Matomo verwenden wir keins.")]
    [InlineData("Matomo nutzen wir nicht.")]
    [InlineData("Matomo: keins")]
    [InlineData("Matomo: nein")]
    [InlineData("Matomo: gibt es nicht")]
    [InlineData("Matomo gibt es bei uns nicht.")]
    [InlineData("Matomo? Nein.")]
    [InlineData("Matomo? Gibt es bei uns nicht.")]
    [InlineData("Matomo. Verwenden wir nicht.")]
    [InlineData("Verwenden wir Matomo? Nein.")]
    [InlineData("Verwenden wir Matomo? Nein, nie.")]
    [InlineData("# Verwenden wir Matomo?\nNein.")]
    [InlineData("# Matomo\nVerwenden wir nicht.")]
    [InlineData("# Matomo\nKeins.")]
    [InlineData("# 7. Matomo\nDas gibt es bei uns nicht.")]
    [InlineData("# Matomo und Piwik\nBeides kommt nicht vor.")]
    [InlineData("Viele verwenden Matomo. Wir tun das nicht.")]
    [InlineData("Viele verwenden Matomo. Solche Dienste nutzen wir nicht.")]
    public void A_short_denial_denies_what_it_answers(string text) =>
        Assert.Equal([Denied], Deniable("matomo & (verwenden|nutzen)").Statuses(text));

    [Theory]
    [InlineData("Verwenden wir Matomo? Ja.")]
    [InlineData("Matomo? Ja, für die Statistik.")]
    [InlineData("# Verwenden wir Matomo?\nJa.")]
    [InlineData("Wir verwenden nicht nur Matomo.")]
    [InlineData("Matomo verwenden wir, solche Dienste mögen wir.")]
    [InlineData("Wir verwenden Matomo. Solche Sorgen haben wir nicht mit Fristen.")]
    [InlineData("# Matomo\nWir verwenden es und geben nichts weiter.\n# Ende")]
    public void A_yes_or_a_sentence_of_its_own_denies_nothing(string text) =>
        Assert.DoesNotContain(Denied, Deniable("matomo & (verwenden|nutzen)").Statuses(text));

    [Theory]
    [InlineData("Wir nutzen nicht:\n- Matomo")]
    [InlineData("Nicht gespeichert werden:\n- Was Matomo misst")]
    [InlineData("Wir verzichten auf:\n- Matomo nutzen")]
    [InlineData("# Was wir nicht tun\n- Matomo verwenden")]
    [InlineData("Muehlenrad.de verzichtet auf:\n- Matomo")]
    [InlineData("Wir nutzen nicht:\n- Ruhe\n- Matomo")]
    public void A_list_below_a_denial_is_not_done(string text) =>
        Assert.Equal([Denied], Deniable("matomo").Statuses(text));

    [Theory]
    [InlineData("Wir nutzen:\n- Matomo")]
    [InlineData("Wir speichern das nicht, sofern gilt:\n- Matomo")]
    [InlineData("Nicht die Stadt, sondern der Verein nutzt:\n- Matomo")]
    [InlineData("# Was wir tun\n- Matomo verwenden")]
    public void A_list_below_more_than_a_denial_is_not_denied(string text) =>
        Assert.DoesNotContain(Denied, Deniable("matomo").Statuses(text));

    [Theory]
    [InlineData("Matomo speichern wir nicht.", Denied)]
    [InlineData("Bei uns läuft es ohne Matomo.", Denied)]
    [InlineData("Ohne Matomo läuft das nicht.", Stated)]
    [InlineData("Wir nutzen Matomo. Das speichern wir nicht.", Stated)]
    public void What_is_done_with_data_goes_with_a_name_only(string text, PracticeStatus status) =>
        Assert.Equal([status], Deniable("matomo").Statuses(text).Distinct());

    [Theory]
    [InlineData("Verwenden wir Matomo?")]
    [InlineData("Verwenden wir Matomo? Das hängt davon ab.")]
    public void A_question_by_itself_says_nothing(string text) =>
        Assert.Empty(SmallCatalogue.OfPhrase("matomo & verwenden").Read(text));

    [Theory]
    [InlineData("Verwenden wir Matomo? Ja.", Stated)]
    [InlineData("# Verwenden wir Matomo?\nNein.", Denied)]
    public void Question_and_answer_prove_it_together(string text, PracticeStatus status)
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase("matomo & verwenden").Read(text));
        Assert.Equal((status, 0, 1), (hit.Status, hit.LeadIn, hit.Sentence));
    }

    [Theory]
    [InlineData("Daten von Matomo verwenden wir nicht.")]
    [InlineData("Wir verwenden keine dauerhaften Matomo.")]
    [InlineData("# Matomo zu Werbung\nVerwenden wir nicht.")]
    public void The_denial_of_a_part_is_no_denial_of_the_whole(string text) =>
        Assert.DoesNotContain(Denied, Deniable("matomo & verwenden").Statuses(text));

    [Theory]
    [InlineData("Verwenden wir keine Matomo? Nein.")]
    [InlineData("Die Daten bleiben hier. Nein.")]
    public void What_may_mean_either_is_left_out(string text) =>
        Assert.Empty(SmallCatalogue.OfPhrase("matomo & verwenden").Read(text));

    [Theory]
    [InlineData("Verwenden wir Matomo? Nein.")]
    [InlineData("# Verwenden wir Matomo?\nNein.")]
    public void What_no_rule_denies_is_not_denied_in_a_word_either(string text) =>
        Assert.Equal([Stated], SmallCatalogue.OfPhrase("matomo & verwenden", "negated: stated").Statuses(text));

    [Theory]
    [InlineData("Speichern Sie Daten von Matomo? Nein, nie.", "speichern {0..3} kein* {0..3} matomo")]
    [InlineData("# Wird Matomo hier eingesetzt?\nNein.", "matomo {0..3} eingesetzt {0..1} nicht")]
    [InlineData("Führt der Verein Listen mit Matomo? Nein.", "kein* {0..6} matomo")]
    public void A_question_with_no_is_read_as_the_denial_it_makes(string text, string phrase)
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase(phrase, "status: denied").Read(text));
        Assert.Equal((Denied, 0, 1), (hit.Status, hit.LeadIn, hit.Sentence));
    }

    [Fact]
    public void A_no_to_a_denial_denies_nothing() =>
        Assert.Empty(SmallCatalogue.OfPhrase("verzichten {0..3} matomo", "status: denied").Read("Verzichten Sie auf Matomo? Nein."));

    [Theory]
    [InlineData("Verwenden wir Matomo? Nur für die Statistik.")]
    [InlineData("# Verwenden wir Matomo?\nNur, wenn Sie zustimmen und das auf der ersten Seite auch angeben.")]
    public void An_answer_with_a_limit_affirms(string text) =>
        Assert.Equal([Stated], Deniable("matomo & (verwenden|nutzen)").Statuses(text));

    [Fact]
    public void The_answer_may_name_another_practice_of_the_same_kind() =>
        Assert.Equal([Stated], SmallCatalogue.OfPhrase("(matomo|piwik) & (verwenden|nutzen)").Statuses("Nutzen wir Matomo? Nein, wir nutzen Piwik."));

    [Theory]
    [InlineData("Wie lange bleiben Daten? Sieben Tage.")]
    [InlineData("# Wie lange bleiben Daten?\nSieben Tage.")]
    public void A_short_answer_is_read_with_its_question(string text)
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase("bleiben & <period>").Read(text));
        Assert.Equal((0, 1), (hit.LeadIn, hit.Sentence));
    }

    /// <summary>A rule that takes no notice of negations, beside one that denies the same practice in words of its own.</summary>
    private static SmallCatalogue Deniable(string phrase) => SmallCatalogue.Of($"""
        - id: de.sharing.third-parties.test
          practice: sharing.third-parties
          any: ["{phrase}"]
          negated: stated
        - id: de.sharing.third-parties.none
          practice: sharing.third-parties
          status: denied
          any: ["datensparsam"]
        """);
}

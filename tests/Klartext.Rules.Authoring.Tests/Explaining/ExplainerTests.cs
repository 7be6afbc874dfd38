using Klartext.Policies;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Tests.Explaining;

/// <summary>Why a rule finds something in a sentence, and why another does not.</summary>
public sealed class ExplainerTests : IDisposable
{
    private readonly RulesFolder folder = new();

    [Fact]
    public void A_rule_that_fires_is_named_with_its_phrase_and_the_words_it_rests_on()
    {
        var fired = Assert.Single(Explain("Wir geben Ihre Daten an Dritte weiter.").Fired);

        Assert.Equal("de.sharing.third-parties.verb", fired.Rule);
        Assert.Equal(PracticeStatus.Stated, fired.Status);
        Assert.Equal("(geben|weitergabe) & daten & dritte", fired.Phrase);
        Assert.Equal(["geben", "Daten", "Dritte"], fired.Words);
        Assert.Equal(("catalogue/de/rules.yaml", 1), (fired.File, fired.Line));
        Assert.Equal(fired.Words, fired.Ranges.Select(static range => "Wir geben Ihre Daten an Dritte weiter."[range.Start..range.End]));
    }

    [Fact]
    public void A_negation_is_shown_with_the_clause_it_reaches()
    {
        var sentence = Explain("Wenn Sie fragen, geben wir Daten nicht an Dritte.");

        Assert.Equal(PracticeStatus.Denied, Assert.Single(sentence.Fired).Status);
        var negator = Assert.Single(sentence.Negators);
        Assert.Equal("nicht", negator.Word.Text);
        Assert.DoesNotContain("fragen", negator.Clause.Text, StringComparison.Ordinal);
        Assert.Contains("Dritte", negator.Clause.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_negates_nothing_is_shown_as_such()
    {
        var sentence = Explain("Wir geben nicht nur Daten an Dritte.");

        Assert.Empty(sentence.Negators);
        Assert.Equal(["nicht"], sentence.HarmlessNegators.Select(static word => word.Text));
        Assert.Equal(PracticeStatus.Stated, Assert.Single(sentence.Fired).Status);
    }

    [Fact]
    public void A_condition_is_shown_with_its_words()
    {
        var sentence = Explain("Mit Ihrer Einwilligung geben wir Daten an Dritte.");

        var condition = Assert.Single(sentence.Conditions);
        Assert.Equal((Condition.Consent, "Mit Ihrer Einwilligung"), (condition.Condition, condition.Words.Text));
        Assert.Equal(Condition.Consent, Assert.Single(sentence.Fired).Condition);
    }

    [Fact]
    public void Everything_that_is_shown_says_where_it_stands()
    {
        const string text = "Mit Ihrer Einwilligung löschen wir Daten nicht nach 7 Tagen.";
        var sentence = Explain(text);

        Assert.Equal(text, text[sentence.Range.Start..sentence.Range.End]);
        Assert.Equal("7 Tagen", Slice(Assert.Single(sentence.Values, static value => value.Kind == "period").Range));
        Assert.Equal("nicht", Slice(Assert.Single(Assert.Single(sentence.Negators).Word.Ranges)));
        Assert.Equal("Mit Ihrer Einwilligung", string.Join(' ', Assert.Single(sentence.Conditions).Words.Ranges.Select(Slice)));

        static string Slice(TextRange range) => text[range.Start..range.End];
    }

    [Fact]
    public void A_recognised_value_is_shown_with_its_normal_form() =>
        Assert.Contains(Explain("Wir löschen sie nach 7 Tagen.").Values, value => value is { Kind: "period", Value: "P7D", Text: "7 Tagen" });

    [Fact]
    public void A_missing_word_is_named()
    {
        var near = Assert.Single(Explain("Wir geben Daten an Partner.").Almost);

        Assert.Equal("de.sharing.third-parties.verb", near.Rule);
        Assert.Equal(["dritte"], near.Missing);
        Assert.Equal(["(geben|weitergabe)", "daten"], near.Present);
    }

    [Fact]
    public void Words_that_stand_too_far_apart_are_told_from_missing_ones()
    {
        folder.AddRules("- id: de.retention.period.near\n  practice: retention.period\n  any: [\"frist {0..1} beträgt\"]\n");

        var near = Assert.Single(Explain("Die Frist für alle anderen Fälle beträgt viel.").Almost, one => one.Rule == "de.retention.period.near");
        Assert.Empty(near.Missing);
    }

    [Theory]
    [InlineData("Im Telefonbuch geben wir Daten an Dritte.", SilenceReason.Unless)]
    [InlineData("# Daten geben wir an Dritte", SilenceReason.Place)]
    [InlineData("Dritte sind alle, denen wir Daten geben.", SilenceReason.Definition)]
    public void A_rule_whose_phrase_stands_there_and_that_is_silent_says_why(string text, SilenceReason reason)
    {
        var sentence = Explain(text);

        Assert.Empty(sentence.Fired);
        Assert.Equal(reason, Assert.Single(sentence.Silent).Reason);
    }

    [Theory]
    [InlineData("with: [akten]", "Wir reichen Kopien herum.", SilenceReason.With)]
    [InlineData("under: [empfänger]", "# Kontakt\nWir reichen Kopien herum.", SilenceReason.Under)]
    [InlineData("unless-under: [kontakt]", "# Kontakt\nWir reichen Kopien herum.", SilenceReason.UnlessUnder)]
    [InlineData("negated: none", "Wir reichen keine Kopien herum.", SilenceReason.Negated)]
    public void A_guard_that_is_not_met_is_named(string guard, string text, SilenceReason reason)
    {
        folder.AddRules($"- id: de.sharing.third-parties.copies\n  practice: sharing.third-parties\n  any: [\"kopien & herum\"]\n  {guard}\n");

        var silent = Assert.Single(Explain(text, last: true).Silent);
        Assert.Equal(("de.sharing.third-parties.copies", reason), (silent.Rule, silent.Reason));
        Assert.NotEmpty(silent.Because);
    }

    [Fact]
    public void A_list_item_is_explained_together_with_its_lead_in()
    {
        var sentence = Explain("Daten geben wir an:\n- Dritte", last: true);

        Assert.Equal("Daten geben wir an:", sentence.LeadIn);
        Assert.True(Assert.Single(sentence.Fired).WithLeadIn);
    }

    [Fact]
    public void One_rule_alone_says_all_that_it_lacks()
    {
        var source = folder.Read();
        var explainer = new Explainer(source.Sources[0], source.Catalogues["de"]);

        var sentence = explainer.Explain(Examples.Document("Hier steht nur von Dritten etwas.", "de"), "de.retention.period.deleted").Sentences[0];
        Assert.Equal(["(gelöscht|löschen)", "<period>"], Assert.Single(sentence.Almost).Missing);
    }

    public void Dispose() => folder.Dispose();

    private SentenceExplanation Explain(string text, bool last = false)
    {
        var source = folder.Read();
        var sentences = new Explainer(source.Sources[0], source.Catalogues["de"]).Explain(Examples.Document(text, "de")).Sentences;
        return last ? sentences[^1] : sentences[0];
    }
}

using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Headings, lists, paragraphs, conditions and explanations around a sentence.</summary>
public sealed class ScopeTests
{
    [Fact]
    public void A_heading_alone_proves_nothing() =>
        Assert.Empty(SmallCatalogue.OfPhrase("auskunft").Read("# Auskunft\nMehr folgt."));

    [Fact]
    public void A_rule_under_a_heading_holds_only_there()
    {
        var catalogue = SmallCatalogue.OfPhrase("verlangen", "under: [auskunft*]");
        Assert.Single(catalogue.Read("# Auskunftsrecht\nSie können sie verlangen."));
        Assert.Single(catalogue.Read("# Auskunftsrecht\n## Wie\nSie können sie verlangen."));
        Assert.Empty(catalogue.Read("# Cookies\nSie können sie verlangen."));
    }

    [Fact]
    public void A_list_item_is_read_with_its_lead_in()
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase("erheben & namen").Read("Wir erheben folgende Daten:\n- Ihren Wohnort\n- Ihren Namen"));
        Assert.Equal((0, 2), (hit.LeadIn, hit.Sentence));
    }

    [Fact]
    public void With_looks_as_far_as_within_says()
    {
        const string text = "Wir nutzen Matomo. Es misst Besuche.\nHier steht anderes. Matomo.";
        Assert.Empty(SmallCatalogue.OfPhrase("matomo", "with: [misst]").Read(text));
        Assert.Single(SmallCatalogue.OfPhrase("matomo", "with: [misst]\n  within: paragraph").Read(text));
        Assert.Equal(2, SmallCatalogue.OfPhrase("matomo", "with: [misst]\n  within: section").Read(text).Count);
    }

    [Fact]
    public void Unless_stops_a_rule_in_its_sentence_and_wider_if_asked()
    {
        const string text = "Wir nutzen Matomo. Es läuft lokal.";
        Assert.Single(SmallCatalogue.OfPhrase("matomo", "unless: [lokal]").Read(text));
        Assert.Empty(SmallCatalogue.OfPhrase("matomo", "unless: [lokal]\n  unless-within: paragraph").Read(text));
    }

    [Theory]
    [InlineData("Daten gehen mit Ihrer Einwilligung an Dritte.", Condition.Consent)]
    [InlineData("Wenn Sie sich registrieren, gehen Daten an Dritte.", Condition.Registration)]
    [InlineData("Daten gehen an Dritte.", Condition.None)]
    [InlineData("Daten gehen nicht an Dritte, es sei denn, das Gesetz verlangt es.", Condition.Exception)]
    public void A_condition_in_the_sentence_is_kept(string sentence, Condition condition) =>
        Assert.Equal(condition, Assert.Single(SmallCatalogue.OfPhrase("daten & an dritte").Read(sentence)).Condition);

    [Fact]
    public void A_sentence_that_only_explains_is_no_evidence()
    {
        Assert.Empty(SmallCatalogue.OfPhrase("daten").Read("Cookies sind Dateien mit Daten."));
        Assert.Single(SmallCatalogue.OfPhrase("daten", "definitions: true").Read("Cookies sind Dateien mit Daten."));
    }
}

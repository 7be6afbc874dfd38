using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Several things denied one after the other, with one verb or one each.</summary>
public sealed class DeniedChainTests
{
    private const PracticeStatus Denied = PracticeStatus.Denied;

    [Theory]
    [InlineData("Wir verwenden keine Karten, kein Matomo und keine Schriften.")]
    [InlineData("Mühlenrad nutzt kein Matomo, keine Karten und keine Schriften.")]
    [InlineData("muehlenrad.de nutzt kein Matomo, keine Karten und keine Schriften.")]
    [InlineData("Kein Matomo, keine Karten, keine Schriften.")]
    [InlineData("Wir verwenden kein Matomo – keine Karten, keine Schriften.")]
    [InlineData("Karten verwenden wir nicht, Matomo nutzen wir keins.")]
    [InlineData("Wir nutzen kein Matomo und verwenden keine Schriften von Fremden.")]
    public void Each_thing_of_a_chain_is_denied(string text) =>
        Assert.Equal([Denied], Deniable("matomo & (verwenden|nutzen)").Statuses(text));

    [Fact]
    public void What_is_said_of_one_thing_narrows_down_no_other() =>
        Assert.Equal([Denied], Deniable("matomo & (verwenden|nutzen)", "fremde*").Statuses("Wir nutzen kein Matomo, keine Karten und keine fremden Schriften."));

    [Fact]
    public void A_rule_that_denies_by_itself_reads_each_thing_alone() =>
        Assert.Equal([Denied], SmallCatalogue.OfPhrase("kein* matomo", "status: denied\n  unless: [schriften]").Statuses("Wir nutzen kein Matomo, keine Karten und keine Schriften."));

    [Theory]
    [InlineData("Wir nutzen keine Karten von Matomo und keine Schriften.")]
    [InlineData("Wir nutzen keine Karten, wenn Matomo läuft, und keine Schriften.")]
    [InlineData("Wir nutzen nicht nur Karten, nicht nur Matomo.")]
    [InlineData("Matomo nutzt keine Karten und keine Schriften.")]
    [InlineData("Sonst kein Matomo, keine Karten, keine Schriften.")]
    [InlineData("Wir nutzen Matomo, keine Karten und keine Schriften.")]
    public void Part_of_a_thing_a_condition_or_what_somebody_else_does_is_not_denied(string text) =>
        Assert.DoesNotContain(Denied, Deniable("matomo & (verwenden|nutzen)").Statuses(text));

    [Theory]
    [InlineData("Wir speichern keine Namen und keine Adressen.", "namen & speichern", Denied)]
    [InlineData("Namen speichern wir nicht, Adressen nutzen wir nicht.", "namen & speichern", Denied)]
    public void A_verb_counts_where_the_phrase_asks_for_it(string text, string phrase, PracticeStatus status) =>
        Assert.Equal([status], Deniable(phrase).Statuses(text));

    [Fact]
    public void Who_stores_no_names_may_still_ask_for_them() =>
        Assert.DoesNotContain(Denied, Deniable("namen").Statuses("Wir speichern keine Namen und keine Adressen."));

    /// <summary>A rule that takes no notice of negations, beside one that denies the same practice in words of its own.</summary>
    private static SmallCatalogue Deniable(string phrase, string unless = "ausgeschlossen") => SmallCatalogue.Of($"""
        - id: de.sharing.third-parties.test
          practice: sharing.third-parties
          any: ["{phrase}"]
          unless: ["{unless}"]
          negated: stated
        - id: de.sharing.third-parties.none
          practice: sharing.third-parties
          status: denied
          any: ["datensparsam"]
        """);
}

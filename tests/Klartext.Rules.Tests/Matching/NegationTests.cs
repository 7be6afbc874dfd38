using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>A negation turns a finding round, and only where it reaches.</summary>
public sealed class NegationTests
{
    private const PracticeStatus Stated = PracticeStatus.Stated;
    private const PracticeStatus Denied = PracticeStatus.Denied;

    [Theory]
    [InlineData("Wir geben Ihre Daten an Dritte weiter.", Stated)]
    [InlineData("Wir geben Ihre Daten nicht an Dritte weiter.", Denied)]
    [InlineData("Es werden keine Daten an Dritte gegeben.", Denied)]
    [InlineData("Weder Daten noch Namen gehen an Dritte.", Denied)]
    [InlineData("Wir geben Daten nicht nur an Dritte.", Stated)]
    [InlineData("Wir geben Daten, die Sie nicht sperren, an Dritte.", Stated)]
    [InlineData("Daten, die Sie eingeben, gehen nicht an Dritte.", Denied)]
    [InlineData("Sofern Sie nicht widersprechen, gehen Daten an Dritte.", Stated)]
    [InlineData("Daten gehen an Dritte und werden nicht gelöscht.", Stated)]
    [InlineData("Daten gehen an Dritte, sondern nicht an uns.", Stated)]
    [InlineData("Wir schützen Daten (nicht aber Namen) vor Angriffen an Dritte.", Stated)]
    public void A_negation_reaches_its_own_clause(string sentence, PracticeStatus status) =>
        Assert.Equal([status], SmallCatalogue.OfPhrase("daten & an dritte").Statuses(sentence));

    [Fact]
    public void A_rule_may_drop_what_is_negated() =>
        Assert.Empty(SmallCatalogue.OfPhrase("daten & an dritte", "negated: none").Read("Daten gehen nicht an Dritte."));

    [Fact]
    public void A_phrase_that_denies_by_itself_is_never_turned_round() =>
        Assert.Equal([Denied], SmallCatalogue.OfPhrase("verzichten {0..3} weitergabe", "status: denied").Statuses("Wir verzichten auf Weitergabe und tun das nicht."));

    [Fact]
    public void A_lead_in_negates_the_items_below_it() =>
        Assert.All(SmallCatalogue.OfPhrase("(erhoben|erheben) & namen").Statuses("Nicht erhoben werden:\n- Ihre Namen\n- Ihre Adresse"), status => Assert.Equal(Denied, status));
}

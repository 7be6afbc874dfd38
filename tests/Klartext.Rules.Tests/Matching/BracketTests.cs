using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>What stands in brackets belongs to the clause around them, unless it says something of its own.</summary>
public sealed class BracketTests
{
    private const PracticeStatus Stated = PracticeStatus.Stated;
    private const PracticeStatus Denied = PracticeStatus.Denied;

    [Theory]
    [InlineData("Eine Erhebung von Daten (auch Namen) findet nicht statt.")]
    [InlineData("Ein Abgleich (etwa mit Namen) unterbleibt und findet nicht statt.")]
    [InlineData("Die Listen enthalten keine Angaben (Anschrift, Namen).")]
    [InlineData("Die Listen enthalten keine Angaben (keine Anschrift, keine Namen).")]
    [InlineData("Weder Angaben (z. B. Namen) noch Bilder werden verlangt.")]
    [InlineData("Angaben (Namen, Anschrift), die falsch sind, verlangen wir nicht.")]
    public void A_bracket_inside_a_denial_is_denied_with_it(string sentence) =>
        Assert.Equal([Denied], SmallCatalogue.OfPhrase("namen").Statuses(sentence));

    [Theory]
    [InlineData("Wir führen keine Listen (ausgenommen die Namen der Helfer).")]
    [InlineData("Wir führen keine Listen (nur Namen der Helfer).")]
    [InlineData("Wir führen keine Listen (wir merken uns Namen).")]
    [InlineData("Wir führen keine Listen (die Namen werden laut verlesen).")]
    [InlineData("Wir führen keine Listen (siehe Namen).")]
    [InlineData("Wir führen keine Listen (wenn Sie Namen nennen).")]
    [InlineData("Wir fragen nach Angaben (Namen), speichern wollen wir das Haus, welche nicht stehen.")]
    [InlineData("Wir lesen Listen (Namen) und werden nicht müde.")]
    [InlineData("Gäste werden begrüßt (mit Namen), Helfer natürlich nicht.")]
    [InlineData("Wir verkürzen alles, bis eine Zuordnung nicht gelingt (Namen).")]
    [InlineData("Wir führen Listen (nicht aber Bilder) über Namen.")]
    public void An_exception_or_a_statement_in_brackets_stands(string sentence) =>
        Assert.Equal([Stated], SmallCatalogue.OfPhrase("namen").Statuses(sentence));
}

using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Things that are named first and then denied, all together.</summary>
public sealed class DeniedTopicTests
{
    private const PracticeStatus Stated = PracticeStatus.Stated;
    private const PracticeStatus Denied = PracticeStatus.Denied;

    [Theory]
    [InlineData("Karten zur Anreise, zu Radwegen oder von Gästen verwenden wir nicht.")]
    [InlineData("Eine Nutzung zur Anreise, zu Karten oder zu Radwegen findet nicht statt.")]
    [InlineData("Karten von Gästen, Bilder von Kindern, Filme von Tieren und Lieder von Vögeln nutzen wir nicht.")]
    public void Nothing_of_them_is_stated(string text) =>
        Assert.DoesNotContain(Stated, SmallCatalogue.OfPhrase("karten", "negated: stated").Statuses(text));

    [Theory]
    [InlineData("Karten zur Anreise, zu Radwegen oder von Gästen verwenden wir nicht.", "anreise")]
    [InlineData("Karten zur Anreise, zu Radwegen oder von Gästen verwenden wir nicht.", "karten & gaesten")]
    public void Each_of_them_is_denied(string text, string phrase) =>
        Assert.Equal([Denied], SmallCatalogue.OfPhrase(phrase).Statuses(text));

    [Theory]
    [InlineData("Karten zu Radwegen, von Gästen oder mit Bildern verwenden wir nicht.")]
    [InlineData("Karten zu Radwegen verwenden wir nicht.")]
    public void A_noun_that_is_narrowed_down_is_not_denied_in_general(string text) =>
        Assert.Empty(SmallCatalogue.OfPhrase("karten").Read(text));

    [Theory]
    [InlineData("Die Karten zu Radwegen verwenden wir nicht.")]
    [InlineData("Ihre Karten zu Radwegen verwenden wir nicht.")]
    [InlineData("Karten zu Radwegen speichern wir nicht.")]
    [InlineData("Karten zu Radwegen zeigen wir, Bilder nicht.")]
    [InlineData("Wir zeigen Karten zu Radwegen, Bilder verwenden wir nicht.")]
    [InlineData("Wenn wir Karten nutzen, verwenden wir Bilder nicht.")]
    public void What_there_is_or_what_is_only_not_stored_may_still_be_stated(string text) =>
        Assert.Equal([Stated], SmallCatalogue.OfPhrase("karten", "negated: stated").Statuses(text));
}

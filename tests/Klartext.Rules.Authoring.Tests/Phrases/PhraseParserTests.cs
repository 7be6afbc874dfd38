using CsCheck;
using Klartext.Rules.Authoring.Phrases;

namespace Klartext.Rules.Authoring.Tests.Phrases;

/// <summary>Phrases that can be read, and what is said of those that cannot.</summary>
public sealed class PhraseParserTests
{
    [Theory]
    [InlineData("(a|b", "bracket-open", 1)]
    [InlineData("a {0..6 b", "bracket-open", 3)]
    [InlineData("a {6..0} b", "gap-wrong", 9)]
    [InlineData("a {0..400} b", "gap-wrong", 11)]
    [InlineData("", "empty-phrase", 1)]
    [InlineData("a & ", "empty-phrase", 5)]
    [InlineData("a @0", "window-wrong", 5)]
    [InlineData("a ~ b", "unexpected-character", 3)]
    [InlineData("a)", "unexpected-character", 2)]
    [InlineData("((((((((((((((a))))))))))))))", "nested-too-deep", 13)]
    public void A_wrong_phrase_is_told_what_and_where(string phrase, string key, int column)
    {
        var fault = Assert.Throws<PhraseException>(() => PhraseParser.Parse(phrase));
        Assert.Equal((key, column), (fault.Key, fault.Column));
    }

    [Theory]
    [InlineData("recht  [auf]   auskunft*", "recht [auf] auskunft*")]
    [InlineData("( a | b c )", "(a|b c)")]
    [InlineData("a {3} b", "a {3..3} b")]
    [InlineData("a { 3 } b", "a {3..3} b")]
    [InlineData("{data}&<period>@12", "{data} & <period> @12")]
    [InlineData("<article  6(1)(f)>", "<article 6(1)(f)>")]
    [InlineData("^ =Meta $", "^ =Meta $")]
    [InlineData("e-mail, z. B.", "e-mail z B {0..0}")]
    public void A_phrase_has_one_form(string phrase, string form) => Assert.Equal(form, PhraseText.Of(PhraseParser.Parse(phrase)));

    [Fact]
    public void Any_text_is_a_phrase_or_gets_a_reason() => Gen.String[Gen.Char["ab *=()[]{}<>|&@^$.,0123456789~ä-"], 0, 40].Sample(text =>
    {
        try
        {
            var form = PhraseText.Of(PhraseParser.Parse(text));
            return PhraseText.Of(PhraseParser.Parse(form)) == form;
        }
        catch (PhraseException fault)
        {
            return fault.Column >= 1 && fault.Column <= text.Length + 1;
        }
    }, iter: 20_000);
}

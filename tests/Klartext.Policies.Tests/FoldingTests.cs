using CsCheck;

namespace Klartext.Policies.Tests;

/// <summary>Words that people read alike are compared alike, on every host.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Größe", "groesse")]
    [InlineData("GRÖSSE", "groesse")]
    [InlineData("Gro\u0308ße", "groesse")]
    [InlineData("Groesse", "groesse")]
    [InlineData("E-Mail", "email")]
    [InlineData("Daten\u00ADschutz", "datenschutz")]
    [InlineData("Café", "cafe")]
    [InlineData("don’t", "dont")]
    [InlineData("ﬁnden", "finden")]
    [InlineData("Ελλάδα", "ελλάδα")]
    public void Spellings_of_a_word_fold_to_one(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("Nutzer*innen", "Nutzer")]
    [InlineData("NutzerInnen", "Nutzer")]
    [InlineData("Nutzer/-innen", "Nutzer")]
    [InlineData("jede:r", "jede")]
    [InlineData("LinkedIn", "LinkedIn")]
    [InlineData("Innen", "Innen")]
    public void Gender_forms_fold_to_their_base(string written, string expected) => Assert.Equal(expected, GenderForm.Base(written).ToString());

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Gen.String.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));
}

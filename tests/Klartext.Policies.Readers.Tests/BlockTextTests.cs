using CsCheck;
using Xunit;

namespace Klartext.Policies.Readers.Tests;

public class BlockTextTests
{
    [Theory]
    [InlineData("Wir  speichern\t Ihre\u00A0Daten ", "Wir speichern Ihre Daten")]
    [InlineData("Daten\u00ADschutz\u200B\uFEFF", "Datenschutz")]
    [InlineData("\u202Enetad\u202C", "netad")]
    [InlineData("Zeile 1 \r\n Zeile 2\r\rZeile 3\n", "Zeile 1\nZeile 2\nZeile 3")]
    [InlineData("a\u2028b\u2009c", "a b c")]
    [InlineData("a\0\u0007b\u0085c", "ab c")]
    [InlineData("ein \uD83D\uDE00 Gesicht", "ein \uD83D\uDE00 Gesicht")]
    [InlineData("u\u0308ber ÜBER", "u\u0308ber ÜBER")]
    [InlineData("\n \u00AD \n", "")]
    public void White_space_and_invisible_signs_have_one_form(string text, string expected) => Assert.Equal(expected, BlockText.Normalize(text));

    [Fact]
    public void Half_a_pair_becomes_a_sign_of_damage()
    {
        Assert.Equal("ein \uFFFD Rest", BlockText.Normalize("ein \uD83D Rest"));
        Assert.Equal("\uFFFD\uFFFD", BlockText.Normalize("\uD83D\u200B\uDE00"));
    }

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.String.Sample(static text => Assert.Equal(BlockText.Normalize(text), BlockText.Normalize(BlockText.Normalize(text))), iter: 5_000);
}

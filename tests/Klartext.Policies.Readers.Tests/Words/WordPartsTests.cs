using System.Buffers;
using CsCheck;
using Klartext.Policies.Readers.Words;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Words;

/// <summary>Parts of words are found in any case, wherever they stand.</summary>
public class WordPartsTests
{
    private static readonly string[] Parts = ["datenschutz", "daten", "©", "Über", "@", "www."];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]),
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i].ToUpperInvariant()),
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i][..^1]),
        Gen.Char["abdDeEnNwWüÜ. ©@ſ\u212A\uD83D漢"].Select(static character => character.ToString())).Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("Unsere Datenschutzerklärung", true)]
    [InlineData("DATENSCHUTZ", true)]
    [InlineData("ÜBER uns", true)]
    [InlineData("Bilder: © Stadt", true)]
    [InlineData("Date", false)]
    [InlineData("ww.", false)]
    [InlineData("漢字", false)]
    [InlineData("", false)]
    public void A_part_is_found_in_any_case_and_nothing_else_is(string text, bool isFound) =>
        Assert.Equal(isFound, new WordParts(Parts).OccurIn(text));

    [Fact]
    public void The_librarys_search_for_many_words_finds_the_same()
    {
        var (own, library) = (new WordParts(Parts), SearchValues.Create(Parts, StringComparison.OrdinalIgnoreCase));
        Texts.Sample(text => Assert.Equal(text.AsSpan().ContainsAny(library), own.OccurIn(text)), iter: 20_000);
    }

    [Fact]
    public void No_part_occurs_where_there_is_none_to_look_for() => Assert.False(new WordParts([]).OccurIn("Datenschutz"));
}

using CivicCore.Modules.Translations.Glossary;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>Agreed words are found with the endings of their language.</summary>
public sealed class WordFinderTests
{
    [Theory]
    [InlineData("An den Haltestellen am Markt", "Haltestelle", "Haltestellen")]
    [InlineData("Es hängt am Schwarzen Brett.", "Schwarzes Brett", "Schwarzen Brett")]
    [InlineData("Durakların yeri değişti", "durak", "Durakların")]
    [InlineData("От остановки до рынка", "остановка", "остановки")]
    [InlineData("Біля зупинки", "зупинка", "зупинки")]
    [InlineData("مكان اللقاء هو الموقف.", "موقف", "الموقف")]
    [InlineData("نلتقي بالموقف", "موقف", "بالموقف")]
    public void A_word_is_found_with_its_endings(string text, string term, string found) => Assert.Equal(found, text[Assert.Single(WordFinder.Find(text, term))]);

    [Theory]
    [InlineData("Im Rathaus ist Beratung", "Rat")]
    [InlineData("Wir halten an", "Haltestelle")]
    [InlineData("The bus does not stopover", "city library")]
    [InlineData("", "durak")]
    [InlineData("Ein Brett", "Schwarzes Brett")]
    public void Another_word_is_not(string text, string term) => Assert.Empty(WordFinder.Find(text, term));

    [Fact]
    public void One_of_several_agreed_words_is_enough() => Assert.True(WordFinder.HasOneOf("in the public libraries", "city library; public library"));
}

using CivicCore.Platform.Languages;

namespace CivicCore.Tests.Platform.Texts;

/// <summary>Counts are said as the language says them (values from the sample lists of Unicode CLDR).</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("de", 0, "other")]
    [InlineData("de", 1, "one")]
    [InlineData("tr", 1, "one")]
    [InlineData("tr", 2, "other")]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 3, "few")]
    [InlineData("uk", 5, "many")]
    [InlineData("uk", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 12, "many")]
    [InlineData("ru", 102, "few")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 1, "one")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 3, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 102, "other")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 111, "many")]
    public void A_count_has_its_form(string language, int count, string category) => Assert.Equal(category, PluralRules.Category(language, count));
}

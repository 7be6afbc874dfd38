using System.Text.RegularExpressions;
using CivicCore.Modules;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Texts;

namespace CivicCore.Tests.Platform.Texts;

/// <summary>All words of the portal exist in all languages.</summary>
public sealed partial class TextFilesTests
{
    private static readonly TextCatalogue Catalogue = new(InstalledModules.All.Select(static module => new InstalledModule(module.Name, $"{module.GetType().Namespace}.Texts", module.GetType().Assembly)));

    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(static language => language.Key)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_text_and_no_other(string language)
    {
        Assert.Empty(Catalogue.In("de").Keys.Except(Catalogue.In(language).Keys));
        Assert.Empty(Catalogue.In(language).Keys.Except(Catalogue.In("de").Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_for_counts_has_exactly_the_languages_plural_forms(string language)
    {
        foreach (var (key, text) in Catalogue.In("de").Where(static each => each.Value.IsPlural))
        {
            Assert.True(PluralRules.CategoriesOf(language).Order(StringComparer.Ordinal).SequenceEqual(Catalogue.In(language)[key].Forms.Keys.Order(StringComparer.Ordinal)), $"{language}: {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_is_not_empty_and_has_the_placeholders_of_the_german_one(string language)
    {
        foreach (var (key, text) in Catalogue.In(language))
        {
            foreach (var form in text.Forms.Values)
            {
                Assert.False(string.IsNullOrWhiteSpace(form), $"{language}: {key}");
                Assert.True(Names(form).IsSubsetOf(Names(string.Join(' ', Catalogue.In("de")[key].Forms.Values))), $"{language}: {key} has a placeholder that the German text lacks");
            }

            var lost = Names(Catalogue.In("de")[key].Text);
            lost.ExceptWith(Names(text.Text));
            Assert.True(lost.Count == 0, $"{language}: {key} lacks {string.Join(", ", lost)}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_deleted_after_a_while_is_named_without_the_while_which_its_rule_says(string language)
    {
        var named = Catalogue.In(language).Where(static each => RetentionKey().IsMatch(each.Key)).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Where(static each => Period().IsMatch(each.Value.Text)).Select(static each => $"{each.Key}: {each.Value.Text}"));
    }

    private static HashSet<string> Names(string text) => [.. Placeholder().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"^[a-z-]+\.retention\.[a-z-]+$")]
    private static partial Regex RetentionKey();

    /// <summary>A number or a unit of time, in all languages.</summary>
    [GeneratedRegex(@"[0-9]|\b(Tage?n?|Jahre?n?|days?|years?|gün|yıl|день|дні|днів|рік|роки|років|день|дня|дней|год|года|лет|يوم|يومين|يومًا|أيام|سنة|سنتان|سنوات)\b")]
    private static partial Regex Period();

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}

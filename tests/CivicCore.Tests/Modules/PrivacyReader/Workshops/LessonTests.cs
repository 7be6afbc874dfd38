using System.Text.RegularExpressions;
using CivicCore.Modules.PrivacyReader;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Legal;
using CivicCore.Platform.Modules;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>Lesson plans and handout exist in every language, whole.</summary>
public sealed partial class LessonTests
{
    private static readonly LongTexts Texts = new([new InstalledModule("privacy-reader", "CivicCore.Modules.PrivacyReader.Texts", typeof(PrivacyReaderModule).Assembly)]);

    public static TheoryData<string, string> Each =>
        [.. from name in (string[])["lesson45", "lesson90", "handout"] from language in ReaderLanguage.All select new TheoryDataRow<string, string>(name, language.Key)];

    [Theory]
    [MemberData(nameof(Each))]
    public void A_text_has_the_parts_of_the_german_one_in_its_own_words(string name, string language)
    {
        var german = Texts.Html(name, ReaderLanguage.Default).Value;
        var own = Texts.Html(name, ReaderLanguage.Of(language)).Value;
        Assert.Equal(Count(german, "<h2"), Count(own, "<h2"));
        Assert.Equal(Count(german, "<tr"), Count(own, "<tr"));
        Assert.Equal(Count(german, "<ol"), Count(own, "<ol"));
        Assert.Equal(Times(german), Times(own));
        if (language != "de")
        {
            Assert.NotEqual(german, own);
        }
    }

    /// <summary>A plan's minutes, "0–5"; they follow each other without a gap and end with the lesson.</summary>
    [Theory]
    [InlineData("lesson45", 45)]
    [InlineData("lesson90", 90)]
    public void The_minutes_of_a_plan_add_up(string name, int minutes)
    {
        var times = Times(Texts.Html(name, ReaderLanguage.Default).Value);
        Assert.Equal(0, times[0].From);
        Assert.Equal(minutes, times[^1].To);
        Assert.All(times.Zip(times.Skip(1)), static pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    private static int Count(string html, string tag) => html.Split(tag).Length - 1;

    private static List<(int From, int To)> Times(string html) =>
        [.. Minutes().Matches(html).Select(static match => (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)))];

    [GeneratedRegex("<td>([0-9]+)–([0-9]+)</td>")]
    private static partial Regex Minutes();
}

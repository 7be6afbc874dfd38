using Klartext.Cli.Words;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Tests.Words;

/// <summary>Values in the reader's words.</summary>
public sealed class FactWordsTests
{
    private static readonly FactWords German = Of("de");
    private static readonly FactWords English = Of("en");

    [Theory]
    [InlineData("P1D", "1 Tag", "1 day")]
    [InlineData("P7D", "7 Tage", "7 days")]
    [InlineData("P14M", "14 Monate", "14 months")]
    [InlineData("P10Y", "10 Jahre", "10 years")]
    [InlineData("P2W", "2 Wochen", "2 weeks")]
    [InlineData("PT24H", "24 Stunden", "24 hours")]
    [InlineData("PT30M", "30 Minuten", "30 minutes")]
    public void A_period_is_said_with_its_unit(string value, string german, string english)
    {
        Assert.Equal(german, German.Period(value));
        Assert.Equal(english, English.Period(value));
    }

    [Fact]
    public void The_end_of_a_session_is_said_in_the_reader_s_words()
    {
        Assert.Equal("bis zum Ende der Sitzung", German.Say(Value("period", "SESSION", "Schließen des Browsers")).Value);
        Assert.Equal("до кінця сеансу", Of("uk").Say(Value("period", "SESSION", "Schließen des Browsers")).Value);
    }

    [Theory]
    [InlineData("P1D", "1 день", "1 день")]
    [InlineData("P3D", "3 дні", "3 дня")]
    [InlineData("P7D", "7 днів", "7 дней")]
    [InlineData("P12D", "12 днів", "12 дней")]
    [InlineData("P21D", "21 день", "21 день")]
    [InlineData("P3Y", "3 роки", "3 года")]
    [InlineData("P14M", "14 місяців", "14 месяцев")]
    public void Ukrainian_and_Russian_count_with_three_forms(string value, string ukrainian, string russian)
    {
        Assert.Equal(ukrainian, Of("uk").Period(value));
        Assert.Equal(russian, Of("ru").Period(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PD")]
    [InlineData("P1X")]
    [InlineData("7D")]
    public void What_is_no_period_is_none(string value) => Assert.Null(German.Period(value));

    [Fact]
    public void A_country_has_its_name_and_a_service_too()
    {
        Assert.Equal(("Land", "USA"), German.Say(Value("country", "US", "US-amerikanischen Servern")));
        Assert.Equal(("Dienst", "Google Analytics"), German.Say(Value("service", "google-analytics", "Analytics")));
        Assert.Equal("Irgendwo", German.Say(Value("country", "??", "Irgendwo")).Value);
    }

    [Fact]
    public void Outdated_law_has_its_sentence()
    {
        Assert.Contains("2020", German.LawNote(Value("outdated", "privacy-shield", "Privacy Shield")), StringComparison.Ordinal);
        Assert.Null(German.LawNote(Value("law", "gdpr", "DSGVO")));
    }

    private static FoundValue Value(string kind, string value, string text) => new(kind, value, text, 0, text.Length, []);

    private static FactWords Of(string language)
    {
        var book = RulesLocation.Shipped();
        return new FactWords(book.Texts(language), book);
    }
}

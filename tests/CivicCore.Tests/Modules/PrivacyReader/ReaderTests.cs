using System.Net;
using CivicCore.Modules.PrivacyReader.Reading;
using CivicCore.Platform.Data;
using CivicCore.Platform.Languages;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CivicCore.Tests.Modules.PrivacyReader;

/// <summary>Someone without script and without an account has a policy read by the real service.</summary>
public sealed class ReaderTests(PostgresServer server, RunningService service) : IClassFixture<RunningService>
{
    private const string Policy = """
        Datenschutzerklärung

        Verantwortlich ist die Beispiel-Bücherei GmbH, Musterweg 3, 89073 Ulm, E-Mail: info@buecherei.example.

        Bei jedem Besuch speichern wir Ihre IP-Adresse in Server-Log-Dateien. Diese Daten löschen wir nach 7 Tagen.

        Wir nutzen Google Analytics, um die Nutzung unserer Website zu messen. Dabei werden Daten in die USA übertragen.

        Wir geben Nutzungsdaten an unsere Werbepartner weiter.

        Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten.
        """;

    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(static language => language.Key)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_pasted_text_is_read_in_every_language(string language)
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await PasteAsync(visitor, Policy, language);

        Assert.Equal(8, visitor.Page.QuerySelectorAll(".question .signal-icon").Length);
        var quotes = visitor.Page.QuerySelectorAll(".question blockquote q").Select(static each => each.TextContent).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Contains(quote, Policy, StringComparison.Ordinal));
        Assert.All(visitor.Page.QuerySelectorAll(".question .answer"), answer => Assert.True(answer.QuerySelector("q") is not null || answer.Closest("details.question.is-unknown") is not null, answer.TextContent));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("mark"));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".headline"));
        Assert.Contains("Google Analytics", visitor.Page.QuerySelector(".third-parties")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".missing li"));
        Assert.DoesNotContain("{", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_and_a_country_are_said_in_the_readers_language()
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await PasteAsync(visitor, Policy, "ar");
        var facts = string.Join('|', visitor.Page.QuerySelectorAll(".fact b").Select(static each => each.TextContent));
        Assert.Contains("7 أيام", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Tage", facts, StringComparison.Ordinal);
        Assert.Contains("الولايات المتحدة", visitor.Page.QuerySelector(".service dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_text_stays_in_the_form_and_can_be_had_in_another_language_and_for_paper()
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await PasteAsync(visitor, Policy, "de");
        Assert.Contains("Werbepartner weiter", visitor.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await visitor.SendAsync("form.paste", "button[lang=tr]");
        Assert.Equal("tr", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".question"));
        await visitor.SendAsync("form.paste", "button[formaction*=druck]");
        Assert.All(visitor.Page.QuerySelectorAll("details.question, details.quote, details.service"), static each => Assert.True(each.HasAttribute("open")));
    }

    [Fact]
    public async Task A_statement_leads_to_the_question_it_comes_from()
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await PasteAsync(visitor, Policy, "de");
        Assert.All(visitor.Page.QuerySelectorAll(".headline a"), link => Assert.NotNull(visitor.Page.QuerySelector($"details.question {link.GetAttribute("href")}")));
    }

    [Fact]
    public async Task An_address_typed_on_the_front_page_is_read_and_its_link_holds_nothing_of_the_visit()
    {
        await using var front = await ServiceInFront.StartAsync(service.Address);
        front.Put("https://buecherei.example/datenschutz?besuch=4711", $"<html lang=de><title>Datenschutz</title><main><p>{Policy.Replace("\n\n", "<p>", StringComparison.Ordinal)}</main></html>");
        front.Put("https://buecherei.example/", $"<html lang=de><title>Datenschutz</title><main><p>{Policy.Replace("\n\n", "<p>", StringComparison.Ordinal)}</main></html>");
        await using var portal = await StartAsync(front.Address, "--Klartext:ServiceKey=schluessel-des-portals");
        using var visitor = portal.Visit();
        await visitor.GoAsync("/de");
        await visitor.SendAsync("form.ask", ("adresse", "buecherei.example/datenschutz?besuch=4711"));
        Assert.Contains("Was buecherei.example mit Ihren Daten macht", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("noindex", visitor.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(visitor.Cookies.GetAllCookies());
        Assert.Equal("schluessel-des-portals", Assert.Single(front.Keys));

        var link = visitor.Page.QuerySelector(".share a")!.GetAttribute("href")!;
        Assert.DoesNotContain("4711", link, StringComparison.Ordinal);
        await visitor.GoAsync(link);
        Assert.Equal(8, visitor.Page.QuerySelectorAll(".question .signal-icon").Length);
    }

    [Theory]
    [InlineData("", "Hier fehlt noch die Adresse")]
    [InlineData("nur ein paar Worte", "Das ist keine Internet-Adresse")]
    [InlineData("ftp://buecherei.example", "Das ist keine Internet-Adresse")]
    [InlineData("https://name:passwort@buecherei.example", "Das ist keine Internet-Adresse")]
    [InlineData("http://127.0.0.1/datenschutz", "Diese Adresse ruft Klartext nicht auf")]
    public async Task An_address_that_cannot_be_read_gets_one_sentence_and_stays_in_the_field(string typed, string sentence)
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await visitor.GoAsync($"/de/klartext?adresse={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Contains(sentence, Assert.Single(visitor.Page.QuerySelectorAll(".error")).TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, visitor.Page.QuerySelector("#adresse")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("   ", "Hier fehlt noch der Text")]
    [InlineData("Le responsable du traitement est la bibliothèque. Nous conservons vos données pendant sept jours et vous avez le droit d'accès à vos données personnelles.", "Der Text ist auf Französisch")]
    public async Task A_text_that_cannot_be_read_gets_one_sentence_and_stays_in_the_field(string pasted, string sentence)
    {
        await using var portal = await StartAsync(service.Address.ToString());
        using var visitor = portal.Visit();
        await PasteAsync(visitor, pasted, "de");
        Assert.Contains(sentence, Assert.Single(visitor.Page.QuerySelectorAll(".error")).TextContent, StringComparison.Ordinal);
        Assert.Equal(pasted.Trim(), visitor.Page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_plainly_and_the_forms_keep_what_was_typed()
    {
        await using var portal = await StartAsync("http://127.0.0.1:9");
        using var visitor = portal.Visit();
        await visitor.GoAsync("/de/klartext?adresse=buecherei.example");
        Assert.Contains("antwortet gerade nicht", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("buecherei.example", visitor.Page.QuerySelector("#adresse")!.GetAttribute("value"));
        await PasteAsync(visitor, Policy, "de");
        Assert.Contains("antwortet gerade nicht", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Werbepartner weiter", visitor.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_answers_nonsense_or_fails_counts_as_down()
    {
        await using var front = await ServiceInFront.StartAsync(service.Address);
        await using var portal = await StartAsync(front.Address);
        using var visitor = portal.Visit();
        foreach (var nonsense in (IResult[])[Results.Text("<html>"), Results.StatusCode(500), Results.Json(new { type = 7 }, statusCode: 502), Results.Text("null", "application/json")])
        {
            front.Instead = nonsense;
            await PasteAsync(visitor, Policy, "de");
            Assert.Contains("antwortet gerade nicht", visitor.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_asks_too_often_is_asked_to_wait()
    {
        await using var portal = await StartAsync("http://127.0.0.1:9", "--Klartext:ReadingsPerMinute=1");
        using var visitor = portal.Visit();
        await visitor.GoAsync("/de/klartext?adresse=buecherei.example");
        await visitor.GoAsync("/de/klartext?adresse=buecherei.example");
        Assert.Contains("in einer Minute noch einmal", visitor.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://buecherei.example/datenschutz#cookies", "https://buecherei.example/datenschutz")]
    [InlineData("https://buecherei.example/index.php?page=7&sid=geheim", "https://buecherei.example")]
    [InlineData("http://name@buecherei.example/", null)]
    [InlineData(null, null)]
    public void A_shared_address_has_no_query_and_no_name(string? source, string? shared) => Assert.Equal(shared, PolicyReading.Shareable(source));

    private static async Task PasteAsync(Visitor visitor, string text, string language)
    {
        await visitor.GoAsync($"/{language}/klartext/text");
        await visitor.SendAsync("form.paste", ("Form.Text", text));
    }

    private Task<Portal> StartAsync(string summarizer, params string[] settings) =>
        Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: [$"--Klartext:Service={summarizer}", .. settings]);
}

using System.Net;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.PrivacyReader.RuleWorkshop;

/// <summary>A lawyer who cares for the rules, and a visitor who finds one wrong. No script.</summary>
public abstract class RuleWorkshopTests(RulePortal fixture)
{
    private const string Shredder = "Ihre Briefe gehen nach zwei Jahren in den Häcksler.";

    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(static language => language.Key)];

    [Fact]
    public async Task A_maintainer_sees_which_rule_finds_something_and_at_which_words()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt");
        await maintainer.SendAsync("form.explain", ("satz", "Ihre Daten verkaufen wir nicht."));
        var rule = Assert.Single(maintainer.Page.QuerySelectorAll(".rule"), static each => each.TextContent.Contains("sharing.sale", StringComparison.Ordinal));
        Assert.Contains("wird verneint", rule.TextContent, StringComparison.Ordinal);
        Assert.Contains("verkaufen", string.Join('|', rule.QuerySelectorAll("mark").Select(static mark => mark.TextContent)), StringComparison.Ordinal);
        Assert.Equal("Ihre Daten verkaufen wir nicht.", rule.QuerySelector(".marked")!.TextContent.Trim());
        Assert.Contains("nicht", maintainer.Page.QuerySelectorAll(".recognised mark").Select(static mark => mark.TextContent));
        Assert.Equal("Ihre Daten verkaufen wir nicht.", maintainer.Page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_maintainer_sees_which_rules_nearly_find_something_and_what_they_lack()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt?satz=" + Uri.EscapeDataString(Shredder));
        Assert.Contains("Keine Regel findet in diesem Satz etwas.", maintainer.Words, StringComparison.Ordinal);
        Assert.Contains("zwei Jahren", maintainer.Page.QuerySelector(".recognised mark")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(maintainer.Page.QuerySelectorAll(".near code"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_workshop_speaks_the_language_of_the_maintainer(string language)
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync($"/{language}/regelwerkstatt?satz=" + Uri.EscapeDataString("Mit Ihrer Einwilligung geben wir Ihre Daten nicht nur an Dritte weiter, sondern speichern sie 14 Tage."));
        Assert.NotEmpty(maintainer.Page.QuerySelectorAll(".rule"));
        Assert.DoesNotContain("privacy-reader.", maintainer.Words, StringComparison.Ordinal);
        await maintainer.GoAsync($"/{language}/regelwerkstatt/vorschlag?satz=" + Uri.EscapeDataString(Shredder));
        await maintainer.SendAsync("form.propose", "button[value=try]", ("Form.Practice", "retention.period"), ("Form.Phrases", "(häcksler & <period>"));
        Assert.NotEmpty(maintainer.Page.QuerySelectorAll(".trial .error"));
        Assert.DoesNotContain("privacy-reader.", maintainer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_plainly_and_nothing_typed_is_lost()
    {
        await using var portal = await fixture.WithoutServiceAsync();
        using var maintainer = await portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt?satz=" + Uri.EscapeDataString(Shredder));
        Assert.Contains("antwortet gerade nicht", maintainer.Words, StringComparison.Ordinal);
        Assert.Equal(Shredder, maintainer.Page.QuerySelector("textarea")!.TextContent.Trim());

        await maintainer.FollowAsync("a[href$=vorschlaege]");
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?praxis=retention.period&satz=" + Uri.EscapeDataString(Shredder));
        await maintainer.SendAsync("form.propose", "button[value=save]", ("Form.Phrases", "*häcksler* & <period>"), ("Form.Note", "Aus dem Alltag."));
        Assert.Contains("antwortet gerade nicht", maintainer.Words, StringComparison.Ordinal);
        Assert.Equal([Shredder, "", "*häcksler* & <period>", "Aus dem Alltag."], maintainer.Page.QuerySelectorAll("textarea").Select(static area => area.TextContent.Trim()));
        Assert.Equal("retention.period", maintainer.Page.QuerySelector("#practice option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_portal_that_asks_too_often_says_so_and_not_that_the_service_is_down()
    {
        await using var busy = await ServiceInFront.StartAsync(new Uri("http://127.0.0.1:9"));
        busy.Instead = Microsoft.AspNetCore.Http.Results.Json(new { type = "urn:klartext:problem:too-many-requests", detail = "Später." }, statusCode: 429);
        await using var portal = await fixture.WithServiceAsync(busy.Address);
        using var maintainer = await portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt?satz=" + Uri.EscapeDataString(Shredder));
        Assert.Contains("in einer Minute noch einmal", maintainer.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?praxis=retention.period&satz=" + Uri.EscapeDataString(Shredder));
        await maintainer.SendAsync("form.propose", "button[value=try]");
        Assert.Contains("in einer Minute noch einmal", maintainer.Words, StringComparison.Ordinal);
        Assert.Equal(Shredder, maintainer.Page.QuerySelector("#match")!.TextContent);
    }

    [Fact]
    public async Task A_rule_grows_from_a_sentence_and_its_file_passes_the_real_tests()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt?satz=" + Uri.EscapeDataString(Shredder));
        await maintainer.FollowAsync("a.button[href*=vorschlag]");
        await maintainer.SendAsync("form.propose", "button[value=try]", ("Form.Practice", "retention.period"), ("Form.Miss", "Unser Häcksler ist kaputt."));
        Assert.Contains("So liest Klartext die Sätze heute.", maintainer.Words, StringComparison.Ordinal);
        await maintainer.SendAsync("form.propose", "button[value=take]");
        Assert.Contains("Die Regel findet, was sie soll", maintainer.Words, StringComparison.Ordinal);
        await maintainer.SendAsync("form.propose", "button[value=save]", ("Form.Note", "Papier: \"Häcksler\" #1, nicht Garten"));
        Assert.Contains("Der Vorschlag ist gespeichert.", maintainer.Words, StringComparison.Ordinal);
        Assert.Contains(Shredder, maintainer.Words, StringComparison.Ordinal);

        var rules = await ExportAsync(maintainer);
        var rule = Assert.Single(rules.Rules, static rule => rule.Examples.Any(static example => example.Text == Shredder));
        Assert.All(rules.Results.Where(result => result.Rule == rule.Id), static result => Assert.True(result.Holds));
        Assert.Equal(2, rules.Results.Count(result => result.Rule == rule.Id));
        Assert.Empty(rules.Problems);
    }

    [Fact]
    public async Task A_rule_that_denies_by_itself_says_so_in_the_file()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?praxis=sharing.sale");
        const string itself = "Wir verzichten darauf, mit Ihren Daten Geld zu machen.";
        await SaveAsync(maintainer, ("Form.Match", itself), ("Form.Status", "denied"), ("Form.Phrases", "verzichten & daten & geld"));
        const string word = "Ihre Daten sind nicht käuflich.";
        await SaveAsync(maintainer, ("Form.Match", word), ("Form.Status", "denied"), ("Form.Practice", "sharing.sale"), ("Form.Phrases", "daten & käuflich"));

        var rules = await ExportAsync(maintainer);
        Assert.Equal(
            [("Denied", true), ("Stated", true)],
            new[] { itself, word }.Select(sentence => rules.Rules.Single(rule => rule.Examples.Any(example => example.Text == sentence)))
                .Select(rule => (rule.Status.ToString(), rules.Results.Where(result => result.Rule == rule.Id).All(static result => result.Holds))));
    }

    [Theory]
    [InlineData("(häcksler", "fehlt eine schließende Klammer")]
    [InlineData("{papierkram} & <period>", "Diese Liste gibt es nicht")]
    [InlineData("schredder* & <period>", "Diesen Satz findet die Regel nicht. Es fehlt: schredder*")]
    [InlineData("<period>", "Diesen Satz findet die Regel, obwohl sie es nicht soll. Schuld sind die Wörter: drei Jahren")]
    public async Task A_phrase_that_does_not_hold_is_not_saved_and_the_reason_is_said_in_plain_words(string phrase, string reason)
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        var before = await CountAsync();
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?praxis=retention.period");
        await maintainer.SendAsync("form.propose", "button[value=save]", ("Form.Match", Shredder), ("Form.Miss", "Unser Häcksler ist seit drei Jahren kaputt."), ("Form.Phrases", phrase));
        Assert.Contains(reason, maintainer.Words, StringComparison.Ordinal);
        Assert.Contains("Die Wendung findet noch nicht", maintainer.Words, StringComparison.Ordinal);
        Assert.Equal(phrase, maintainer.Page.QuerySelector("#phrases")!.TextContent);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_proposal_that_lacks_something_says_what_and_keeps_the_rest()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag");
        await maintainer.SendAsync("form.propose", "button[value=save]", ("Form.Phrases", "*häcksler*"), ("Form.Note", new string('n', 1001)));
        Assert.Equal(3, maintainer.Page.QuerySelectorAll(".field--error").Length);
        Assert.Equal("*häcksler*", maintainer.Page.QuerySelector("#phrases")!.TextContent);
    }

    [Fact]
    public async Task A_sentence_without_a_phrase_is_held_fast_for_all_rules_of_its_practice()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?praxis=sharing.sale");
        const string sentence = "Mit Ihren Daten handeln wir auf dem Wochenmarkt: 5 Euro das Kilo.";
        await SaveAsync(maintainer, ("Form.Match", sentence));
        var rules = await ExportAsync(maintainer);
        Assert.Single(rules.Results, static result => result is { Rule: null, Practice.Name: "sharing.sale" } && result.Example.Text == sentence);
        Assert.Empty(rules.Problems);
    }

    [Fact]
    public async Task An_English_proposal_has_a_file_of_its_own()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlag?sprache=en&praxis=retention.period");
        await SaveAsync(maintainer, ("Form.Match", "Your letters go into the shredder after two years."), ("Form.Phrases", "shredder* & <period>"));
        var rules = await ExportAsync(maintainer, "en");
        Assert.All(rules.Results, static result => Assert.True(result.Holds));
        Assert.NotEmpty(rules.Rules);
    }

    [Fact]
    public async Task A_visitor_reports_a_wrong_finding_from_a_reading_and_it_reaches_the_maintainers_after_a_moderators_yes()
    {
        using var visitor = fixture.Portal.Visit();
        const string sentence = "Die Bücherei verkauft alte Bücher, Ihre Daten verkaufen wir nicht.";
        await visitor.GoAsync("/de/klartext/text");
        await visitor.SendAsync("form.paste", ("Form.Text", $"Datenschutzerklärung\n\nWir sind die Bücherei und erklären hier, wie wir mit Ihren Daten umgehen.\n\n{sentence}"));
        await visitor.FollowAsync("a[href*='sharing.sale']");
        Assert.Contains("Klartext findet in dem Satz, dass es das nicht gibt:", visitor.Words, StringComparison.Ordinal);
        Assert.Equal(sentence, visitor.Page.QuerySelector("textarea")!.TextContent);
        await visitor.SendAsync("main form", ("Form.Meant", "nothing"), ("Form.Note", "Es geht um Bücher."));
        Assert.Contains("Danke. Ein Mensch sieht sich den Satz an.", visitor.Words, StringComparison.Ordinal);

        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        Assert.DoesNotContain(sentence, (await maintainer.GoAsync("/de/regelwerkstatt/vorschlaege")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain((await ExportAsync(maintainer)).Results, static result => result.Example.Text == sentence);
        await DecideAsync(sentence, DecisionKind.Accept, new() { ["note"] = "Es geht um gebrauchte Bücher." });
        await maintainer.GoAsync("/de/regelwerkstatt/vorschlaege");
        Assert.Contains($"Fehlfund: ", maintainer.Words, StringComparison.Ordinal);
        Assert.Contains("Es geht um gebrauchte Bücher.", maintainer.Words, StringComparison.Ordinal);
        var wrong = Assert.Single((await ExportAsync(maintainer)).Results, static result => result.Example.Text == sentence);
        Assert.False(wrong.Holds);

        var item = maintainer.Page.QuerySelectorAll("li.proposal").Single(static each => each.TextContent.Contains(sentence, StringComparison.Ordinal));
        await maintainer.SendAsync($"form:has(input[value='{item.QuerySelector("input[name=_handler]")!.GetAttribute("value")}'])");
        Assert.DoesNotContain(sentence, maintainer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_says_the_opposite_is_held_fast_as_what_should_be_found()
    {
        using var visitor = fixture.Portal.Visit();
        const string sentence = "Dass wir Ihre Daten nie verkaufen, können wir nicht sagen.";
        await visitor.GoAsync($"/de/klartext/fehlfund?praxis=sharing.sale&sprache=de&verneint=1&satz={Uri.EscapeDataString(sentence)}");
        await visitor.SendAsync("main form", ("Form.Meant", "opposite"));
        await DecideAsync(sentence, DecisionKind.Accept);
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        Assert.Equal(Klartext.Rules.Findings.PracticeStatus.Stated, Assert.Single((await ExportAsync(maintainer)).Results, static result => result.Example.Text == sentence).Example.Expected);
    }

    [Fact]
    public async Task A_refused_report_is_gone()
    {
        using var visitor = fixture.Portal.Visit();
        const string sentence = "Kaufen Sie günstige Uhren.";
        await visitor.GoAsync($"/de/klartext/fehlfund?praxis=sharing.sale&sprache=de&satz={Uri.EscapeDataString(sentence)}");
        await visitor.SendAsync("main form");
        var before = await CountAsync();
        await DecideAsync(sentence, DecisionKind.Refuse, reason: "Werbung");
        Assert.Equal(before - 1, await CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?praxis=sharing.nothing&sprache=de&satz=Hallo")]
    [InlineData("?praxis=%3Cscript%3E&sprache=de&satz=Hallo")]
    [InlineData("?praxis=sharing.sale&sprache=fr&satz=Bonjour")]
    public async Task A_report_about_nothing_leads_back_to_reading(string query)
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/klartext/fehlfund" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Null(visitor.Page.QuerySelector("main form"));
        Assert.Contains("Stimmt das nicht?", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_fills_the_hidden_field_is_thanked_and_not_heard()
    {
        using var visitor = fixture.Portal.Visit();
        var before = await CountAsync();
        await visitor.GoAsync("/de/klartext/fehlfund?praxis=sharing.sale&sprache=de&satz=Kaufen");
        await visitor.SendAsync("main form", ("Form.Website", "https://uhren.example"));
        Assert.Contains("Danke.", visitor.Words, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_proposal_goes_after_a_year()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/klartext/fehlfund?praxis=sharing.sale&sprache=de&satz=" + Uri.EscapeDataString("Das ist bald ein Jahr alt."));
        await visitor.SendAsync("main form");
        Assert.NotEqual(0, await CountAsync());
        fixture.Portal.Clock!.Advance(TimeSpan.FromDays(366));
        await fixture.Portal.WithAsync<IServiceProvider>(static services => ActivatorUtilities.CreateInstance<RetentionJob>(services).RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await CountAsync());
    }

    private static async Task SaveAsync(Visitor maintainer, params (string Name, string Value)[] values)
    {
        if (maintainer.Page.QuerySelector("form.propose") is null)
        {
            await maintainer.FollowAsync("a[href$='/vorschlag']");
        }

        await maintainer.SendAsync("form.propose", "button[value=save]", values);
        Assert.True(maintainer.Words.Contains("Der Vorschlag ist gespeichert.", StringComparison.Ordinal), maintainer.Words);
    }

    private static async Task<ExportedRules> ExportAsync(Visitor maintainer, string language = "de") =>
        ExportedRules.Read(await maintainer.Client.GetStringAsync(new Uri($"/de/regelwerkstatt/vorschlaege/{language}/proposals.yaml", UriKind.Relative)), language);

    private Task<int> CountAsync() => fixture.Portal.WithAsync<PrivacyReaderContext, int>(static store => store.RuleProposals.CountAsync());

    private Task DecideAsync(string title, DecisionKind kind, Dictionary<string, string>? changed = null, string? reason = null) => fixture.Portal.WithAsync<IServiceProvider>(async services =>
    {
        var queue = services.GetRequiredService<ModerationQueue>();
        var entry = (await queue.OpenAsync(TestContext.Current.CancellationToken)).Single(entry => entry.Title == title);
        var line = await queue.FindAsync(entry.Id, TestContext.Current.CancellationToken);
        Assert.NotNull(await queue.KindOf(line!)!.FindAsync(line!.ThingId, TestContext.Current.CancellationToken));
        await queue.DecideAsync(line, line.Version, changed ?? [], new Decision(kind, reason, Guid.NewGuid()), TestContext.Current.CancellationToken);
    });
}

public sealed class RuleWorkshopTestsOnSqlite(SqliteRulePortal fixture) : RuleWorkshopTests(fixture), IClassFixture<SqliteRulePortal>;

public sealed class RuleWorkshopTestsOnPostgres(PostgresRulePortal fixture) : RuleWorkshopTests(fixture), IClassFixture<PostgresRulePortal>;

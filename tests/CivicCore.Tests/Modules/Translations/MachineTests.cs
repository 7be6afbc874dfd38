using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>A model drafts over real HTTP; what it says is checked, marked, and released by a person or not at all.</summary>
public sealed class MachineTests(PostgresServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_draft_is_marked_for_readers_until_a_person_has_released_it(DatabaseKind kind)
    {
        await using var model = await ModelServer.SayingAsync(static _ => """Gern: {"forms":{"other":"Dance for all from 18:30"}}""");
        await using var portal = await StartAsync(model, kind);
        var notice = await portal.HangUpAsync("Tanz für alle ab 18:30");
        using var translator = await DraftAsync(portal, Bench.Text("en", notice));
        Assert.Contains("Von einer Maschine übersetzt, noch nicht geprüft", translator.Words, StringComparison.Ordinal);
        Assert.Equal("Dance for all from 18:30", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());

        var page = await portal.ReadAsync($"/en{notice.Path}");
        Assert.Contains("Dance for all from 18:30", page, StringComparison.Ordinal);
        Assert.Contains("Translated by a machine, not reviewed yet", page, StringComparison.Ordinal);
        Assert.Contains("Translated by a machine, not reviewed yet", await portal.ReadAsync("/en/brett"), StringComparison.Ordinal);
        using (var visitor = portal.Visit())
        {
            Assert.DoesNotContain("Dance for all", await visitor.Client.GetStringAsync("/en/brett/neues.rss"), StringComparison.Ordinal);
        }

        using var reviewer = await portal.ReleaseAsync("Dance for all from 18:30");
        page = await portal.ReadAsync($"/en{notice.Path}");
        Assert.Contains("Dance for all from 18:30", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Translated by a machine", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_is_told_the_agreed_words_and_the_text_is_no_instruction()
    {
        await using var model = await ModelServer.SayingAsync(static _ => """{"forms":{"other":"Meeting at the stop"}}""");
        await using var portal = await StartAsync(model);
        using var editor = await portal.SignInAsync(Roles.Editor);
        await editor.GoAsync("/de/uebersetzungen/woerter/neu");
        await editor.SendAsync("#agree", ("Form.Term", "Haltestelle"), ("Form.Words[en]", "stop"));
        var notice = await portal.HangUpAsync("Treffen an der Haltestelle");
        using var translator = await DraftAsync(portal, Bench.Text("en", notice));
        var call = Assert.Single(model.Calls);
        Assert.Contains("Haltestelle = stop", call.System, StringComparison.Ordinal);
        Assert.DoesNotContain("Treffen an der Haltestelle", call.System, StringComparison.Ordinal);
        Assert.Contains("Treffen an der Haltestelle", call.User, StringComparison.Ordinal);
        Assert.True(call.HasSchema);
    }

    [Theory]
    [InlineData("en", """{"forms":{"other":"Dance for all from 19:00"}}""", "Die Zahl 18 fehlt.")]
    [InlineData("en", """{"forms":{"other":"Dance from 18:30, write to info@boese.example"}}""", "Die Adresse tanz@ulm.example fehlt.")]
    [InlineData("uk", """{"forms":{"other":"Dance for all from 18:30, tanz@ulm.example"}}""", "nicht in dieser Sprache")]
    [InlineData("en", """{"forms":{"other":"Tanz für alle ab 18:30, tanz@ulm.example"}}""", "nicht übersetzt")]
    [InlineData("en", """{"forms":{"other":""}}""", "Ein Feld ist leer.")]
    [InlineData("en", """{"forms":{"one":"a","other":"Dance"}}""", "Form der Mehrzahl")]
    [InlineData("en", "{\"forms\":{\"other\":\"Dance 18:30 tanz@ulm.example \\u202E evil\"}}", "unsichtbare Zeichen")]
    [InlineData("en", "I cannot do that.", "lässt sich nicht lesen")]
    [InlineData("en", """{"forms":["Dance"]}""", "lässt sich nicht lesen")]
    public async Task A_lying_answer_is_thrown_away_and_said(string language, string answer, string said)
    {
        await using var model = await ModelServer.SayingAsync(_ => answer);
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Tanz für alle ab 18:30, tanz@ulm.example");
        using var translator = await DraftAsync(portal, Bench.Text(language, notice));
        Assert.Contains(said, translator.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dance", await portal.ReadAsync($"/{language}{notice.Path}"), StringComparison.Ordinal);
        Assert.Equal(0, await portal.WithAsync<TranslationsContext, int>(static context => context.Proposals.CountAsync()));
    }

    [Theory]
    [InlineData("""{"forms":{"one":"{n} термін","few":"{n} терміни","many":"{n} термінів"}}""", "Form der Mehrzahl")]
    [InlineData("""{"forms":{"one":"{n} термін","few":"{n} терміни","many":"{n} термінів","other":"багато"}}""", "{n} fehlt")]
    [InlineData("""{"forms":{"one":"{n} термін","few":"{x} терміни","many":"{n} термінів","other":"{n} терміну"}}""", "{x} gibt es in der Vorlage nicht")]
    public async Task A_draft_that_loses_plural_forms_or_placeholders_is_refused(string answer, string said)
    {
        await using var model = await ModelServer.SayingAsync(_ => answer);
        await using var portal = await StartAsync(model);
        using var translator = await DraftAsync(portal, Bench.Word("uk", "portal.search.count"));
        Assert.Contains("Wir haben ihn verworfen", translator.Words, StringComparison.Ordinal);
        Assert.Contains(said, translator.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "antwortet nicht")]
    [InlineData(401, "lässt das Portal nicht zu")]
    [InlineData(429, "zu viel zu tun")]
    public async Task A_broken_server_costs_a_message_and_no_text(int status, string said)
    {
        await using var model = await ModelServer.StartAsync((_, context) => ModelServer.FailAsync(context, status));
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await portal.SignInAsync(Roles.Translator);
        await translator.GoAsync(Bench.Text("en", notice));
        await translator.SendAsync("#translate", "button[value=draft]", ("Form.Forms[other]", "Singing in the park"));
        Assert.Contains(said, translator.Words, StringComparison.Ordinal);
        Assert.Equal("Singing in the park", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_gives_no_draft()
    {
        await using var model = await ModelServer.StartAsync(static async (_, context) =>
        {
            await ModelServer.SendAsync(context, """{"forms":{"oth""");
            context.Abort();
        });
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await DraftAsync(portal, Bench.Text("en", notice));
        Assert.NotNull(translator.Page.QuerySelector(".notice--error"));
        Assert.Equal(0, await portal.WithAsync<TranslationsContext, int>(static context => context.Proposals.CountAsync()));
    }

    [Fact]
    public async Task A_slow_model_is_waited_for_only_so_long()
    {
        var asked = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var portal = await StartAsync(model, settings: "--Klartext:Llm:Timeout=00:00:20");
        var notice = await portal.HangUpAsync("Singen im Park");
        var answer = DraftAsync(portal, Bench.Text("en", notice));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60));
        portal.Clock!.Advance(TimeSpan.FromSeconds(21));
        using var translator = await answer.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("braucht zu lange", translator.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_schemas_is_asked_in_plain_words()
    {
        await using var model = await ModelServer.StartAsync(static (call, context) => call.HasSchema ? ModelServer.FailAsync(context, StatusCodes.Status400BadRequest) : ModelServer.SayAsync(context, """{"forms":{"other":"Singing in the park"}}"""));
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await DraftAsync(portal, Bench.Text("en", notice));
        Assert.Equal("Singing in the park", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_draft_never_takes_the_place_of_a_persons_words()
    {
        await using var model = await ModelServer.SayingAsync(static _ => """{"forms":{"other":"A machine sings in the park"}}""");
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Singing in the park");
        using var reviewer = await portal.ReleaseAsync("Singing in the park");
        using var other = await DraftAsync(portal, Bench.Text("en", notice));
        Assert.Contains("Singing in the park", await portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
        Assert.DoesNotContain("A machine sings", await portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Waiting, await portal.WithAsync<TranslationsContext, ProposalState>(static context => context.Proposals.Where(static each => each.ByMachine).Select(static each => each.State).SingleAsync()));
    }

    [Fact]
    public async Task A_draft_that_a_person_refuses_is_gone_for_readers()
    {
        await using var model = await ModelServer.SayingAsync(static _ => """{"forms":{"other":"Sing sing park"}}""");
        await using var portal = await StartAsync(model);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await DraftAsync(portal, Bench.Text("en", notice));
        Assert.Contains("Sing sing park", await portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
        using var reviewer = await portal.SignInAsync(Roles.Editor);
        await reviewer.GoAsync($"/de/uebersetzungen/pruefen/{await portal.ProposalAsync("Sing sing park")}");
        await reviewer.SendAsync("#decide", "button[value=return]", ("Form.Reason", "Das ist kein Englisch."));
        Assert.Contains("Singen im Park", await portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_nobody_is_offered_a_draft()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start);
        var notice = await portal.HangUpAsync("Singen im Park");
        using var translator = await portal.SignInAsync(Roles.Translator);
        await translator.GoAsync(Bench.Text("en", notice));
        Assert.Null(translator.Page.QuerySelector("button[value=draft]"));
    }

    private Task<Portal> StartAsync(ModelServer model, DatabaseKind kind = DatabaseKind.Sqlite, params string[] settings) =>
        Portal.StartAsync(kind, server, PortalFixture.Start, settings: [$"--Klartext:Llm:Endpoint={model.Address}", "--Klartext:Llm:Model=test", .. settings]);

    private static async Task<Visitor> DraftAsync(Portal portal, string page)
    {
        var translator = await portal.SignInAsync(Roles.Translator);
        await translator.GoAsync(page);
        return await translator.SendAsync("#translate", "button[value=draft]");
    }
}

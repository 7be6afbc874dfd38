using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Orders;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Browser;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>Drafts of all that a part of the portal lacks, in one go.</summary>
public sealed class OrderTests(PostgresServer server, Chromium chromium)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task All_missing_texts_of_a_part_are_drafted_each_is_checked_and_none_is_released(DatabaseKind kind)
    {
        await using var model = await ModelServer.SayingAsync(static call => call.User.Contains("18:30", StringComparison.Ordinal) ? """{"forms":{"other":"Dance for all"}}""" : """{"forms":{"other":"Everyone is welcome"}}""");
        await using var portal = await StartAsync(model, kind);
        var dance = await portal.HangUpAsync("Tanz für alle ab 18:30");
        var choir = await portal.HangUpAsync("Chor im Saal");
        using var translator = await OrderAsync(portal, 4);
        Assert.Contains("0 von 4 Texten sind bearbeitet", translator.Words, StringComparison.Ordinal);

        await portal.RunJobAsync<DraftOrderJob>();
        await translator.GoAsync(translator.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("Die Maschine ist fertig.", translator.Words, StringComparison.Ordinal);
        Assert.Contains("4 von 4 Texten sind bearbeitet", translator.Words, StringComparison.Ordinal);
        Assert.Contains("3 Entwürfe warten auf die Prüfung", translator.Words, StringComparison.Ordinal);
        Assert.Contains("1 Entwurf war falsch.", translator.Words, StringComparison.Ordinal);
        Assert.NotNull(translator.Page.QuerySelector($"a[href*='{dance.Id}/title']"));
        var page = await portal.ReadAsync($"/en{choir.Path}");
        Assert.Contains("Everyone is welcome", page, StringComparison.Ordinal);
        Assert.Contains("Translated by a machine, not reviewed yet", page, StringComparison.Ordinal);

        // Who ordered it may not release it: a second pair of eyes does.
        var id = await portal.WithAsync<TranslationsContext, Guid>(static context => context.Proposals.Where(static each => each.State == ProposalState.Waiting).Select(static each => each.Id).FirstAsync());
        await translator.GoAsync($"/de/uebersetzungen/pruefen/{id}");
        Assert.Contains("gibt jemand anderes frei", translator.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_cancelled_drafts_no_more_and_keeps_what_there_is()
    {
        var asked = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            asked.TrySetResult();
            await answered.Task;
            await ModelServer.SayAsync(context, """{"forms":{"other":"Everyone is welcome"}}""");
        });
        await using var portal = await StartAsync(model);
        await portal.HangUpAsync("Chor im Saal");
        await portal.HangUpAsync("Lesen im Saal");
        using var translator = await OrderAsync(portal, 4);
        var job = portal.RunJobAsync<DraftOrderJob>();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await translator.SendAsync("#cancel");
        Assert.Contains("Abgebrochen. Was schon da ist, bleibt.", translator.Words, StringComparison.Ordinal);
        answered.SetResult();
        await job.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await translator.GoAsync(translator.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("1 von 4 Texten sind bearbeitet", translator.Words, StringComparison.Ordinal);
        Assert.Null(translator.Page.QuerySelector("#cancel"));
    }

    [Fact]
    public async Task A_machine_that_does_not_answer_stops_the_order_and_it_is_said()
    {
        await using var model = await ModelServer.StartAsync(static (_, context) => ModelServer.FailAsync(context, StatusCodes.Status401Unauthorized));
        await using var portal = await StartAsync(model);
        await portal.HangUpAsync("Chor im Saal");
        using var translator = await OrderAsync(portal, 2);
        await portal.RunJobAsync<DraftOrderJob>();
        await translator.GoAsync(translator.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("Die Maschine hat aufgehört. Die Maschine lässt das Portal nicht zu.", translator.Words, StringComparison.Ordinal);
        Assert.Contains("0 von 2 Texten sind bearbeitet", translator.Words, StringComparison.Ordinal);
        await portal.RunJobAsync<DraftOrderJob>();
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task An_order_that_runs_is_given_to_who_asks_again_and_only_who_gave_it_or_an_administrator_cancels_it()
    {
        await using var model = await ModelServer.SayingAsync(static _ => """{"forms":{"other":"Everyone is welcome"}}""");
        await using var portal = await StartAsync(model);
        await portal.HangUpAsync("Chor im Saal");
        using var translator = await OrderAsync(portal, 2);
        var first = translator.Answer.RequestMessage!.RequestUri;
        using var second = await OrderAsync(portal, 2);
        Assert.Equal(first, second.Answer.RequestMessage!.RequestUri);
        Assert.Null(second.Page.QuerySelector("#cancel"));
        Assert.Contains("Abbrechen kann, wer den Auftrag gab, oder die Verwaltung.", second.Words, StringComparison.Ordinal);
        using var administrator = await portal.SignInAsync(Roles.Administrator);
        await administrator.GoAsync(first!.AbsolutePath);
        await administrator.SendAsync("#cancel");
        Assert.Contains("Abgebrochen. Was schon da ist, bleibt.", administrator.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_nobody_can_order_drafts()
    {
        await using var without = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start);
        await without.HangUpAsync("Chor im Saal");
        using var other = await without.SignInAsync(Roles.Translator);
        await other.GoAsync("/de/uebersetzungen/werkbank?sprache=en&modul=bulletin-board");
        Assert.Null(other.Page.QuerySelector("#order"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task The_page_of_an_order_goes_on_by_itself_and_keeps_nobody_out(string language)
    {
        await using var model = await ModelServer.SayingAsync(static _ => "nichts davon ist ein Entwurf");
        await using var portal = await StartAsync(model);
        await portal.HangUpAsync("Chor im Saal");
        using var translator = await OrderAsync(portal, 2);
        var path = translator.Answer.RequestMessage!.RequestUri!.AbsolutePath["/de".Length..];
        var page = await chromium.OpenAsync();
        await page.Context.AddCookiesAsync(translator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        await page.GotoAsync($"{portal.Address}/{language}{path}");
        foreach (var isDone in (bool[])[false, true])
        {
            await Assertions.Expect(page.Locator("#cancel")).ToHaveCountAsync(isDone ? 0 : 1, new() { Timeout = 30_000 });
            await Assertions.Expect(page.Locator("#reload")).ToBeHiddenAsync(new() { Timeout = 30_000 });
            Assert.Empty(await Looks.FaultsAsync(page, $"order-{(isDone ? "done" : "running")}-{language}"));
            await portal.RunJobAsync<DraftOrderJob>();
        }
    }

    private Task<Portal> StartAsync(ModelServer model, DatabaseKind kind = DatabaseKind.Sqlite) =>
        Portal.StartAsync(kind, server, PortalFixture.Start, settings: [$"--Klartext:Llm:Endpoint={model.Address}", "--Klartext:Llm:Model=test"]);

    /// <summary>Orders English drafts of the board's texts.</summary>
    private static async Task<Visitor> OrderAsync(Portal portal, int texts)
    {
        var translator = await portal.SignInAsync(Roles.Translator);
        await translator.GoAsync("/de/uebersetzungen/werkbank?sprache=en&modul=bulletin-board");
        Assert.Contains($"Entwürfe für {texts} fehlende Texte holen", translator.Words, StringComparison.Ordinal);
        return await translator.SendAsync("#order");
    }
}

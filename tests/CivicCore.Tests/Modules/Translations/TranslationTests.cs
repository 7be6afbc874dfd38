using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>The way of a translation, without script: handed in, read by another person, seen by everyone.</summary>
public abstract class TranslationTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task A_translation_is_seen_only_after_another_person_has_released_it()
    {
        var notice = await Portal.HangUpAsync("Spielenachmittag im Hof");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        Assert.Contains("Danke", await translator.HandInAsync(Bench.Text("en", notice), "Afternoon of games in the yard"), StringComparison.Ordinal);
        Assert.DoesNotContain("Afternoon", await Portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);

        await translator.GoAsync($"/de/uebersetzungen/pruefen/{await Portal.ProposalAsync("Afternoon of games in the yard")}");
        Assert.Contains("gibt jemand anderes frei", translator.Words, StringComparison.Ordinal);
        Assert.Null(translator.Page.QuerySelector("#decide"));

        using var reviewer = await Portal.ReleaseAsync("Afternoon of games in the yard");
        Assert.Contains("gespeichert", reviewer.Words, StringComparison.Ordinal);
        Assert.Contains("Afternoon of games in the yard", await Portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
        Assert.Contains("Spielenachmittag", await Portal.ReadAsync($"/de{notice.Path}"), StringComparison.Ordinal);
        Assert.Contains("Afternoon of games", await Portal.ReadAsync("/en/suche?q=afternoon"), StringComparison.Ordinal);
        Assert.True(await Portal.WithAsync<PlatformContext, bool>(context => context.Set<AuditEntry>().AnyAsync(entry => entry.Action == "translations.release" && entry.ActorId == reviewer.PersonId)));
    }

    [Fact]
    public async Task Nobody_releases_their_own_text_by_a_forged_form_either()
    {
        var notice = await Portal.HangUpAsync("Lesekreis für alle");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Reading circle for all");
        var id = await Portal.ProposalAsync("Reading circle for all");
        await translator.GoAsync(Bench.Text("en", notice));
        var token = translator.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "decide"), KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Form.Act", "release")]);
        await translator.Client.PostAsync($"/de/uebersetzungen/pruefen/{id}", form, TestContext.Current.CancellationToken);
        Assert.Equal(ProposalState.Waiting, await Portal.WithAsync<TranslationsContext, ProposalState>(context => context.Proposals.Where(each => each.Id == id).Select(static each => each.State).SingleAsync()));
    }

    [Fact]
    public async Task A_returned_text_comes_back_with_its_reason_and_the_words_are_still_there()
    {
        var notice = await Portal.HangUpAsync("Tauschregal am Bürgerhaus");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Swap shelf at the citizen house");
        using var reviewer = await Portal.SignInAsync(Roles.Editor);
        await reviewer.GoAsync($"/de/uebersetzungen/pruefen/{await Portal.ProposalAsync("Swap shelf at the citizen house")}");
        await reviewer.SendAsync("#decide", "button[value=return]");
        Assert.Contains("Bitte schreiben Sie, was noch fehlt.", reviewer.Words, StringComparison.Ordinal);
        await reviewer.SendAsync("#decide", "button[value=return]", ("Form.Reason", "Wir sagen community centre."));
        await translator.GoAsync("/de/uebersetzungen/werkbank");
        Assert.Contains("Wir sagen community centre.", translator.Words, StringComparison.Ordinal);
        await translator.GoAsync(Bench.Text("en", notice));
        Assert.Equal("Swap shelf at the citizen house", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());
    }

    [Fact]
    public async Task Who_presses_take_back_twice_sees_the_text_as_it_now_is()
    {
        var notice = await Portal.HangUpAsync("Filmabend im Keller");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Film night in the cellar");
        await translator.GoAsync(Bench.Text("en", notice));
        using var form = new FormUrlEncodedContent(translator.Page.QuerySelectorAll("#withdraw input").Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)));
        var address = translator.Answer.RequestMessage!.RequestUri!;
        foreach (var press in (int[])[1, 2])
        {
            var answer = await translator.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"Press {press}: {answer.StatusCode}");
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("Filmabend im Keller", page, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"withdraw\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_reviewers_the_first_decides_and_the_second_is_told()
    {
        var notice = await Portal.HangUpAsync("Sommerfest der Nachbarn");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("tr", notice), "Komşuların yaz şenliği");
        using var second = await Portal.SignInAsync(Roles.Editor);
        await second.GoAsync($"/de/uebersetzungen/pruefen/{await Portal.ProposalAsync("Komşuların yaz şenliği")}");
        using var first = await Portal.ReleaseAsync("Komşuların yaz şenliği");
        await second.SendAsync("#decide", "button[value=return]", ("Form.Reason", "Doch nicht."));
        Assert.Contains("Jemand anderes hat eben entschieden", second.Words, StringComparison.Ordinal);
        Assert.Contains("Komşuların yaz şenliği", await Portal.ReadAsync($"/tr{notice.Path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_source_makes_a_translation_outdated_and_shows_word_by_word_what_changed()
    {
        var notice = await Portal.HangUpAsync("Chor am Montag um 19 Uhr");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Choir on Monday at 19:00");
        using var reviewer = await Portal.ReleaseAsync("Choir on Monday at 19:00");
        await RewriteAsync(notice.Id, "Chor am Dienstag um 19 Uhr");

        Assert.Contains("Chor am Dienstag", await translator.ListAsync("en", "outdated"), StringComparison.Ordinal);
        await translator.GoAsync(Bench.Text("en", notice));
        Assert.Contains("Montag", translator.Page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dienstag", translator.Page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_of_words_that_have_changed_meanwhile_is_not_released()
    {
        var notice = await Portal.HangUpAsync("Basteln am Freitag");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Crafts on Friday");
        await RewriteAsync(notice.Id, "Basteln am Samstag");
        using var reviewer = await Portal.ReleaseAsync("Crafts on Friday");
        Assert.Contains("Die Vorlage hat sich seither geändert", reviewer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Crafts on Friday", await Portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_plural_form_has_its_field_and_none_may_be_empty()
    {
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.GoAsync(Bench.Word("ar", "portal.search.count"));
        Assert.Equal(6, translator.Page.QuerySelectorAll("textarea").Length);
        Assert.Contains("3, 4, 5, 6", translator.Words, StringComparison.Ordinal);
        await translator.SendAsync("#translate", "button[value=submit]", ("Form.Forms[few]", ""), ("Form.Forms[many]", "{n} نتيجة هنا"));
        Assert.Contains("Ein Feld ist leer.", translator.Words, StringComparison.Ordinal);
        Assert.Equal("{n} نتيجة هنا", translator.Page.QuerySelector("#form-many")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_text_that_lost_a_placeholder_is_refused_and_nothing_typed_is_lost()
    {
        using var translator = await Portal.SignInAsync(Roles.Translator);
        var words = await translator.HandInAsync(Bench.Word("en", "portal.account.hello"), "You are signed in as {person}.");
        Assert.Contains("{name} fehlt", words, StringComparison.Ordinal);
        Assert.Contains("{person} gibt es in der Vorlage nicht", words, StringComparison.Ordinal);
        Assert.Equal("You are signed in as {person}.", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());
        Assert.Contains("Danke", (await translator.SendAsync("#translate", "button[value=submit]", ("Form.Forms[other]", "You have signed in as {name}."))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Easy_German_is_checked_beside_the_text()
    {
        var notice = await Portal.HangUpAsync("Informationsveranstaltung zum Wohngeld");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        var words = await translator.HandInAsync(Bench.Text("de-easy", notice), "Informationsveranstaltung", "button[value=check]");
        Assert.Contains("Das Wort ist lang. Ein Strich teilt es: Informationsveranstaltung", words, StringComparison.Ordinal);
        words = (await translator.SendAsync("#translate", "button[value=check]", ("Form.Forms[other]", "Wir erklären das Wohn-Geld."))).Words;
        Assert.Contains("Nichts fällt auf.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreed_word_is_marked_in_the_source_and_missed_in_the_translation()
    {
        using var editor = await Portal.SignInAsync(Roles.Editor);
        await editor.GoAsync("/de/uebersetzungen/woerter/neu");
        await editor.SendAsync("#agree", ("Form.Term", "Stadtbücherei"), ("Form.Meaning", "Dort leiht man Bücher aus."), ("Form.Words[en]", "city library; public library"));
        Assert.Contains("city library", editor.Words, StringComparison.Ordinal);
        Assert.Contains("city library", await Portal.ReadAsync("/en/suche?q=library"), StringComparison.Ordinal);

        var notice = await Portal.HangUpAsync("Vorlesen in den Stadtbüchereien");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        var words = await translator.HandInAsync(Bench.Text("en", notice), "Reading aloud in the book houses");
        Assert.Equal("Stadtbüchereien", translator.Page.QuerySelector("b.tr__agreed")!.TextContent);
        Assert.Contains("Das vereinbarte Wort fehlt: Stadtbücherei", words, StringComparison.Ordinal);
        Assert.NotNull(translator.Page.QuerySelector("button[value=anyway]"));
        Assert.Contains("Danke", (await translator.SendAsync("#translate", "button[value=anyway]", ("Form.Forms[other]", "Reading aloud in the public libraries"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_translation_of_a_similar_text_is_offered_and_taken()
    {
        var first = await Portal.HangUpAsync("Gemeinsam kochen am Donnerstag");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("uk", first), "Готуємо разом у четвер");
        using var reviewer = await Portal.ReleaseAsync("Готуємо разом у четвер");

        var second = await Portal.HangUpAsync("Gemeinsam kochen am Mittwoch");
        await translator.GoAsync(Bench.Text("uk", second));
        await translator.FollowAsync("Als Anfang übernehmen");
        Assert.Equal("Готуємо разом у четвер", translator.Page.QuerySelector("#form-other")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_workbench_says_how_much_is_open_in_each_part_of_the_portal()
    {
        await Portal.HangUpAsync($"Noch ein Aushang {Guid.NewGuid():N}");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        Assert.Matches("Schwarzes Brett: [1-9][0-9]*", await translator.ListAsync("ru", "open"));
    }

    [Fact]
    public async Task Everyone_sees_how_far_a_language_is()
    {
        await Portal.HangUpAsync($"Neuer Aushang {Guid.NewGuid():N}");
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/uebersetzungen");
        Assert.Equal(12, visitor.Page.QuerySelectorAll("progress").Length);
        Assert.Matches(@"0|[0-9]+ von [0-9]+ Texten sind aktuell", visitor.Words);
        Assert.Contains("fehlt: ", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_gets_their_translations_and_when_they_leave_the_words_stay_without_them()
    {
        var notice = await Portal.HangUpAsync("Fahrradtour zum See");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Bicycle tour to the lake");
        var own = await OwnAsync(static (data, person) => data.ExportAsync(person, CancellationToken.None), translator);
        Assert.Contains("Bicycle tour to the lake", System.Text.Json.JsonSerializer.Serialize(own), StringComparison.Ordinal);
        using var reviewer = await Portal.ReleaseAsync("Bicycle tour to the lake");
        await OwnAsync(static async (data, person) => { await data.EraseAsync(person, CancellationToken.None); return null; }, translator);
        Assert.Null(await OwnAsync(static (data, person) => data.ExportAsync(person, CancellationToken.None), translator));
        Assert.Contains("Bicycle tour to the lake", await Portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_translated_is_forgotten_half_a_year_after_the_decision()
    {
        var notice = await Portal.HangUpAsync("Kleidertausch im Saal");
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Text("en", notice), "Clothes swap in the hall");
        var id = await Portal.ProposalAsync("Clothes swap in the hall");
        using var reviewer = await Portal.ReleaseAsync("Clothes swap in the hall");
        await Portal.WithAsync<TranslationsContext>(async context =>
        {
            var rule = new DecidedProposals(context);
            Assert.Equal(TimeSpan.FromDays(180), rule.Keep);
            await rule.DeleteAsync(Portal.Clock!.GetUtcNow() - TimeSpan.FromDays(1), CancellationToken.None);
            Assert.True(await context.Proposals.AnyAsync(each => each.Id == id));
            await rule.DeleteAsync(Portal.Clock!.GetUtcNow() + TimeSpan.FromSeconds(1), CancellationToken.None);
            Assert.False(await context.Proposals.AnyAsync(each => each.Id == id));
        });
        Assert.Contains("Clothes swap in the hall", await Portal.ReadAsync($"/en{notice.Path}"), StringComparison.Ordinal);
    }

    private Task<object?> OwnAsync(Func<IPersonalData, Guid, Task<object?>> work, Visitor of) =>
        Portal.WithAsync<IServiceProvider, object?>(services => work(services.GetServices<IPersonalData>().Single(static each => each.Name == "translations"), of.PersonId!.Value));

    private Task RewriteAsync(Guid id, string title) => Portal.WithAsync<CivicCore.Modules.BulletinBoard.Data.BulletinBoardContext>(async board =>
    {
        var notice = await board.Notices.SingleAsync(each => each.Id == id);
        notice.Title = notice.Title.Rewrite(title, Portal.Clock!.GetUtcNow());
        await board.SaveChangesAsync();
    });
}

internal static class BenchList
{
    /// <summary>What the workbench lists.</summary>
    public static async Task<string> ListAsync(this Visitor translator, string language, string state) =>
        (await translator.GoAsync($"/de/uebersetzungen/werkbank?sprache={language}&stand={state}")).Words;
}

public sealed class TranslationTestsOnSqlite(SqlitePortal portal) : TranslationTests(portal), IClassFixture<SqlitePortal>;

public sealed class TranslationTestsOnPostgres(PostgresPortal portal) : TranslationTests(portal), IClassFixture<PostgresPortal>;

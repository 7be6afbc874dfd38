using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Platform.People;
using CivicCore.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>The pages of one text, in Chromium: with what a translator meets there.</summary>
public sealed class TranslatorPagesTests(SamplePortal fixture, Chromium chromium) : IClassFixture<SamplePortal>
{
    private const int MostKeys = 60;
    private const int Patience = 30_000;
    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_the_pages_of_a_text(string language)
    {
        var page = await OpenAsync(script: true);
        var found = new List<string>();
        foreach (var (name, path) in await PathsAsync())
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{path}");
            found.AddRange(await Looks.FaultsAsync(page, $"tr-{name}-{language}"));
        }

        await page.Context.CloseAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_text_is_translated_by_keyboard_alone_and_without_script()
    {
        var notice = await fixture.Portal.HangUpAsync($"Tastatur {Guid.NewGuid().ToString("N")[..6]}");
        var page = await OpenAsync(script: false);
        await page.GotoAsync($"{fixture.Portal.Address}{Bench.Text("en", notice)}");
        await TabToAsync(page, "#form-other");
        await page.Keyboard.TypeAsync($"Keyboard {notice.Title.Source[^6..]}");
        await TabToAsync(page, "button[value=submit], button[value=anyway]");
        var answered = page.WaitForURLAsync("**fertig=1**", new PageWaitForURLOptions { Timeout = Patience });
        await page.Keyboard.PressAsync("Enter");
        await answered;
        await page.Locator("[role=status]").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        Assert.NotEqual(Guid.Empty, await fixture.Portal.ProposalAsync($"Keyboard {notice.Title.Source[^6..]}"));
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        var wanted = page.Locator(string.Join(", ", selector.Split(", ").Select(static each => $"{each}:focus")));
        for (var keys = 0; keys < MostKeys && await wanted.CountAsync() == 0; keys++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(1, await wanted.CountAsync());
    }

    private async Task<IPage> OpenAsync(bool script)
    {
        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        var page = await chromium.OpenAsync(script: script);
        await page.Context.AddCookiesAsync(administrator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        return page;
    }

    /// <summary>An outdated text with agreed words, a plural in Arabic, easy German with faults, a proposal, corrected files, a machine's text as a reader sees it.</summary>
    private async Task<IReadOnlyList<(string Name, string Path)>> PathsAsync()
    {
        var portal = fixture.Portal;
        if ((await portal.ReadAsync("/en/brett")).Contains("What is on near you?", StringComparison.Ordinal) is false)
        {
            using var translator = await portal.SignInAsync(Roles.Translator);
            await translator.HandInAsync(Bench.Word("en", "bulletin-board.title"), "What is on near you?");
            using var reviewer = await portal.ReleaseAsync("What is on near you?");
        }

        var notices = await portal.WithAsync<BulletinBoardContext, List<Notice>>(async board =>
        {
            var all = await board.Notices.ToListAsync();
            var walk = all.Single(static each => each.Title.Source.StartsWith("Spaziergang", StringComparison.Ordinal));
            walk.Text = walk.Text.Rewrite("Wir gehen langsam und machen zwei Pausen. Treffpunkt ist die neue Haltestelle am Bürgerhaus.", walk.Changed.AddDays(1));
            await board.SaveChangesAsync();
            return all;
        });
        var walk = notices.Single(static each => each.Title.Source.StartsWith("Spaziergang", StringComparison.Ordinal));
        var bicycle = notices.Single(static each => each.Title.Source.StartsWith("Fahrrad", StringComparison.Ordinal));
        var proposal = await portal.WithAsync<TranslationsContext, Guid>(static context => context.Proposals.Where(static each => each.State == ProposalState.Waiting && each.Language == "uk").Select(static each => each.Id).FirstAsync());
        var term = await portal.WithAsync<TranslationsContext, Guid>(static context => context.Terms.Select(static each => each.Id).FirstAsync());
        await portal.WithAsync<CivicCore.Modules.Translations.Units.ContentUnits>(contents => contents.SaveAsync(
            new(Notice.Moderated, bicycle.Id.ToString(), "text"), "de-easy", CivicCore.Platform.Content.TextKind.Translator, "Das Werkzeug wird von der Fahrradwerkstattgemeinschaft gestellt (kostenlos).", bicycle.Changed, CancellationToken.None));
        return
        [
            ("outdated", Bench.Text("ar", walk, "text")["/de".Length..]), ("plural", Bench.Word("ar", "portal.search.count")["/de".Length..]), ("easy", Bench.Text("de-easy", bicycle, "text")["/de".Length..]),
            ("review", $"/uebersetzungen/pruefen/{proposal}"), ("term", $"/uebersetzungen/woerter/{term}"), ("files", "/uebersetzungen/dateien"), ("reader", walk.Path),
            ("bench", "/uebersetzungen/werkbank?sprache=ar"), ("progress", "/uebersetzungen"), ("glossary", "/uebersetzungen/woerter"), ("reviews", "/uebersetzungen/pruefen"),
        ];
    }
}

using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Tests.Browser;
using CivicCore.Tests.Support;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>A workshop in Chromium: the trainer's screen, phones, paper.</summary>
public sealed class RoomBrowserTests(WorkshopOnSqlite fixture, Chromium chromium) : IClassFixture<WorkshopOnSqlite>
{
    private const int MostTabs = 80;
    private const float Patience = 30_000;

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_a_room(string language)
    {
        var (trainer, room) = await fixture.OpenAsync("game", "flowers");
        using var phone = await fixture.JoinAsync(room, language);
        await WorkshopFixture.GuessAsync(phone, room, "sharing", "yellow", language);
        using var finished = await fixture.JoinAsync(room, language);
        foreach (var question in GuessQuestions.All)
        {
            await WorkshopFixture.GuessAsync(finished, room, question, "red", language);
        }

        var found = new List<string>();
        found.AddRange(await LookAsync(trainer, language, $"/workshops/{room.Id}", $"/workshops/{room.Id}/mehr", "/workshops", "/workshops/neu", $"/raum/{room.Code}/1/blatt"));
        found.AddRange(await LookAsync(phone, language, $"/raum/{room.Code}", $"/raum/{room.Code}/1", $"/raum/{room.Code}/1/data", $"/raum/{room.Code}/1/sharing"));
        found.AddRange(await LookAsync(finished, language, $"/raum/{room.Code}/1/ergebnis"));
        using var stranger = fixture.Portal.Visit();
        found.AddRange(await LookAsync(stranger, language, $"/raum/{room.Code}", "/raum?code=falsch", "/workshops/plan-90", "/workshops/handzettel"));
        Assert.True(found.Count == 0, string.Join('\n', found));
        trainer.Dispose();
    }

    [Fact]
    public async Task A_guess_and_an_added_policy_appear_on_the_trainers_screen_by_themselves_and_what_is_open_stays_open()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        var screen = await chromium.OpenAsync();
        await TakeCookiesAsync(screen, trainer);
        await screen.GotoAsync($"{fixture.Portal.Address}/de/workshops/{room.Id}");
        var reveal = screen.Locator("details.more").First;
        await reveal.Locator("> summary").FocusAsync();
        await screen.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reveal.Locator(".solution")).ToBeVisibleAsync(new() { Timeout = Patience });

        using var phone = await fixture.JoinAsync(room);
        await Assertions.Expect(screen.Locator("[data-part=people]")).ToHaveTextAsync("1 Person ist dabei", new() { Timeout = Patience });
        await WorkshopFixture.GuessAsync(phone, room, "controller", "grey");
        await Assertions.Expect(screen.Locator("[data-part=controller] .is-unknown .bar__count")).ToHaveTextAsync("1", new() { Timeout = Patience });
        await Assertions.Expect(reveal.Locator(".solution")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(reveal.Locator("> summary")).ToBeFocusedAsync(new() { Timeout = Patience });
        await Assertions.Expect(screen.Locator("#reload")).ToBeHiddenAsync(new() { Timeout = Patience });

        await trainer.GoAsync($"/de/workshops/{room.Id}/mehr"); // on another screen
        await trainer.SendAsync("#add", ("Form.Shipped", "game"));
        await Assertions.Expect(screen.Locator("[data-part=policies] nav a")).ToHaveCountAsync(2, new() { Timeout = Patience });
        await Assertions.Expect(reveal.Locator("> summary")).ToBeFocusedAsync(new() { Timeout = Patience });
        await screen.Context.CloseAsync();
        trainer.Dispose();
    }

    [Fact]
    public async Task A_policy_that_the_trainer_adds_appears_on_a_phone_and_what_was_chosen_there_stays()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var visitor = await fixture.JoinAsync(room);
        var phone = await chromium.OpenAsync(width: 360);
        await TakeCookiesAsync(phone, visitor);
        await phone.GotoAsync($"{fixture.Portal.Address}/de/raum/{room.Code}/1/sharing");
        await phone.Locator("input[value=red]").CheckAsync();

        await trainer.GoAsync($"/de/workshops/{room.Id}/mehr");
        await trainer.SendAsync("#add", ("Form.Shipped", "game"));
        await Assertions.Expect(phone.Locator("#news[role=status] a")).ToHaveAttributeAsync("href", $"/de/raum/{room.Code}/2", new() { Timeout = Patience });
        await Assertions.Expect(phone.Locator("input[value=red]")).ToBeCheckedAsync(new() { Timeout = Patience });
        await phone.Locator("#guess button").ClickAsync();
        await Assertions.Expect(phone.GetByText("Sie haben geraten: kritisch.")).ToBeVisibleAsync(new() { Timeout = Patience });
        await phone.Context.CloseAsync();
        trainer.Dispose();
    }

    [Fact]
    public async Task Someone_takes_part_by_keyboard_alone_and_without_script()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        var phone = await chromium.OpenAsync(width: 360, script: false);
        await phone.GotoAsync($"{fixture.Portal.Address}/de");
        await TabToAsync(phone, "#code");
        await phone.Keyboard.TypeAsync(room.Code.ToLowerInvariant());
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Locator("#join")).ToBeVisibleAsync(new() { Timeout = Patience });
        await TabToAsync(phone, "#join button");
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Locator(".policy")).ToBeVisibleAsync(new() { Timeout = Patience });
        await TabToAsync(phone, ".tools a.button--primary");
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Locator("#guess")).ToBeVisibleAsync(new() { Timeout = Patience });
        await TabToAsync(phone, "#guess input[type=radio]");
        await phone.Keyboard.PressAsync("Space");
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Locator(".solution")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(phone.GetByText("Sie haben geraten: unauffällig. Das stimmt.")).ToBeVisibleAsync(new() { Timeout = Patience });
        await phone.Context.CloseAsync();
        trainer.Dispose();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($":is({selector}):focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static Task TakeCookiesAsync(IPage page, Visitor visitor) =>
        page.Context.AddCookiesAsync(visitor.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));

    private async Task<List<string>> LookAsync(Visitor visitor, string language, params string[] paths)
    {
        var page = await chromium.OpenAsync();
        await TakeCookiesAsync(page, visitor);
        var found = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{path}");
            found.AddRange(await Looks.FaultsAsync(page, $"room{path.Split('/', '?')[^1]}{(visitor.PersonId is null ? string.Empty : "-trainer")}-{visitor.Cookies.Count}-{language}"));
        }

        await page.Context.CloseAsync();
        return found;
    }
}

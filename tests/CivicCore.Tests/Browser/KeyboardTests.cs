using System.Text.RegularExpressions;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>The main tasks with the keyboard alone, with and without script. Hands checks the focus at every step.</summary>
public sealed partial class KeyboardTests(PostgresServer server, RunningService service, Chromium chromium) : IClassFixture<RunningService>
{
    private const string Policy = "Bei jedem Besuch speichern wir Ihre IP-Adresse. Wir löschen sie nach 7 Tagen. Sie haben das Recht auf Auskunft über Ihre Daten.";

    [Theory]
    [InlineData("de", 1280)]
    [InlineData("ar", 360)]
    public async Task The_first_key_leads_past_the_head_of_the_page(string language, int width)
    {
        await using var portal = await StartAsync();
        var page = await chromium.OpenAsync(width);
        var hands = new Hands(page);
        await hands.OpenAsync($"{portal.Address}/{language}");
        await hands.ReachAsync(".skip");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await hands.ReachAsync("main #adresse");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_signs_up_and_signs_in(bool script)
    {
        await using var portal = await StartAsync();
        var page = await chromium.OpenAsync(360, script: script);
        var hands = new Hands(page);
        await hands.OpenAsync($"{portal.Address}/de");
        await hands.ReachAsync(".menu--end > summary");
        await page.Keyboard.PressAsync("Enter");
        await hands.PressAsync("a[href='/de/anmelden']");
        await hands.PressAsync("main a[href='/de/registrieren']");
        await hands.TypeAsync("#name", "Leyla");
        await hands.TypeAsync("#email", "leyla@beispiel.de");
        await hands.TypeAsync("#password", "ein langes passwort");
        await hands.PressAsync("main form .button--primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bitte sehen Sie in Ihre E-Mails");

        await hands.OpenAsync(Link().Match((await portal.LettersAsync())[^1].TextBody!).Value);
        await hands.OpenAsync($"{portal.Address}/de/anmelden");
        await hands.TypeAsync("#email", "leyla@beispiel.de");
        await hands.TypeAsync("#password", "ein langes passwort");
        await page.RunAndWaitForNavigationAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Sie sind angemeldet als Leyla.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_hands_a_notice_in_and_a_moderator_accepts_it(bool script)
    {
        await using var portal = await StartAsync();
        var page = await chromium.OpenAsync(script: script);
        var hands = new Hands(page);
        await hands.OpenAsync($"{portal.Address}/de/brett/neu");
        await hands.TypeAsync("#title", "Chorprobe mit Gästen");
        await hands.TypeAsync("#text", "Wir singen zusammen. Kommen Sie einfach vorbei.");
        await hands.TypeAsync("#host", "Singkreis Ost");
        await hands.TypeAsync("#day", "12122026"); // the same in every order of day and month
        await hands.TypeAsync("#time", "1030A");
        await hands.TypeAsync("#until", "1130A");
        await hands.TypeAsync("#place", "Bürgerhaus Mitte");
        await hands.TypeAsync("#email", "kreis@beispiel.de");
        await hands.PressAsync("main form > .button--primary");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("E-Mail geschickt");

        await hands.OpenAsync(Link().Match((await portal.LettersAsync())[^1].TextBody!).Value);
        if (await page.Locator("main form button").CountAsync() > 0)
        {
            await hands.PressAsync("main form button");
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Wir sehen uns Ihren Aushang an");
        using var moderator = await portal.SignInAsync(Roles.Moderator);
        await page.Context.AddCookiesAsync(moderator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        await hands.OpenAsync($"{portal.Address}/de/pruefen");
        await hands.PressAsync("main .rows a");
        await hands.PressAsync("main button[value=Accept]");
        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("gespeichert");
        Assert.Equal(1, await portal.WithAsync<BulletinBoardContext, int>(static board => board.Notices.CountAsync(static notice => notice.State == CivicCore.Modules.BulletinBoard.Notices.NoticeState.Published)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_has_a_policy_read_and_opens_the_proof(bool script)
    {
        await using var portal = await StartAsync();
        var page = await chromium.OpenAsync(360, script: script);
        var hands = new Hands(page);
        await hands.OpenAsync($"{portal.Address}/de/klartext/text");
        await hands.TypeAsync("#text", Policy);
        await hands.ReachAsync("main form .button--primary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details.question > summary .signal-icon")).ToHaveCountAsync(8); // with script they come to this page, without it is another
        await Assertions.Expect(page.Locator(".live--reads")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.Load); // another page may show its words before its style
        await hands.ReachAsync("details.question > summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details.question[open]").First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    private Task<Portal> StartAsync() => Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: $"--Klartext:Service={service.Address}");
}

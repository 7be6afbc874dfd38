using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Modules.BulletinBoard.Samples;
using CivicCore.Platform.People;
using CivicCore.Tests.Browser;
using CivicCore.Tests.Platform.People.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>Pages of one notice and of a screen, in Chromium: those that the test of all pages cannot reach.</summary>
public sealed class BoardPageTests(SamplePortal fixture, Chromium chromium) : IClassFixture<SamplePortal>
{
    private const string Kiosk = $"/anzeige/{SampleNotices.ScreenKey}";

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task A_notice_keeps_nobody_out(string language)
    {
        var id = await fixture.Portal.WithAsync<BulletinBoardContext, Guid>(static board => board.Notices.OrderBy(static each => each.Begins).Select(static each => each.Id).FirstAsync());
        var page = await chromium.OpenAsync();
        foreach (var (name, path) in ((string, string)[])[("notice", $"/brett/{id:N}"), ("report", $"/melden/{Notice.Moderated}/{id}"), ("change", $"/brett/{id:N}/aendern?schluessel=alt"), ("confirm", $"/brett/{id:N}/bestaetigen?schluessel=alt")])
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{path}");
            Assert.Empty(await Looks.FaultsAsync(page, $"board-{name}-{language}"));
        }

        await page.GotoAsync($"{fixture.Portal.Address}/{language}/brett/{id:N}");
        await page.Locator("main .button--quiet").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{fixture.Portal.Address}/{language}/melden/{Notice.Moderated}/{id}", new() { Timeout = 30_000 }); // the name that the queue knows it by
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task A_moderators_own_notice_keeps_nobody_out_of_the_queue(string language)
    {
        using var moderator = await fixture.Portal.SignInAsync(Roles.Moderator);
        var entry = await new OwnedNotices().Makers["Einsendung"](new Owner(fixture.Portal, moderator.PersonId, moderator.Cookies));
        var page = await chromium.OpenAsync();
        await page.Context.AddCookiesAsync(moderator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        foreach (var (name, path) in ((string, string)[])[("queue", ""), ("own", $"/{entry.Values["Id"]}")])
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}/pruefen{path}");
            Assert.Empty(await Looks.FaultsAsync(page, $"moderation-{name}-{language}"));
        }

        await Assertions.Expect(page.Locator("main .notice li").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task A_screen_keeps_nobody_out_in_peace_and_in_alarm(string language)
    {
        var page = await OpenScreenAsync(language);
        Assert.Empty(await Chromium.ViolationsAsync(page));
        await Looks.TakePicturesAsync(page, $"kiosk-{language}");

        await StartAlarmAsync();
        try
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{Kiosk}");
            Assert.Empty(await Chromium.ViolationsAsync(page));
            await page.WaitForFunctionAsync("document.querySelector('.alarm').scrollHeight <= innerHeight");
            await Looks.TakePicturesAsync(page, $"alarm-{language}");
        }
        finally
        {
            await fixture.Portal.WithAsync<BulletinBoardContext>(static board => board.Emergencies.ExecuteDeleteAsync());
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("de-easy")]
    [InlineData("ar")]
    public async Task A_screen_is_read_from_afar_in_every_language(string language)
    {
        var page = await OpenScreenAsync(language);
        Assert.InRange(await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)"), 27, 30);
        Assert.True(await page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.screen *')].filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && each.checkVisibility()).map(each => Math.round(parseFloat(getComputedStyle(each).fontSize))))") >= 28);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"));
    }

    [Fact]
    public async Task Without_network_a_screen_keeps_its_picture_and_says_of_when_it_is()
    {
        var page = await OpenScreenAsync("de");
        await page.Context.SetOfflineAsync(true);
        await page.WaitForSelectorAsync("#kiosk.stale");
        Assert.Contains("Stand", await page.InnerTextAsync(".fresh"), StringComparison.Ordinal);
        Assert.Contains("Marktplatz", await page.InnerTextAsync("h1"), StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await page.WaitForSelectorAsync("#kiosk:not(.stale)");
    }

    private async Task<IPage> OpenScreenAsync(string language)
    {
        var page = await chromium.OpenAsync(width: 1080);
        await page.SetViewportSizeAsync(1080, 1920);
        await page.GotoAsync($"{fixture.Portal.Address}/{language}{Kiosk}");
        return page;
    }

    private Task StartAlarmAsync() => fixture.Portal.WithAsync<BulletinBoardContext>(static async board =>
    {
        board.Emergencies.Add(new Emergency
        {
            Title = "Hochwasser an Donau, Iller und Blau ab heute Abend erwartet",
            Steps = ["Gehen Sie weg vom Ufer.", "Gehen Sie nicht in Keller, Tiefgaragen und Unterführungen, auch nicht, um etwas zu retten.", "Helfen Sie anderen, die Hilfe brauchen."],
            Lines = new() { ["en"] = "Flood. Stay away from the river.", ["tr"] = "Sel var. Nehirden uzak durun.", ["uk"] = "Повінь. Не підходьте до річки.", ["ru"] = "Наводнение. Не подходите к реке.", ["ar"] = "فيضان. ابتعدوا عن النهر." },
            Note = "Linien 1 und 5 fahren nicht.",
            Since = DateTimeOffset.UtcNow,
        });
        await board.SaveChangesAsync();
    });
}

using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.People;
using CivicCore.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Reports in Chromium: by keyboard without script, with the device's location, and whether anything keeps anyone out.</summary>
public sealed class ReportBrowserTests(SamplePortal fixture, Chromium chromium) : IClassFixture<SamplePortal>
{
    private const int MostTabs = 80;

    [Fact]
    public async Task Somebody_reports_by_keyboard_alone_without_any_script()
    {
        var page = await chromium.OpenAsync(width: 360, script: false);
        await page.GotoAsync($"{fixture.Portal.Address}/de/maengel");
        await PressAsync(page, "a[href$='/maengel/neu']", "#adresse");
        await TypeAsync(page, "#adresse", "Rathausgasse 2");
        await TypeAsync(page, "#haltestelle", "Klosterhof");
        await PressAsync(page, "#place button[type=submit]", "a[href*='was=pothole']");
        await PressAsync(page, "a[href*='was=pothole']", "#report");
        await TabToAsync(page, "input[name=q-where]");
        await page.Keyboard.PressAsync(" ");
        await TypeAsync(page, "#text", "Loch vor dem Eingang");
        await PressAsync(page, "#report button[type=submit]", "#photo");
        await PressAsync(page, "a[href*='/senden']", "#send");
        await TabToAsync(page, "#send button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ihre Meldung hat die Nummer", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
    }

    [Fact]
    public async Task Staff_change_a_status_and_somebody_follows_by_keyboard_without_any_script()
    {
        var id = await fixture.Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.Where(static each => each.Closed == null && each.Stage == ReportStage.Accepted).MaxAsync(static each => each.Id));
        using var editor = await fixture.Portal.SignInAsync(Roles.Editor);
        var page = await chromium.OpenAsync(script: false);
        await page.Context.AddCookiesAsync(editor.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        await page.GotoAsync($"{fixture.Portal.Address}/de/maengel/amt?suche={id}");
        await PressAsync(page, $"a[href$='/maengel/amt/{id}']", "#new-status");
        await TabToAsync(page, "#new-status");
        await page.Keyboard.PressAsync("ArrowDown");
        await TypeAsync(page, "#words", "Morgen sind wir da.");
        await TabToAsync(page, "#status button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("ol.rows")).ToContainTextAsync("Morgen sind wir da.", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });

        await page.GotoAsync($"{fixture.Portal.Address}/de/maengel/{id}");
        await PressAsync(page, $"a[href$='/maengel/folgen?meldung={id}']", "#follow");
        await TypeAsync(page, "#email", "tastatur@beispiel.de");
        await TabToAsync(page, "#follow button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Wir haben Ihnen eine E-Mail geschickt", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
    }

    [Fact]
    public async Task Who_stands_in_front_of_it_presses_once_and_comes_to_the_categories()
    {
        var page = await chromium.OpenAsync(width: 360);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new Geolocation { Latitude = 48.4031f, Longitude = 9.9349f });
        await page.GotoAsync($"{fixture.Portal.Address}/de/maengel/neu");
        await page.Locator("#here").ClickAsync();
        await page.Locator("a[href*='was=pothole']").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        Assert.Contains("lat=48.4031", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_the_pages_of_a_report(string language)
    {
        var id = await fixture.Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.Where(static each => each.PictureId != null).MinAsync(static each => each.Id));
        var done = await fixture.Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.Where(static each => each.Closed != null).MinAsync(static each => each.Id));
        using var writer = fixture.Portal.Visit();
        await writer.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await writer.SendAsync("#report", ("q-where", "road"), ("Text", "Ein Entwurf"));
        var draft = writer.Answer.RequestMessage!.RequestUri!.PathAndQuery["/de".Length..];
        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        var page = await chromium.OpenAsync();
        await page.Context.AddCookiesAsync(administrator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        var found = new List<string>();
        foreach (var (name, path) in ((string, string)[])[
            ("report", $"/maengel/{id}"), ("done", $"/maengel/{done}"), ("work", $"/maengel/amt/{id}"), ("place", "/maengel/neu?weiter=1"), ("details", "/maengel/neu/angaben?haltestelle=1005&was=pothole"),
            ("private", "/maengel/neu/angaben?haltestelle=1005&was=vehicle"), ("photo", draft), ("send", draft.Replace("/foto", "/senden", StringComparison.Ordinal)), ("follow", $"/maengel/folgen?meldung={id}")])
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{path}");
            found.AddRange(await Looks.FaultsAsync(page, $"reports-{name}-{language}"));
        }

        await page.Context.CloseAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key never comes to {selector} on {page.Url}.");
    }

    private static async Task TypeAsync(IPage page, string selector, string words)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Goes there with the Tab key, presses Enter and waits for what the page that answers must have.</summary>
    private static async Task PressAsync(IPage page, string selector, string next)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(next).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await page.WaitForLoadStateAsync(LoadState.Load, new PageWaitForLoadStateOptions { Timeout = 30_000 });
    }
}

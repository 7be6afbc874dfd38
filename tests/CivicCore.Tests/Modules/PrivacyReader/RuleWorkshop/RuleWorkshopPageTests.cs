using CivicCore.Platform.People;
using CivicCore.Tests.Browser;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.PrivacyReader.RuleWorkshop;

/// <summary>The workshop as people see it, in Chromium without script: with an explanation, a trial, a list, a report.</summary>
public sealed class RuleWorkshopPageTests(SqliteRulePortal fixture, Chromium chromium) : IClassFixture<SqliteRulePortal>
{
    private const string Sentence = "Mit Ihrer Einwilligung geben wir Ihre E-Mail-Adresse nicht nur an unsere Werbepartner in den USA weiter, sondern löschen sie auch nicht vor 24 Monaten.";
    private const string Shredder = "Ihre Briefe gehen nach zwei Jahren in den Häcksler.";

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_an_explanation_a_trial_the_list_and_a_report(string language)
    {
        var page = await MaintainerAsync();
        var found = new List<string>();
        await page.GotoAsync($"{fixture.Portal.Address}/{language}/regelwerkstatt?satz={Uri.EscapeDataString(Sentence)}");
        await Assertions.Expect(page.Locator(".rule").First).ToBeVisibleAsync();
        found.AddRange(await Looks.FaultsAsync(page, $"rules-{language}"));

        await page.GotoAsync($"{fixture.Portal.Address}/{language}/regelwerkstatt/vorschlag?praxis=retention.period&satz={Uri.EscapeDataString(Shredder)}");
        await page.FillAsync("#miss", "Unser Häcksler ist seit drei Jahren kaputt.");
        await page.FillAsync("#phrases", "*häcksler* & <period>");
        await page.ClickAsync("button[value=try]");
        await Assertions.Expect(page.Locator(".trial")).ToBeVisibleAsync();
        found.AddRange(await Looks.FaultsAsync(page, $"trial-{language}"));

        await page.FillAsync("#miss", "Unser Häcksler ist kaputt.");
        await page.ClickAsync("button[value=save]");
        await Assertions.Expect(page.Locator(".proposal").First).ToBeVisibleAsync();
        found.AddRange(await Looks.FaultsAsync(page, $"proposals-{language}"));

        await page.GotoAsync($"{fixture.Portal.Address}/{language}/klartext/fehlfund?praxis=sharing.sale&sprache=de&verneint=1&satz={Uri.EscapeDataString("Ihre Daten verkaufen wir nicht.")}");
        await Assertions.Expect(page.Locator("#sentence")).ToBeVisibleAsync();
        found.AddRange(await Looks.FaultsAsync(page, $"report-{language}"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_rule_is_proposed_by_keyboard_alone()
    {
        var page = await MaintainerAsync();
        await page.GotoAsync($"{fixture.Portal.Address}/de/regelwerkstatt");
        await page.FocusAsync("#satz");
        await page.Keyboard.TypeAsync("Nach drei Jahren wandert Ihre Akte in den Ofen.");
        await PressUntilAsync(page, "form.explain button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".explained")).ToBeVisibleAsync();
        await PressUntilAsync(page, ".explained > p > a.button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#match")).ToHaveValueAsync("Nach drei Jahren wandert Ihre Akte in den Ofen.");
        await PressUntilAsync(page, "#practice");
        await page.SelectOptionAsync("#practice", "retention.period");
        await PressUntilAsync(page, "#phrases");
        await page.Keyboard.TypeAsync("akte & ofen & <period>");
        await PressUntilAsync(page, "button[value=save]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice--ok")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("akte & ofen & <period>");
    }

    /// <summary>Tab by tab to what a selector finds.</summary>
    private static async Task PressUntilAsync(IPage page, string selector)
    {
        for (var press = 0; press < 60; press++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private async Task<IPage> MaintainerAsync()
    {
        using var maintainer = await fixture.Portal.SignInAsync(Roles.Maintainer);
        var page = await chromium.OpenAsync();
        await page.Context.AddCookiesAsync(maintainer.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        return page;
    }
}

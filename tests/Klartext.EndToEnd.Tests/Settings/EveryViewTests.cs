using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Settings;

/// <summary>Every page in every language the package offers, light, dark and with more contrast, narrow and with large text.</summary>
public sealed class EveryViewTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private static readonly (string Name, bool Dark, bool Contrast)[] Looks = [("light", false, false), ("dark", true, false), ("contrast", true, true)];

    private static readonly string[] Pictured = ["-de", "-de-easy", "-ar"];

    public static TheoryData<string> Languages => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(ExtensionPackage.Folder, "texts", "languages.js")).Split('=', 2)[1].TrimEnd(' ', ';', '\n'))!.AsArray().Select(static each => each!["key"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_panel_keeps_nobody_out(string language)
    {
        var (tab, panel) = await PanelAsync(language);
        Assert.Equal(language == "de-easy", (await panel.SayAsync("document.querySelector('#actions > p').textContent")).Contains('\n', StringComparison.Ordinal)); // a sentence a line
        await AllLooksAsync(panel, $"panel-{language}");
        await panel.ClickAsync("[data-letter=access]");
        await panel.SeeAsync("#letter-text");
        await AllLooksAsync(panel, $"letter-{language}");
        Assert.DoesNotContain(await Untranslated(panel), static text => text.Length > 0);
        await panel.EvaluateAsync("chrome.storage.local.remove(['language', 'contrast'])");
        await session.Browser.CloseAsync(tab);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_pages_keep_nobody_out(string language)
    {
        var (tab, panel) = await PanelAsync(language);
        await panel.SeeAsync("#kept");
        foreach (var name in (string[])["settings", "permissions", "signals", "readings"])
        {
            var opened = await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/{name}.html");
            var page = opened.Page;
            await page.WaitAsync("document.querySelector('main').children.length > 1");
            await AllLooksAsync(page, $"{name}-{language}");
            Assert.DoesNotContain(await Untranslated(page), static text => text.Length > 0);
            Assert.Empty(page.Errors);
            await session.Browser.CloseAsync(opened);
        }

        await panel.EvaluateAsync("chrome.storage.local.remove(['language', 'contrast'])");
        await session.Browser.CloseAsync(tab);
    }

    [Fact]
    public async Task What_is_chosen_in_the_settings_holds_at_once_on_every_page()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/settings.html")).Page;
        await page.ClickAsync("input[name=size][value=larger]");
        await page.ClickAsync("input[name=theme][value=dark]");
        await page.ClickAsync("#motion");
        await panel.WaitAsync("document.documentElement.classList.contains('still') && getComputedStyle(document.documentElement).colorScheme === 'dark' && parseFloat(getComputedStyle(document.documentElement).fontSize) === 23");
        await page.EvaluateAsync("chrome.storage.local.remove(['size', 'theme', 'still'])");
        await panel.WaitAsync("parseFloat(getComputedStyle(document.documentElement).fontSize) === 16");
    }

    [Fact]
    public async Task With_text_twice_as_large_the_words_have_the_whole_width()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#letters");
        await panel.ResizeAsync(360, 800);
        await panel.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Equal("", await panel.SayAsync("[...document.querySelectorAll('.question h3, .action__text, .headline__text')].filter(each => each.getBoundingClientRect().width < 0.7 * document.querySelector('main').getBoundingClientRect().width).map(each => each.textContent).join(' | ')"));
        await panel.PictureAsync("double-360.png");
        await panel.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await panel.WaitAsync("document.querySelector('.question h3').getBoundingClientRect().left > document.querySelector('.question .shape').getBoundingClientRect().right");
        await panel.PictureAsync("answers-360.png");
    }

    private async Task<(BrowserTab Tab, BrowserPage Panel)> PanelAsync(string language)
    {
        await session.SpeakAsync(language);
        var (tab, panel) = await session.ClickOnAsync(Shop.Home);
        var sign = language == "de-easy" ? "de-simple" : language;
        await panel.WaitAsync($"document.documentElement.lang === '{sign}' && document.querySelector('#letters')");
        return (tab, panel);
    }

    private static async Task AllLooksAsync(BrowserPage page, string name)
    {
        foreach (var (look, dark, contrast) in Looks)
        {
            await page.EvaluateAsync($"chrome.storage.local.set({{ contrast: {(contrast ? "true" : "false")} }})");
            await page.WaitAsync($"document.documentElement.classList.contains('more-contrast') === {(contrast ? "true" : "false")}");
            await page.SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });
            if (Pictured.Any(language => name.EndsWith(language, StringComparison.Ordinal)))
            {
                await page.PictureAsync($"views/{name}-{look}.png", dark: dark);
            }

            Assert.Empty((await page.ViolationsAsync(coloursAlone: look != "light")).Select(violation => $"{name} {look}: {violation}"));
        }

        foreach (var (width, text) in ((int, string)[])[(320, ""), (360, "200%")])
        {
            await page.ResizeAsync(width, 800);
            await page.EvaluateAsync($"document.documentElement.style.fontSize = '{text}'");
            var wide = await page.SayAsync($"document.documentElement.scrollWidth <= {width} ? '' : [...document.querySelectorAll('body *')].filter(each => each.checkVisibility() && (each.getBoundingClientRect().right > {width + 1} || each.getBoundingClientRect().left < -1) && !each.closest('.hidden, .shapes')).slice(-3).map(each => each.outerHTML.slice(0, 200)).join(' | ')");
            Assert.True(wide.Length == 0, $"{name} scrolls sideways at {width} px {text}: {wide}");
            await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        }
    }

    /// <summary>Paths of texts that were not found stand where the text should: "shell/aloud/start".</summary>
    private static async Task<IReadOnlyList<string>> Untranslated(BrowserPage page) =>
        [.. (await page.SayAsync("(document.body.innerText.match(/\\b(shell|settings|readings|signals|permissions|letters|reading|lands|glossary|extension)\\/[a-z-]+[a-z\\/-]*/g) ?? []).join(' ')")).Split(' ')];
}

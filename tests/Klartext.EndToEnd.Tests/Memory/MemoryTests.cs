using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;

namespace Klartext.EndToEnd.Tests.Memory;

public sealed class MemoryTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string Before = "Die Protokolle werden nach 7 Tagen gelöscht.";
    private const string After = "Die Protokolle werden nach 30 Tagen gelöscht.";

    [Fact]
    public async Task A_policy_that_changed_says_what_changed_with_the_sentences_side_by_side()
    {
        const string policy = "http://wandel.example/datenschutz";
        await ReadAsync(policy, Policy($"<p>{Before}</p><p>Wir binden Facebook-Plugins ein.</p>"));
        var (panel, tab) = await ReadAsync(policy, Policy($"<p>{After}</p><p>Wir geben Ihre Daten an Werbepartner weiter.</p>"));

        await panel.SeeAsync("#show-changes");
        await panel.PictureAsync("changed-note-360.png");
        await panel.ClickAsync("#show-changes");
        await panel.SeeAsync(".change");
        Assert.Equal("neu · kritisch", await panel.SayAsync("document.querySelector('[data-change=new] .change__what').textContent.trim()"));
        Assert.StartsWith("entfallen", await panel.SayAsync("document.querySelector('[data-change=gone] .change__what').textContent.trim()"), StringComparison.Ordinal);
        Assert.Equal("7 Tagen", await panel.SayAsync("document.querySelector('[data-change=changed] del').textContent"));
        Assert.Equal("30 Tagen", await panel.SayAsync("document.querySelector('[data-change=changed] mark').textContent"));
        await panel.PictureAsync("changed-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        await panel.PictureAsync("changed-360-dark.png", dark: true);

        await session.Browser.ClickIconAgainAsync(tab);
        await panel.WaitAsync("document.querySelector('.questions') && !document.querySelector('#changed')");
    }

    [Fact]
    public async Task The_list_of_readings_is_searched_compared_saved_and_wiped_and_never_leaves_the_device()
    {
        await ReadAsync("http://obsthof.example/datenschutz", Policy($"<p>{Before}</p>", "Obsthof Linde"));
        await ReadAsync("http://radladen.example/datenschutz", Policy("<p>Wir geben Ihre Daten an Werbepartner weiter.</p>", "Radladen Speiche"));
        var requests = session.Web.Requests.Count;
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/readings.html")).Page;
        await page.WaitAsync("document.querySelectorAll('.kept__row').length >= 2");
        Assert.Empty(await page.ViolationsAsync());

        await page.TypeAsync("#search", "speiche");
        await page.WaitAsync("document.querySelectorAll('.kept__row').length === 1");
        await page.TypeAsync("#search", "gibt es nicht");
        await page.WaitAsync("document.querySelector('#count').textContent.startsWith('Nichts gefunden.')");
        await page.EvaluateAsync("(() => { const e = document.querySelector('#search'); e.value = ''; e.dispatchEvent(new Event('input')); })()");
        await page.PictureAsync("readings-360.png");

        await page.ClickAsync("[data-key*='obsthof'] input");
        await page.ClickAsync("[data-key*='radladen'] input");
        await page.ClickAsync("#compare");
        await page.SeeAsync("#view .change");
        Assert.Contains("nur bei", await page.TextAsync("#view"), StringComparison.Ordinal);
        await page.PictureAsync("compare-360.png");
        await page.PictureAsync("compare-1000.png", 1000);
        Assert.Empty(await page.ViolationsAsync());
        await page.ClickAsync("#back");

        await page.EvaluateAsync("(() => { URL.createObjectURL = blob => { globalThis.saved = blob.text(); return 'about:blank'; }; HTMLAnchorElement.prototype.click = function () {}; })()");
        await page.ClickAsync("#export");
        await page.WaitAsync("globalThis.saved");
        var saved = JsonNode.Parse(await page.SayAsync("saved"))!["readings"]!.AsArray();
        Assert.Contains(saved, static each => each!["url"]!.GetValue<string>() == "http://obsthof.example/datenschutz" && each["reading"]!["findings"]!.AsArray().Count > 0);

        await page.ClickAsync("#wipe");
        await page.ClickAsync("#wipe-no");
        await page.ClickAsync("#wipe");
        await page.ClickAsync("#wipe-yes");
        await page.WaitAsync("document.querySelector('#nothing') && document.activeElement.localName === 'h1'");
        Assert.DoesNotContain("obsthof", await page.SayAsync("chrome.storage.local.get(null).then(JSON.stringify)"), StringComparison.Ordinal);
        Assert.Equal(requests, session.Web.Requests.Count);
    }

    [Fact]
    public async Task A_reading_can_be_looked_at_again_and_forgotten()
    {
        await ReadAsync("http://wieder.example/datenschutz", Policy($"<p>{Before}</p>", "Wieder & Co"));
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/readings.html")).Page;
        await page.ClickAsync("[data-key*='wieder'] [data-act=open]");
        await page.SeeAsync("#view .questions");
        Assert.Empty(await page.ViolationsAsync());
        await page.PressAsync("Escape", 27);
        await page.WaitAsync("document.activeElement.matches(\"[data-key*='wieder'] [data-act=open]\")");
        await page.ClickAsync("[data-key*='wieder'] [data-act=forget]");
        await page.WaitAsync("!document.querySelector(\"[data-key*='wieder']\")");
    }

    [Fact]
    public async Task Switched_off_nothing_is_remembered()
    {
        var (first, _) = await ReadAsync("http://vorher.example/datenschutz", Policy($"<p>{Before}</p>"));
        await first.EvaluateAsync("chrome.storage.local.set({ remember: false })");
        var (panel, _) = await ReadAsync("http://vergessen.example/datenschutz", Policy($"<p>{Before}</p>"));
        await panel.WaitAsync("document.querySelector('#kept')?.textContent.includes('nicht')");
        Assert.DoesNotContain("vergessen.example", await panel.SayAsync("chrome.storage.local.get(null).then(JSON.stringify)"), StringComparison.Ordinal);
        await panel.EvaluateAsync("chrome.storage.local.remove('remember')");
    }

    /// <summary>A headless browser opens no private window with an extension; the memory itself is asked, with a tab that is private.</summary>
    [Fact]
    public async Task In_a_private_window_nothing_is_remembered()
    {
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/readings.html")).Page;
        var answer = await page.EvaluateAsync("""
            import('/background/memory.js').then(async ({ createMemory }) => {
              const written = [];
              const local = { get: async () => ({}), set: async what => { written.push(what); }, remove: async () => {} };
              const reading = { id: '1', language: 'de', page: { blocks: [] } };
              const state = { policy: { url: 'https://geheim.example/datenschutz' } };
              const inPrivate = await createMemory({ local, tab: async () => ({ incognito: true }) }).remember(1, reading, state);
              const before = written.length;
              const inPublic = await createMemory({ local, tab: async () => ({ incognito: false }) }).remember(1, reading, state);
              return [inPrivate.kept, before, inPublic.kept, written.length > 0];
            })
            """);
        Assert.Equal("""["private",0,"yes",true]""", answer!.ToJsonString());
    }

    /// <summary>Serves a policy and reads it by a click on it.</summary>
    private async Task<(BrowserPage Panel, BrowserTab Tab)> ReadAsync(string address, string html)
    {
        session.Web.Page(address, html);
        var (tab, panel) = await session.ClickOnAsync(address);
        await panel.SeeAsync("#kept");
        return (panel, tab);
    }

    private static string Policy(string more, string site = "Wandel-Laden") => $"""
        <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Datenschutzerklärung | {site}</title><meta property="og:site_name" content="{site}"></head><body><main>
        <h1>Datenschutzerklärung</h1>
        <p>Verantwortlich für die Datenverarbeitung ist die {site} GmbH, Marktplatz 3, 89073 Ulm. Diese Erklärung sagt Ihnen, welche personenbezogenen Daten wir verarbeiten.</p>
        <h2>Server-Protokolle</h2>
        <p>Bei jedem Besuch speichern wir Ihre IP-Adresse in Protokollen, um die Sicherheit unserer Webseite zu gewährleisten. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.</p>
        {more}
        <h2>Ihre Rechte</h2>
        <p>Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten. Sie können Ihre Einwilligung jederzeit widerrufen.</p>
        <p>Sie können sich bei einer Aufsichtsbehörde für den Datenschutz beschweren. Fragen zum Datenschutz beantworten wir gern unter der Anschrift, die oben steht.</p>
        </main></body></html>
        """;
}

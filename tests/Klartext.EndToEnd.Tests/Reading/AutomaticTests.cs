using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

/// <summary>The badge on every page: only where it is chosen, by the local rules alone, and gone again with the choice.</summary>
public sealed class AutomaticTests
{
    private const string Detour = "http://umweg.example/";

    private const string NoBadges = "chrome.tabs.query({}).then(tabs => Promise.all(tabs.map(({ id: tabId }) => chrome.action.getBadgeText({ tabId })))).then(texts => texts.every(text => text === ''))";

    private const string Allowed = "chrome.permissions.contains({ origins: ['https://*/*', 'http://*/*'] })";

    [Fact]
    public async Task Chosen_the_icon_says_how_each_site_stands_and_switched_off_nothing_of_it_stays()
    {
        await using var web = (await LocalWeb.StartAsync()).WithShop().WithOddSites();
        web.Page(Detour, "<!doctype html><html lang='de'><title>Umweg</title><h1>Umweg</h1><footer><a href='/datenschutz'>Datenschutz</a></footer></html>")
            .Answer(Detour + "datenschutz", static context =>
            {
                context.Response.Redirect(OddSites.PolicyOfElsewhere);
                return Task.CompletedTask;
            });
        await using var browser = await Chromium.StartAsync(web.Address);
        var settings = (await browser.OpenAsync($"chrome-extension://{browser.ExtensionId}/settings.html")).Page;
        await settings.EvaluateAsync("chrome.storage.local.set({ service: 'http://dienst.example/' })");

        var title = await settings.SayAsync("chrome.action.getTitle({})");

        // Before it is chosen, a page is only a page.
        var shop = await browser.OpenAsync(Shop.Home);
        await settings.WaitAsync(NoBadges);

        // Chosen, allowed: the next page has its badge, which counts what the panel shows.
        await browser.SayYesToAllSitesAsync();
        await settings.ClickAsync("#automatic-on");
        await settings.WaitAsync($"chrome.storage.local.get('automatic').then(kept => kept.automatic) && {Allowed}");
        await shop.Page.GoAsync("http://beispiel-laden.example/impressum");
        await settings.WaitAsync(HasBadge("http://beispiel-laden.example/impressum"));
        Assert.Equal([Shop.Home, "http://beispiel-laden.example/impressum", Shop.PolicyAddress], web.Requests.Select(static request => request.Address));
        var panel = await browser.ClickIconAsync(shop);
        await panel.SeeAsync(".questions");
        var critical = await panel.CountAsync(".question.is-critical");
        Assert.True(critical > 0);
        Assert.Equal(($"{critical}", $"Auffällige Fragen: {critical}. Klicken Sie, um mehr zu lesen."), await BadgeAsync(settings, "http://beispiel-laden.example/impressum"));
        Assert.Equal("[174,37,29,255]", (await settings.EvaluateAsync($"{Tab("http://beispiel-laden.example/impressum")}.then(tabId => chrome.action.getBadgeBackgroundColor({{ tabId }}))"))!.ToJsonString());

        // The site is known now. A policy elsewhere, a detour to elsewhere, no policy at all: no badge, and no word to another host.
        var before = web.Requests.Count;
        await shop.Page.GoAsync(Shop.Home);
        await settings.WaitAsync(HasBadge(Shop.Home));
        await browser.OpenAsync(OddSites.PolicyElsewhere);
        await browser.OpenAsync(OddSites.WithoutPolicy);
        await browser.OpenAsync(Detour);
        await settings.WaitAsync($"chrome.storage.session.get('badge:{Detour.TrimEnd('/')}').then(kept => Object.values(kept)[0] === null)");
        Assert.Equal(("", title), await BadgeAsync(settings, Detour));
        Assert.Equal(new HashSet<string> { Shop.Home, OddSites.PolicyElsewhere, OddSites.WithoutPolicy, Detour, Detour + "datenschutz" }, [.. web.Requests.Skip(before).Select(static request => request.Address)]);
        Assert.All(web.Requests, static request => Assert.Equal(("", ""), (request.Cookie, request.Referer)));

        // Switched off: the badges are gone, what was noted is gone, and the browser's permission too.
        await settings.ClickAsync("#automatic-on");
        await settings.WaitAsync($"!await {Allowed} && !(await chrome.storage.local.get('automatic')).automatic && Object.keys(await chrome.storage.session.get(null)).every(key => !key.startsWith('badge:'))");
        await settings.WaitAsync(NoBadges);
        Assert.Equal([title], (await settings.EvaluateAsync("chrome.tabs.query({}).then(tabs => Promise.all(tabs.map(({ id: tabId }) => chrome.action.getTitle({ tabId })))).then(titles => [...new Set(titles)])"))!.AsArray().Select(static title => title!.GetValue<string>()));
        var after = web.Requests.Count;
        await browser.OpenAsync(OddSites.AppPolicy);
        Assert.Equal([OddSites.AppPolicy], web.Requests.Skip(after).Select(static request => request.Address));
    }

    private static string Tab(string address) => $"chrome.tabs.query({{}}).then(tabs => tabs.find(({{ url }}) => url === '{address}').id)";

    private static string HasBadge(string address) => $"{Tab(address)}.then(tabId => chrome.action.getBadgeText({{ tabId }}))";

    /// <summary>What the icon says on the tab of an address: the badge and the title.</summary>
    private static async Task<(string Text, string Title)> BadgeAsync(BrowserPage settings, string address)
    {
        var said = await settings.EvaluateAsync($"{Tab(address)}.then(tabId => Promise.all([chrome.action.getBadgeText({{ tabId }}), chrome.action.getTitle({{ tabId }})]))");
        return (said![0]!.GetValue<string>(), said[1]!.GetValue<string>());
    }
}

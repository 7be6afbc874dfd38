using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.EndToEnd.Tests.Reading;

/// <summary>A whole session of a person, with all of the browser's traffic written down: every request is one that this person asked for.</summary>
public sealed class TrafficTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Origin = "http://recht.example";

    [Fact]
    public async Task In_a_whole_session_nothing_is_requested_that_the_person_did_not_ask_for()
    {
        await using var web = (await LocalWeb.StartAsync()).WithShop().WithOddSites().Forward(service.Address);
        await using var browser = await Chromium.StartAsync(web.Address);

        // The person opens pages and clicks on nothing: nobody asks for anything but the pages.
        var shop = await browser.OpenAsync(Shop.Home);
        Assert.Equal([Shop.Home], Addresses(web));

        // A click on the icon: the policy, once. Another language, the quotes, the foot: nothing.
        var panel = await browser.ClickIconAsync(shop);
        await panel.SeeAsync(".questions");
        foreach (var language in (string[])["en", "de"])
        {
            await panel.EvaluateAsync($"(() => {{ document.querySelector('.questions').dataset.old = 'yes'; const e = document.querySelector('#language'); e.value = '{language}'; e.dispatchEvent(new Event('change')); }})()");
            await panel.WaitAsync("document.querySelector('.questions') && !document.querySelector('.questions[data-old]')");
        }

        Assert.Equal([Shop.Home, Shop.PolicyAddress], Addresses(web));

        // A quote leads the tab to the policy: the browser opens that page.
        await panel.EvaluateAsync("document.querySelector('#retention').open = true");
        await panel.ClickAsync("#retention .quote summary");
        await panel.ClickAsync("#retention .quote a[data-quote]");
        await shop.Page.WaitAsync("CSS.highlights.has('klartext-quote')");

        // Another host: nothing before the person allows it, then that one page.
        var club = await browser.OpenAsync(OddSites.PolicyElsewhere);
        var elsewhere = await browser.ClickIconAsync(club);
        await elsewhere.SeeAsync("[data-state=permission]");
        Assert.Equal([Shop.Home, Shop.PolicyAddress, Shop.PolicyAddress, OddSites.PolicyElsewhere], Addresses(web));
        await browser.SayYesToAsync(Origin);
        await elsewhere.ClickAsync("#allow");
        await elsewhere.SeeAsync(".questions");

        // A page without a policy: only its imprint is looked at, where one might stand; pasted text stays here.
        var bare = await browser.OpenAsync(OddSites.WithoutPolicy);
        var none = await browser.ClickIconAsync(bare);
        await none.ClickAsync(".folded summary");
        await none.TypeAsync("#paste", "Datenschutzerklärung\n\nWir speichern Ihre IP-Adresse in Server-Log-Dateien. Die Protokolle werden nach 14 Tagen gelöscht.");
        await none.ClickAsync(".folded button[type=submit]");
        await none.SeeAsync(".questions");

        // The person's own service: its address is saved without a word to it; a click on its button sends one request.
        var settings = await browser.OpenAsync($"chrome-extension://{browser.ExtensionId}/settings.html");
        await browser.SayYesToAsync("http://127.0.0.1");
        await settings.Page.TypeAsync("#service", service.Address.ToString());
        await settings.Page.ClickAsync("form button[type=submit]");
        await settings.Page.WaitAsync("chrome.storage.local.get('service').then(kept => kept.service)");
        var again = await browser.OpenAsync(Shop.PolicyAddress);
        var asked = await browser.ClickIconAsync(again);
        await asked.ClickAsync("#service-fetch");
        await asked.WaitAsync("!document.querySelector('#service-fetch')");

        var summaries = new Uri(service.Address, "v1/summaries").ToString();
        Assert.Equal(
            [Shop.Home, Shop.PolicyAddress, Shop.PolicyAddress, OddSites.PolicyElsewhere, OddSites.PolicyOfElsewhere, OddSites.WithoutPolicy, OddSites.WithoutPolicy + "impressum", Shop.PolicyAddress, summaries],
            Addresses(web));
        Assert.All(web.Requests, static request => Assert.Equal(("", ""), (request.Cookie, request.Referer)));
        Assert.Equal("POST", web.Requests[^1].Method);
    }

    private static IEnumerable<string> Addresses(LocalWeb web) => web.Requests.Select(static request => request.Address);
}

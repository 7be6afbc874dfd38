using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

/// <summary>The second package, for real: Firefox, its sidebar, its background page with .NET in it.</summary>
public sealed class FirefoxTests
{
    private const string Quote = $"[...document.querySelectorAll('.quote figure')].find(each => each.querySelector('q').textContent.includes('{Shop.Retention}'))";

    [Fact]
    public async Task A_click_on_the_icon_opens_the_sidebar_with_answers_and_a_quote_leads_to_the_marked_sentence()
    {
        Assert.SkipUnless(Firefox.IsInstalled, "Firefox is not on this machine.");
        await using var web = (await LocalWeb.StartAsync()).WithShop().WithOddSites();
        await using var firefox = await Firefox.StartAsync(web.Address);
        await firefox.GoAsync(Shop.Home);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelectorAll('.question').length === 8");
        Assert.Equal(new SeenRequest("GET", Shop.PolicyAddress, "", ""), Assert.Single(web.Requests, static request => request.Address == Shop.PolicyAddress));

        // A quote leads the tab to the policy. There Firefox counts the click no longer and marks the words itself, by the address.
        await ClickOnQuoteAsync(firefox);
        await Waiting.ForAsync("the policy", async () => await firefox.InPageAsync("location.pathname") == "/datenschutz" ? "yes" : null);

        // Clicked on the policy itself, the extension marks exactly the sentence.
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelectorAll('.question').length === 8 && browser.storage.session.get().then(all => Object.values(all).some(each => each?.policy?.where === 'here' && each.phase === 'answers'))");
        await ClickOnQuoteAsync(firefox);
        await Waiting.ForAsync("the mark", async () => await firefox.InPageAsync("String(CSS.highlights?.has('klartext-quote') === true)") == "true" ? "yes" : null);
        Assert.Equal(Shop.Retention, await firefox.InPageAsync("[...CSS.highlights.get('klartext-quote')][0].toString()"));

        // A second site in the same tab: the engine is warm, the sidebar shows the other policy; where it may not read, it says so.
        await firefox.GoAsync(OddSites.AppPolicy);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelector('#retention')?.textContent.includes('sechs Monate')");
        await firefox.GoAsync(OddSites.PolicyElsewhere);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelector('[data-state=permission]')");
        Assert.DoesNotContain(web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere);
    }

    [Fact]
    public async Task In_a_whole_session_nothing_is_requested_that_the_person_did_not_ask_for()
    {
        Assert.SkipUnless(Firefox.IsInstalled, "Firefox is not on this machine.");
        await using var web = (await LocalWeb.StartAsync()).WithShop().WithOddSites();
        await using var firefox = await Firefox.StartAsync(web.Address);

        // Installed, and a page opened: nobody asks for anything but the page.
        await firefox.GoAsync(Shop.Home);
        Assert.Equal([Shop.Home], Addresses(web));

        // A click on the icon: the policy, once. Another language: nothing. A quote: the browser opens the policy.
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelectorAll('.question').length === 8 && document.querySelector('#letters')");
        await firefox.InSidebarAsync("(() => { const e = document.querySelector('#language'); e.value = 'en'; e.dispatchEvent(new Event('change')); })()");
        await firefox.WaitInSidebarAsync("document.documentElement.lang === 'en' && document.querySelector('.questions').textContent.includes('What') && document.querySelector('#letters')");
        Assert.Equal([Shop.Home, Shop.PolicyAddress], Addresses(web));
        await ClickOnQuoteAsync(firefox);
        await Waiting.ForAsync("the policy", async () => await firefox.InPageAsync("location.pathname + document.readyState") == "/datenschutzcomplete" ? "yes" : null);

        // A policy on another host: nothing goes there. A page without one: its imprint, and pasted text stays here.
        await firefox.GoAsync(OddSites.PolicyElsewhere);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelector('[data-state=permission]')");
        await firefox.GoAsync(OddSites.WithoutPolicy);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelector('[data-state=none]')");
        await firefox.InSidebarAsync("(() => { const e = document.querySelector('#paste'); e.value = 'Datenschutzerklärung. Wir speichern Ihre IP-Adresse in Server-Log-Dateien. Die Protokolle werden nach 14 Tagen gelöscht.'; e.form.requestSubmit(); })()");
        await firefox.WaitInSidebarAsync("document.querySelectorAll('.question').length === 8");

        Assert.Equal([Shop.Home, Shop.PolicyAddress, Shop.PolicyAddress, OddSites.PolicyElsewhere, OddSites.WithoutPolicy, OddSites.WithoutPolicy + "impressum"], Addresses(web));
        Assert.All(web.Requests, static request => Assert.Equal(("", ""), (request.Cookie, request.Referer)));
    }

    [Fact]
    public async Task A_host_that_leads_to_a_third_one_causes_no_request_there()
    {
        Assert.SkipUnless(Firefox.IsInstalled, "Firefox is not on this machine.");
        const string Third = "http://dritter.example/datenschutz";
        await using var web = (await LocalWeb.StartAsync()).WithOddSites().Page(Third, "<h1>Datenschutz</h1>").Answer(OddSites.PolicyOfElsewhere, static context =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Redirect(Third);
            return Task.CompletedTask;
        });
        await using var firefox = await Firefox.StartAsync(web.Address);
        await firefox.AllowAsync("http://recht.example/*", "http://dritter.example/*");
        await firefox.GoAsync(OddSites.PolicyElsewhere);
        await firefox.ClickIconAsync();
        await firefox.WaitInSidebarAsync("document.querySelector('[data-state=unreadable][data-why=moved]')");
        Assert.Contains(web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere);
        Assert.DoesNotContain(web.Requests, static request => request.Address == Third);
    }

    private static IEnumerable<string> Addresses(LocalWeb web) => web.Requests.Select(static request => request.Address);

    /// <summary>Clicks on the quote and waits until the sidebar has said how it went.</summary>
    private static async Task ClickOnQuoteAsync(Firefox firefox)
    {
        await firefox.InSidebarAsync($"{Quote}.querySelector('a').click()");
        await firefox.WaitInSidebarAsync($"{Quote}.querySelector('.lost')");
    }
}

using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class WhereThePolicyIsTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task An_open_policy_is_read_as_it_stands_without_any_request()
    {
        var tab = await session.Browser.OpenAsync(Shop.PolicyAddress);
        var before = session.Web.Requests.Count;
        var panel = await session.Browser.ClickIconAsync(tab);
        await panel.SeeAsync(".questions");
        Assert.Equal(before, session.Web.Requests.Count);

        await panel.EvaluateAsync("document.querySelector('#retention').open = true");
        await panel.ClickAsync("#retention .quote summary");
        await panel.ClickAsync("#retention .quote a[data-quote]");
        await tab.Page.WaitAsync("CSS.highlights.has('klartext-quote')");
        var quote = await panel.EvaluateAsync("document.querySelector('#retention .quote q').textContent");
        Assert.Equal(quote!.GetValue<string>(), (await tab.Page.EvaluateAsync("[...CSS.highlights.get('klartext-quote')][0].toString()"))!.GetValue<string>());
    }

    [Fact]
    public async Task A_policy_of_the_same_site_is_fetched_once_without_cookies_and_without_saying_where_from()
    {
        var tab = await session.Browser.OpenAsync(Shop.Home);
        await tab.Page.EvaluateAsync("document.cookie = 'kunde=17'");
        var before = session.Web.Requests.Count;
        var panel = await session.Browser.ClickIconAsync(tab);
        await panel.SeeAsync(".questions");

        var request = Assert.Single(session.Web.Requests.Skip(before));
        Assert.Equal(new SeenRequest("GET", Shop.PolicyAddress, "", ""), request);
    }

    [Fact]
    public async Task Without_a_policy_the_panel_says_where_it_looked_and_takes_an_address()
    {
        var (_, panel) = await session.ClickOnAsync(OddSites.WithoutPolicy);
        await panel.SeeAsync("[data-state=none]");
        Assert.Contains("Das heißt nicht, dass es keine gibt.", await panel.TextAsync("main"), StringComparison.Ordinal);
        await panel.PictureAsync("none-360.png");
        Assert.Empty(await panel.ViolationsAsync());

        await panel.TypeAsync("#address", "kein gueltiges / etwas");
        await panel.ClickAsync("form button[type=submit]");
        await panel.WaitAsync("document.querySelector('#address-wrong').textContent.includes('keine Internetadresse')");
    }

    [Fact]
    public async Task Pasted_text_is_read_too()
    {
        var (_, panel) = await session.ClickOnAsync(OddSites.WithoutPolicy);
        await panel.ClickAsync(".folded summary");
        await panel.TypeAsync("#paste", "Datenschutzerklärung\n\nWir speichern Ihre IP-Adresse in Server-Log-Dateien. Die Protokolle werden nach 14 Tagen gelöscht. Sie haben das Recht auf Auskunft.");
        await panel.ClickAsync(".folded button[type=submit]");
        await panel.SeeAsync(".questions");
        Assert.Contains("14 Tage", (await panel.EvaluateAsync("document.querySelector('#retention').textContent"))!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_on_another_host_is_not_touched_without_permission()
    {
        var (_, panel) = await session.ClickOnAsync(OddSites.PolicyElsewhere);
        await panel.SeeAsync("[data-state=permission]");
        await panel.PictureAsync("permission-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        Assert.DoesNotContain(session.Web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere);

        // A headless browser cannot show its own question, so the test gives the answer in its place.
        await panel.EvaluateAsync("chrome.permissions.request = async () => false");
        await panel.ClickAsync("#allow");
        await panel.WaitAsync("document.querySelector('[data-state=refused]') && document.activeElement.id === 'state-title'"); // who pressed a key stays in the view
        await panel.WaitAsync("document.querySelector('#said').textContent === document.querySelector('#state-title').textContent");
        Assert.Contains("Öffnen Sie die Erklärung", await panel.TextAsync("main"), StringComparison.Ordinal);
        await panel.PictureAsync("refused-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        Assert.DoesNotContain(session.Web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere);
    }

    [Fact]
    public async Task A_policy_on_another_host_is_read_once_the_person_allows_that_host_and_its_quotes_open_there()
    {
        await using var web = (await LocalWeb.StartAsync()).WithOddSites();
        await using var browser = await Chromium.StartAsync(web.Address);
        await browser.SayYesToAsync("http://recht.example");
        var panel = await browser.ClickIconAsync(await browser.OpenAsync(OddSites.PolicyElsewhere));
        await panel.ClickAsync("#allow");
        await panel.SeeAsync(".questions");
        Assert.Equal(new SeenRequest("GET", OddSites.PolicyOfElsewhere, "", ""), Assert.Single(web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere));
        Assert.Contains("sechs Monate", (await panel.EvaluateAsync("document.querySelector('#retention').textContent"))!.GetValue<string>(), StringComparison.Ordinal);

        var quote = (await panel.EvaluateAsync("(() => { const q = document.querySelector('#retention .quote q'); document.querySelector('#retention').open = true; return q.textContent; })()"))!.GetValue<string>();
        await panel.ClickAsync("#retention .quote summary");
        await panel.ClickAsync("#retention .quote a[data-quote]");
        var policy = await browser.FindAsync(OddSites.PolicyOfElsewhere);
        await policy.WaitAsync("CSS.highlights.has('klartext-quote')");
        Assert.Equal(quote, (await policy.EvaluateAsync("[...CSS.highlights.get('klartext-quote')][0].toString()"))!.GetValue<string>());
    }

    [Fact]
    public async Task An_allowed_host_that_leads_to_a_third_one_causes_no_request_there()
    {
        const string Third = "http://dritter.example/datenschutz";
        await using var web = (await LocalWeb.StartAsync()).WithOddSites().Page(Third, "<h1>Datenschutz</h1>").Answer(OddSites.PolicyOfElsewhere, static context =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Redirect(Third);
            return Task.CompletedTask;
        });
        await using var browser = await Chromium.StartAsync(web.Address);
        await browser.SayYesToAsync("http://recht.example");
        await browser.SayYesToAsync("http://dritter.example");
        var panel = await browser.ClickIconAsync(await browser.OpenAsync(OddSites.PolicyElsewhere));
        await panel.ClickAsync("#allow");
        await panel.SeeAsync("[data-state=unreadable][data-why=moved]");
        Assert.Contains(web.Requests, static request => request.Address == OddSites.PolicyOfElsewhere);
        Assert.DoesNotContain(web.Requests, static request => request.Address == Third);
    }

    [Fact]
    public async Task A_policy_in_a_language_without_rules_is_said_to_be_so()
    {
        var (_, panel) = await session.ClickOnAsync(OddSites.Foreign);
        await panel.SeeAsync("[data-state=foreign]");
        Assert.Contains("Französisch", await panel.TextAsync("main"), StringComparison.Ordinal);
        await panel.PictureAsync("foreign-360.png");
        Assert.Empty(await panel.ViolationsAsync());
    }

    [Fact]
    public async Task A_policy_that_answers_with_an_error_is_said_to_do_so()
    {
        var (_, panel) = await session.ClickOnAsync(OddSites.Broken);
        await panel.SeeAsync("[data-state=unreadable][data-why=status]");
        Assert.Contains("500", await panel.TextAsync("main"), StringComparison.Ordinal);
        await panel.PictureAsync("unreadable-360.png");
        Assert.Empty(await panel.ViolationsAsync());
    }

    [Fact]
    public async Task A_part_of_the_policy_that_could_not_be_read_is_named_with_the_way_to_it()
    {
        SiteStructure.Load("split-part-broken").ServeOn(session.Web);
        var (_, panel) = await session.ClickOnAsync("http://split-part-broken.example/");
        await panel.SeeAsync(".questions");
        Assert.StartsWith("1 Teil der Erklärung fehlt", await panel.TextAsync("#missing"), StringComparison.Ordinal);
        Assert.Equal("http://split-part-broken.example/datenschutz/bestellung", await panel.SayAsync("document.querySelector('#missing a').href"));
        await panel.PictureAsync("missing-360.png");
        Assert.Empty(await panel.ViolationsAsync());

        var (_, whole) = await session.ClickOnAsync(Shop.Home);
        await whole.SeeAsync(".questions");
        Assert.Equal(0, await whole.CountAsync("#missing"));
    }

    [Fact]
    public async Task On_a_page_of_the_browser_the_panel_says_what_to_do()
    {
        var tab = await session.Browser.OpenAsync("chrome://version/");
        var panel = await session.Browser.ClickIconAsync(tab);
        await panel.SeeAsync("[data-state=unreadable][data-why=browser]");
        Assert.Contains("Ist das eine gewöhnliche Webseite? Dann klicken Sie noch einmal", await panel.TextAsync("main"), StringComparison.Ordinal);
        await panel.SeeAsync("#address");
        await panel.PictureAsync("browser-360.png");
        Assert.Empty(await panel.ViolationsAsync());
    }

    [Fact]
    public async Task A_page_that_only_scripts_fill_is_read_where_it_is_open()
    {
        var (_, home) = await session.ClickOnAsync(OddSites.App);
        await home.SeeAsync("[data-state=unreadable][data-why=empty]");

        var (_, panel) = await session.ClickOnAsync(OddSites.AppPolicy);
        await panel.SeeAsync(".questions");
    }
}

using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Start;

/// <summary>.NET is made ready where a person is about to read, and let go again.</summary>
public sealed class ReadyEngineTests
{
    [Fact]
    public async Task After_the_installation_the_engine_warms_up_without_a_request_and_a_click_is_answered_too_when_it_was_let_go()
    {
        await using var web = (await LocalWeb.StartAsync()).WithShop();
        await using var browser = await Chromium.StartAsync(web.Address);
        var own = $"chrome-extension://{browser.ExtensionId}/";
        var engine = await browser.FindAsync(own + "engine.html");
        await engine.WaitAsync("performance.getEntriesByName('rehearsed').length");
        Assert.Empty(web.Requests);
        var settings = (await browser.OpenAsync(own + "settings.html")).Page;
        Assert.Equal("{}", (await settings.EvaluateAsync("Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then(([kept, session]) => JSON.stringify({ ...kept, ...session }))"))!.GetValue<string>());

        // What it does of itself when nobody asks it anything for a while (engine/rest.js).
        await engine.EvaluateAsync("void setTimeout(() => window.close())");
        await Waiting.ForAsync("the hidden page is gone", async () => (await browser.TargetsAsync(null)).Any(target => target.Url == own + "engine.html") ? null : "gone");

        var panel = await browser.ClickIconAsync(await browser.OpenAsync(Shop.Home));
        await panel.SeeAsync(".questions");
        Assert.Equal([Shop.Home, Shop.PolicyAddress], web.Requests.Select(static request => request.Address));
    }
}

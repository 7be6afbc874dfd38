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

    /// <summary>The store gives a page back with its names in another order. Times of one page one after the other: a new policy, then the same in that order.</summary>
    [Fact]
    public async Task A_policy_that_the_store_gives_back_is_not_read_again()
    {
        await using var web = await LocalWeb.StartAsync();
        await using var browser = await Chromium.StartAsync(web.Address);
        var signals = (await browser.OpenAsync($"chrome-extension://{browser.ExtensionId}/signals.html")).Page; // it wakes the engine's hidden page
        await signals.SeeAsync(".meanings");
        const string script = """
            (async () => {
              const engine = async (call, ...args) => (await chrome.runtime.sendMessage({ to: 'engine', call, args })).result;
              const { page: { title, language, blocks } } = await engine('read', { html: await (await fetch('/data/rehearsal.html')).text(), url: 'https://probe.invalid/' });
              const time = async page => { const start = performance.now(); const said = await engine('parties', page); return [performance.now() - start, said]; };
              const [fresh, known] = [[], []];
              for (let number = 0; number < 5; number++) {
                const all = Array(10).fill([...blocks, { kind: 'paragraph', level: 0, text: `Fassung ${number}.` }]).flat();
                const [first, said] = await time({ title, language, blocks: all });
                const [again, same] = await time({ blocks: all.map(({ kind, level, text }) => ({ text, level, kind })), language, title });
                if (said !== same) throw new Error(same);
                fresh.push(first);
                known.push(again);
              }
              return [Math.min(...fresh), Math.min(...known)];
            })()
            """;
        var times = (await signals.EvaluateAsync(script))!.AsArray();
        Assert.True(times[1]!.GetValue<double>() * 2 < times[0]!.GetValue<double>(), times.ToJsonString());
    }
}

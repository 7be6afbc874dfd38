using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Panel;

/// <summary>What the panel says before anything else is there, and how it follows what is chosen elsewhere. A tab that the store knows nothing of stands for a store that has not answered yet.</summary>
public sealed class FirstWordsTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string UnknownTab = "panel.html?tab=987654321";

    private string Own => $"chrome-extension://{session.Browser.ExtensionId}/";

    [Fact]
    public async Task After_a_click_the_panel_speaks_as_the_person_chose_before_the_store_has_answered()
    {
        var settings = (await session.Browser.OpenAsync(Own + "settings.html")).Page;
        await settings.SeeAsync("form");
        await settings.EvaluateAsync("chrome.storage.local.set({ theme: 'dark' })");
        await settings.WaitAsync("JSON.parse(localStorage.getItem('chosen'))?.theme === 'dark'");

        var panel = (await session.Browser.OpenAsync($"{Own}{UnknownTab}#{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()}")).Page;
        Assert.True(await HasSpokenAsync(panel));
        Assert.Equal("dark", (await panel.EvaluateAsync("document.documentElement.dataset.theme"))!.GetValue<string>());
    }

    [Fact]
    public async Task A_panel_that_is_opened_later_does_not_say_that_it_reads()
    {
        var panel = (await session.Browser.OpenAsync($"{Own}{UnknownTab}#{DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeMilliseconds()}")).Page;
        Assert.False(await HasSpokenAsync(panel));
        await panel.SeeAsync("[data-state=start]");
    }

    /// <summary>The order that loses a choice, by force: the store gives its answer, then something else is chosen, and only then the panel gets the answer.</summary>
    [Fact]
    public async Task What_is_chosen_while_the_panel_waits_for_the_store_is_followed()
    {
        var elsewhere = (await session.Browser.OpenAsync(Own + "paper.html")).Page;
        var panel = (await session.Browser.OpenAsync(Own + "paper.html")).Page;
        await panel.SendAsync("Page.enable");
        await panel.SendAsync("Page.addScriptToEvaluateOnNewDocument", new JsonObject
        {
            ["source"] = """
                (() => {
                  const { local } = chrome.storage;
                  const get = local.get.bind(local);
                  const gate = new Promise(done => { globalThis.letGo = done; });
                  local.get = async keys => {
                    const kept = await get(keys);
                    globalThis.isAnswered = true;
                    await gate;
                    return kept;
                  };
                  local.onChanged.addListener(() => { globalThis.isTold = true; });
                })();
                """,
        });
        await panel.GoAsync(Own + UnknownTab);
        await panel.WaitAsync("globalThis.isAnswered");
        await elsewhere.EvaluateAsync("chrome.storage.local.set({ size: 'larger', theme: 'dark', contrast: true, still: true, language: 'ar' })");
        await panel.WaitAsync("globalThis.isTold");
        await panel.EvaluateAsync("letGo()");

        await panel.SeeAsync("[data-state=start]");
        Assert.Equal("larger dark more-contrast still ar rtl", (await panel.EvaluateAsync("(({ dataset, classList, lang, dir }) => [dataset.size, dataset.theme, ...['more-contrast', 'still'].filter(name => classList.contains(name)), lang, dir].join(' '))(document.documentElement)"))!.GetValue<string>());

        await elsewhere.EvaluateAsync("chrome.storage.local.clear()");
        await panel.WaitAsync("(({ dataset, classList, lang, dir }) => dataset.size === 'normal' && dataset.theme === 'auto' && !classList.length && lang === 'de' && dir === 'ltr')(document.documentElement)");
    }

    /// <summary>The answers in the first language come last.</summary>
    [Fact]
    public async Task Of_two_languages_chosen_elsewhere_one_after_the_other_the_later_one_stands()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#explain");
        await panel.EvaluateAsync("""
            (() => {
              const send = chrome.runtime.sendMessage.bind(chrome.runtime);
              const gate = new Promise(done => { globalThis.letGo = done; });
              chrome.runtime.sendMessage = async message => {
                const answer = await send(message);
                if (message.ask === 'say' && message.language === 'tr') {
                  globalThis.isSaid = true;
                  await gate;
                }
                return answer;
              };
            })()
            """);
        await session.SpeakAsync("tr");
        await panel.WaitAsync("globalThis.isSaid");
        await session.SpeakAsync("ar");
        const string arabic = @"document.documentElement.lang === 'ar' && /\p{Script=Arabic}/u.test(document.querySelector('.question__line').textContent)";
        await panel.WaitAsync($"{arabic} && document.querySelector('#explain')");
        await panel.EvaluateAsync("letGo()");
        await panel.EvaluateAsync("(async () => { for (let turn = 0; turn < 3; turn++) await chrome.storage.session.get(null); })()");
        Assert.True((await panel.EvaluateAsync(arabic))!.GetValue<bool>());
        await session.SpeakAsync("de");
    }

    private static async Task<bool> HasSpokenAsync(BrowserPage panel) => (await panel.EvaluateAsync("klartext.first.then(first => first.hasSpoken)"))!.GetValue<bool>();
}

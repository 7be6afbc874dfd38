using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;

namespace Klartext.EndToEnd.Tests.Panel;

/// <summary>What the panel says before anything else is there. A tab that the store knows nothing of stands for a store that has not answered yet.</summary>
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

    private static async Task<bool> HasSpokenAsync(BrowserPage panel) => (await panel.EvaluateAsync("klartext.first.then(first => first.hasSpoken)"))!.GetValue<bool>();
}

using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

/// <summary>One browser with the extension and all invented sites, for the tests of a class.</summary>
public sealed class ExtensionSession : IAsyncLifetime
{
    internal LocalWeb Web { get; private set; } = null!;

    private BrowserPage? quiet;

    internal Chromium Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Web = (await LocalWeb.StartAsync()).WithShop().WithOddSites();
        Browser = await Chromium.StartAsync(Web.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Web.DisposeAsync();
    }

    /// <summary>Opens a page and clicks the icon on it.</summary>
    internal async Task<(BrowserTab Tab, BrowserPage Panel)> ClickOnAsync(string address)
    {
        var tab = await Browser.OpenAsync(address);
        return (tab, await Browser.ClickIconAsync(tab));
    }

    /// <summary>Chooses the reader's language, as the panel's list does; on a page that does not begin anew when it changes.</summary>
    internal async Task SpeakAsync(string language)
    {
        quiet ??= (await Browser.OpenAsync($"chrome-extension://{Browser.ExtensionId}/paper.html")).Page;
        await quiet.EvaluateAsync($"chrome.storage.local.set({{ language: '{language}' }})");
    }
}

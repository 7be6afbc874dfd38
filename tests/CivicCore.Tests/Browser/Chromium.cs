using Deque.AxeCore.Commons;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CivicCore.Tests.Browser.Chromium))]

namespace CivicCore.Tests.Browser;

/// <summary>One Chromium for all tests, started when the first one needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const float PatienceMilliseconds = 30_000;

    private static readonly string AxeScript = ReadAxe();

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Opens a page in a profile of its own.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true)
    {
        await starting.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
        }
        finally
        {
            starting.Release();
        }

        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = script });
        return await context.NewPageAsync();
    }

    /// <summary>
    /// What keeps people out of a page, one line a violation; every details is opened first. All rules are asked in light, those about
    /// colours once more in dark: nothing else differs between the two.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
        await page.EvaluateAsync(AxeScript);
        var light = await AskAxeAsync(page, "{}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await AskAxeAsync(page, "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark.Select(static violation => $"dark: {violation}")];
    }

    private static Task<string[]> AskAxeAsync(IPage page, string options) =>
        page.EvaluateAsync<string[]>($"axe.run(document, {{ resultTypes: ['violations'], ...{options} }}).then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))");

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private static string ReadAxe()
    {
        var assembly = typeof(AxeResult).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().First(static each => each.EndsWith("axe.min.js", StringComparison.Ordinal)))!);
        return reader.ReadToEnd();
    }
}

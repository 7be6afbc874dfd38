using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>A Chromium with the packed extension, an empty profile and all its traffic led through one proxy.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Switches =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,OptimizationHints,MediaRouter",
        "--hide-scrollbars", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--enable-unsafe-extension-debugging", "--proxy-bypass-list=<-loopback>",
    ];

    private readonly Process process;
    private readonly DevTools devTools;
    private readonly string profile;

    private Chromium(Process process, DevTools devTools, string profile, string extension)
    {
        (this.process, this.devTools, this.profile, ExtensionId) = (process, devTools, profile, extension);
    }

    public string ExtensionId { get; }

    /// <summary>Starts the browser and loads the extension.</summary>
    /// <param name="proxy">Address of the proxy that all requests go through.</param>
    /// <param name="language">The browser's language.</param>
    /// <param name="package">Folder of the extension, if not the packed one.</param>
    public static async Task<Chromium> StartAsync(Uri proxy, string language = "de", string? package = null)
    {
        var profile = Directory.CreateTempSubdirectory("klartext-chromium-").FullName;
        string[] arguments = [.. Switches, $"--user-data-dir={profile}", $"--proxy-server={proxy.Authority}", $"--lang={language}", $"--accept-lang={language}", "about:blank"];
        // Chromium reads commands from descriptor 3 and answers on 4; .NET can hand over 0 and 1, so a shell moves them.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LANGUAGE"] = language;
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec /usr/bin/chromium \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null");
        start.ArgumentList.Add("sh");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var devTools = new DevTools(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        // The browser opens a tab of its own at the start; a tab opened before that one would soon stand behind it.
        await Waiting.ForAsync("the first tab", async () => await TargetsAsync(devTools, "tab") is [var tab, ..] ? tab : null);
        var loaded = await devTools.SendAsync("Extensions.loadUnpacked", new JsonObject { ["path"] = package ?? ExtensionPackage.Folder });
        var chromium = new Chromium(process, devTools, profile, loaded["id"]!.GetValue<string>());
        await chromium.ListensAsync();
        return chromium;
    }

    /// <summary>
    /// Waits until the background listens to clicks. Until its script has run for the first time, the browser has nobody to tell of a
    /// click and drops it (12 of 30 clicks right after loading were lost so); later it wakes the background for each.
    /// </summary>
    private async Task ListensAsync()
    {
        var worker = await Waiting.ForAsync("the extension's background", async () => (await TargetsAsync("service_worker")).FirstOrDefault(target => target.Url.Contains(ExtensionId, StringComparison.Ordinal)));
        var page = await AttachAsync(worker.Id);
        await page.WaitAsync("chrome.action.onClicked.hasListeners()");
        await page.LeaveAsync(); // a worker that is looked at never sleeps
    }

    /// <summary>
    /// Makes the browser say yes, without its question, when the extension asks for this host: a browser without a screen cannot show the
    /// question. What the browser's own page of extensions calls "allow on these sites".
    /// </summary>
    /// <param name="origin">"http://recht.example"</param>
    public async Task SayYesToAsync(string origin) => await OnExtensionsPageAsync($"chrome.developerPrivate.addHostPermission('{ExtensionId}', '{origin}/*')");

    /// <summary>The same for all sites at once.</summary>
    public async Task SayYesToAllSitesAsync()
    {
        foreach (var origin in (string[])["http://*", "https://*"])
        {
            await SayYesToAsync(origin);
        }
    }

    private async Task OnExtensionsPageAsync(string expression)
    {
        var created = await devTools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "chrome://extensions/", ["newWindow"] = true });
        var page = await AttachAsync(created["targetId"]!.GetValue<string>());
        await page.WaitAsync("chrome.developerPrivate?.addHostPermission");
        await page.EvaluateAsync(expression);
        await devTools.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = created["targetId"]!.GetValue<string>() });
    }

    /// <summary>Opens a tab and waits until its page has loaded.</summary>
    public async Task<BrowserTab> OpenAsync(string address)
    {
        var before = (await TargetsAsync("tab")).Select(static target => target.Id).ToHashSet();
        var created = await devTools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["newWindow"] = true });
        var page = await AttachAsync(created["targetId"]!.GetValue<string>());
        await page.GoAsync(address);
        var tab = await Waiting.ForAsync("the new tab", async () =>
        {
            var shown = (await page.EvaluateAsync("location.href"))!.GetValue<string>();
            return (await TargetsAsync("tab")).FirstOrDefault(target => !before.Contains(target.Id) && target.Url == shown);
        });
        return new BrowserTab(tab.Id, page);
    }

    /// <summary>Clicks the extension's icon on a tab and gives the side panel that opens.</summary>
    /// <exception cref="DevToolsException">No panel opened.</exception>
    public async Task<BrowserPage> ClickIconAsync(BrowserTab tab)
    {
        var (panel, _) = await ClickIconQuietlyAsync(tab);
        await panel.BeginAsync();
        return panel;
    }

    /// <summary>The same for who measures: the panel is not listened to, which would delay its first words by some 40 ms, and the moment of the click itself.</summary>
    /// <exception cref="DevToolsException">No panel opened.</exception>
    public async Task<(BrowserPage Panel, DateTimeOffset Click)> ClickIconQuietlyAsync(BrowserTab tab)
    {
        var before = (await PanelsAsync()).Select(static target => target.Id).ToHashSet();
        var click = DateTimeOffset.UtcNow;
        await ClickIconAgainAsync(tab);
        var panel = await Waiting.ForAsync("the side panel", async () => (await PanelsAsync()).FirstOrDefault(target => !before.Contains(target.Id)));
        return (await LookAtAsync(panel.Id), click);
    }

    /// <summary>Closes a tab, and its panel with it.</summary>
    public Task CloseAsync(BrowserTab tab) => devTools.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = tab.Page.Target });

    /// <summary>Clicks the icon where the panel is open already.</summary>
    public Task ClickIconAgainAsync(BrowserTab tab) => devTools.SendAsync("Extensions.triggerAction", new JsonObject { ["id"] = ExtensionId, ["targetId"] = tab.Id });

    /// <summary>Attaches to a page by the beginning of its address, when it comes.</summary>
    public async Task<BrowserPage> FindAsync(string address)
    {
        var target = await Waiting.ForAsync(address, async () => (await TargetsAsync(null)).FirstOrDefault(target => target.Type is not "tab" && target.Url.StartsWith(address, StringComparison.Ordinal)));
        return await AttachAsync(target.Id);
    }

    /// <summary>All targets, or those of a type.</summary>
    public Task<IReadOnlyList<BrowserTarget>> TargetsAsync(string? type) => TargetsAsync(devTools, type);

    private static async Task<IReadOnlyList<BrowserTarget>> TargetsAsync(DevTools devTools, string? type)
    {
        var answer = await devTools.SendAsync("Target.getTargets", new JsonObject { ["filter"] = new JsonArray(new JsonObject()) });
        return [.. answer["targetInfos"]!.AsArray()
            .Select(static each => new BrowserTarget(each!["targetId"]!.GetValue<string>(), each["type"]!.GetValue<string>(), each["url"]!.GetValue<string>()))
            .Where(target => type is null || target.Type == type)];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await devTools.SendAsync("Browser.close");
        }
        catch (DevToolsException)
        {
            // it closed before it could answer
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await devTools.DisposeAsync();
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task<IEnumerable<BrowserTarget>> PanelsAsync() =>
        (await TargetsAsync(null)).Where(target => target.Type is not "tab" && target.Url.StartsWith($"chrome-extension://{ExtensionId}/panel.html?tab=", StringComparison.Ordinal));

    private async Task<BrowserPage> AttachAsync(string target)
    {
        var page = await LookAtAsync(target);
        await page.BeginAsync();
        return page;
    }

    private async Task<BrowserPage> LookAtAsync(string target)
    {
        var attached = await devTools.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true });
        return new BrowserPage(devTools, attached["sessionId"]!.GetValue<string>(), target);
    }
}

/// <summary>Something the browser shows or runs.</summary>
internal sealed record BrowserTarget(string Id, string Type, string Url);

/// <summary>A tab and the page in it.</summary>
internal sealed record BrowserTab(string Id, BrowserPage Page);

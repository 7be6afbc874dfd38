using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>
/// A Firefox with the packed extension, an empty profile and all its traffic led through one proxy. The icon and the sidebar belong to
/// the browser's own window, which WebDriver BiDi lets scripts into only with --remote-allow-system-access.
/// </summary>
internal sealed partial class Firefox : IAsyncDisposable
{
    private const string Button = "klartext_klartext_example-browser-action";

    private readonly Process process;
    private readonly Bidi bidi;
    private readonly string profile;
    private readonly string window;
    private readonly string tab;

    private Firefox(Process process, Bidi bidi, string profile, string window, string tab) =>
        (this.process, this.bidi, this.profile, this.window, this.tab) = (process, bidi, profile, window, tab);

    public static bool IsInstalled => File.Exists("/usr/bin/firefox-esr");

    /// <summary>Starts the browser, installs the extension and puts its icon into the toolbar.</summary>
    public static async Task<Firefox> StartAsync(Uri proxy)
    {
        var profile = Directory.CreateTempSubdirectory("klartext-firefox-").FullName;
        await File.WriteAllLinesAsync(Path.Combine(profile, "user.js"), Preferences(proxy).Select(static pair => $"user_pref({JsonSerializer.Serialize(pair.Name)}, {JsonSerializer.Serialize(pair.Value)});"));
        var start = new ProcessStartInfo("/usr/bin/firefox-esr", ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "--remote-allow-system-access", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["MOZ_HEADLESS_WIDTH"] = "1280";
        start.Environment["MOZ_HEADLESS_HEIGHT"] = "900";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match)
            {
                listens.TrySetResult(new Uri(match.Groups[1].Value + "/session"));
            }
        };
        process.BeginErrorReadLine();
        var bidi = await Bidi.ConnectAsync(await listens.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        await bidi.SendAsync("webExtension.install", new JsonObject { ["extensionData"] = new JsonObject { ["type"] = "path", ["path"] = ExtensionPackage.FirefoxFolder } });
        var window = await ContextAsync(bidi, new JsonObject { ["moz:scope"] = "chrome" }, "browser.xhtml");
        var tab = await ContextAsync(bidi, [], "");
        await bidi.EvaluateAsync(window, $"CustomizableUI.addWidgetToArea('{Button}', 'nav-bar')");
        return new Firefox(process, bidi, profile, window, tab);
    }

    /// <summary>Leads the tab to a page and waits until it has loaded.</summary>
    public Task GoAsync(string address) => bidi.SendAsync("browsingContext.navigate", new JsonObject { ["context"] = tab, ["url"] = address, ["wait"] = "complete" });

    /// <summary>Evaluates an expression in the tab; it gives a string.</summary>
    public Task<string> InPageAsync(string expression) => bidi.EvaluateAsync(tab, expression);

    /// <summary>Clicks the extension's icon with the mouse.</summary>
    public Task ClickIconAsync() => bidi.EvaluateAsync(window, $$"""
        (() => {
          const box = document.getElementById('{{Button}}').querySelector('.unified-extensions-item-action-button').getBoundingClientRect();
          for (const [type, clickCount, buttons] of [['mousemove', 0, 0], ['mousedown', 1, 1], ['mouseup', 1, 0]])
            window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount, buttons }, {});
        })()
        """);

    /// <summary>Gives the extension the right to hosts ("http://recht.example/*"), as the browser does when the person says yes to its question.</summary>
    public Task AllowAsync(params string[] origins) => bidi.EvaluateAsync(window, $$"""
        (async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('klartext@klartext.example');
          await ExtensionPermissions.add(extension.id, { origins: {{JsonSerializer.Serialize(origins)}}, permissions: [] }, extension);
        })()
        """);

    /// <summary>Evaluates an expression in the sidebar's page (it may be a promise) and gives its value as JSON.</summary>
    public async Task<JsonNode?> InSidebarAsync(string expression)
    {
        // The page lives in another process; a script of the frame carries the question there and the answer back.
        var script = $$"""
            (async () => {
              const answer = {};
              try { answer.value = await Cu.evalInSandbox({{JsonSerializer.Serialize($"(async () => JSON.stringify(await ({expression}) ?? null))()")}}, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })); } catch (error) { answer.error = String(error); }
              sendAsyncMessage('klartext:answer', answer);
            })()
            """;
        var answer = await bidi.EvaluateAsync(window, $$"""
            new Promise(done => {
              const frame = SidebarController.browser.contentDocument?.querySelector('browser');
              if (!frame?.currentURI?.spec.includes('panel.html')) return done(JSON.stringify({ value: 'null' }));
              const hear = message => { frame.messageManager.removeMessageListener('klartext:answer', hear); done(JSON.stringify(message.data)); };
              frame.messageManager.addMessageListener('klartext:answer', hear);
              frame.messageManager.loadFrameScript('data:,' + encodeURIComponent({{JsonSerializer.Serialize(script)}}), false);
            })
            """);
        var said = JsonNode.Parse(answer)!;
        return said["error"] is { } error ? throw new DevToolsException($"{expression}: {error}") : JsonNode.Parse(said["value"]!.GetValue<string>());
    }

    /// <summary>Waits until an expression is true in the sidebar.</summary>
    public async Task WaitInSidebarAsync(string expression)
    {
        try
        {
            await Waiting.ForAsync(expression, async () => await InSidebarAsync($"(async () => Boolean(await ({expression})))()") is JsonValue value && value.GetValueKind() == JsonValueKind.True ? "yes" : null);
        }
        catch (DevToolsException late)
        {
            throw new DevToolsException($"{late.Message}\nThe sidebar says: {await InSidebarAsync("document.body.innerText + document.querySelector('[data-why]')?.dataset.detail")}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bidi.SendAsync("browser.close", []);
        await bidi.DisposeAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private static async Task<string> ContextAsync(Bidi bidi, JsonObject which, string address)
    {
        var tree = await bidi.SendAsync("browsingContext.getTree", which);
        return tree["contexts"]!.AsArray().First(each => each!["url"]!.GetValue<string>().Contains(address, StringComparison.Ordinal))!["context"]!.GetValue<string>();
    }

    private static IEnumerable<(string Name, object Value)> Preferences(Uri proxy) =>
    [
        ("network.proxy.type", 1), ("network.proxy.http", proxy.Host), ("network.proxy.http_port", proxy.Port), ("network.proxy.ssl", proxy.Host), ("network.proxy.ssl_port", proxy.Port),
        ("network.proxy.allow_hijacking_localhost", true), ("network.captive-portal-service.enabled", false), ("network.connectivity-service.enabled", false),
        ("browser.shell.checkDefaultBrowser", false), ("browser.startup.homepage_override.mstone", "ignore"), ("browser.aboutwelcome.enabled", false), ("datareporting.policy.dataSubmissionEnabled", false),
        ("app.normandy.enabled", false), ("browser.safebrowsing.malware.enabled", false), ("browser.safebrowsing.phishing.enabled", false), ("extensions.getAddons.cache.enabled", false), ("extensions.systemAddon.update.enabled", false),
        ("services.settings.server", "data:,"), ("toolkit.telemetry.server", "data:,"), ("dom.security.https_first", false), ("dom.security.https_first_schemeless", false), ("intl.accept_languages", "de"), ("intl.locale.requested", "de"),
    ];

    [GeneratedRegex(@"WebDriver BiDi listening on (ws://\S+)")]
    private static partial Regex Listening();
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>A page that the test looks at: a website, the side panel, the settings.</summary>
internal sealed class BrowserPage(DevTools devTools, string session, string target)
{
    private readonly List<string> errors = [];

    /// <summary>What went wrong in the page's scripts.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>The browser's name for it.</summary>
    public string Target => target;

    /// <summary>Listens to what goes wrong in the page's scripts.</summary>
    public async Task BeginAsync()
    {
        devTools.Listen((from, method, parameters) =>
        {
            if (from == session && method == "Runtime.exceptionThrown")
            {
                errors.Add(parameters["exceptionDetails"]?["exception"]?["description"]?.GetValue<string>() ?? parameters.ToJsonString());
            }
        });
        await SendAsync("Runtime.enable");
    }

    /// <summary>Looks no longer.</summary>
    public Task LeaveAsync() => devTools.SendAsync("Target.detachFromTarget", new JsonObject { ["sessionId"] = session });

    /// <summary>Goes to an address and waits until it has loaded.</summary>
    public async Task GoAsync(string address)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address });
        await WaitAsync($"document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// <summary>Evaluates an expression (it may be a promise) and gives its value.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression, bool asClick = false)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true, ["userGesture"] = asClick });
        return answer["exceptionDetails"] is { } details
            ? throw new DevToolsException($"{expression}: {details["exception"]?["description"] ?? details["text"]}")
            : answer["result"]!["value"]?.DeepClone();
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task WaitAsync(string expression, int seconds = 30)
    {
        try
        {
            await Waiting.ForAsync(expression, async () => await IsTrueAsync(expression) ? "yes" : null, seconds);
        }
        catch (DevToolsException late)
        {
            throw new DevToolsException($"{late.Message}\nThe page says: {await EvaluateAsync("document.body.innerText + document.querySelector('[data-why]')?.dataset.detail")}\n{string.Join('\n', errors)}");
        }
    }

    /// <summary>Waits for an element.</summary>
    public Task SeeAsync(string selector, int seconds = 30) => WaitAsync($"document.querySelector({Quoted(selector)})", seconds);

    /// <summary>The text of an element as a person reads it.</summary>
    public async Task<string> TextAsync(string selector) => (await EvaluateAsync($"document.querySelector({Quoted(selector)}).innerText"))!.GetValue<string>();

    /// <summary>Clicks an element with the mouse, where it stands. Where it has moved away under the click, it is clicked again, as a person would.</summary>
    /// <exception cref="DevToolsException">No click reached it.</exception>
    public async Task ClickAsync(string selector)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await SeeAsync(selector);
            var (x, y) = await StandsAtAsync(selector);
            foreach (var type in (string[])["mousePressed", "mouseReleased"])
            {
                await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = "left", ["clickCount"] = 1 });
            }

            if (await IsReachedAsync())
            {
                return;
            }
        }

        throw new DevToolsException($"No click reaches: {selector}");
    }

    /// <summary>Where an element stands once it has stood still from one look to the next, for what comes late may move it; from then on it notes a click.</summary>
    private async Task<(double X, double Y)> StandsAtAsync(string selector)
    {
        var place = (await EvaluateAsync($$"""
            (async () => {
              for (let last = ''; ;) {
                const e = document.querySelector({{Quoted(selector)}});
                e.scrollIntoView({ block: 'center', behavior: 'instant' });
                const r = e.getBoundingClientRect();
                const now = [r.x + Math.min(r.width / 2, 60), r.y + r.height / 2];
                if (String(now) === last) {
                  globalThis.isReached = false;
                  e.addEventListener('click', () => { globalThis.isReached = true; }, { once: true, capture: true });
                  return now;
                }
                last = String(now);
                await new Promise(done => setTimeout(done, 60));
              }
            })()
            """))!.AsArray();
        return (place[0]!.GetValue<double>(), place[1]!.GetValue<double>());
    }

    /// <summary>Whether the click was noted, or has led to another page.</summary>
    private async Task<bool> IsReachedAsync()
    {
        try
        {
            return await EvaluateAsync("globalThis.isReached ?? true") is not JsonValue value || value.GetValue<bool>();
        }
        catch (DevToolsException)
        {
            return true; // the page is just being replaced
        }
    }

    /// <summary>Writes into a field.</summary>
    public async Task TypeAsync(string selector, string text)
    {
        await SeeAsync(selector);
        await EvaluateAsync($"(() => {{ const e = document.querySelector({Quoted(selector)}); e.focus(); e.select?.(); }})()");
        await SendAsync("Input.insertText", new JsonObject { ["text"] = text });
    }

    /// <summary>Shows the whole page at a width, light or dark, and takes a picture of it where pictures are asked for.</summary>
    public async Task PictureAsync(string name, int width = 360, bool dark = false)
    {
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });
        await ResizeAsync(width, 800);
        var height = (await EvaluateAsync("document.documentElement.scrollHeight"))!.GetValue<int>();
        await ResizeAsync(width, height);
        if (ExtensionPackage.Pictures is not { } folder)
        {
            return;
        }

        var picture = await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" });
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(picture["data"]!.GetValue<string>()));
    }

    /// <summary>Sets the size of the page.</summary>
    public Task ResizeAsync(int width, int height) =>
        SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    public Task<JsonObject> SendAsync(string method, JsonObject? parameters = null) => devTools.SendAsync(method, parameters, session);

    private async Task<bool> IsTrueAsync(string expression)
    {
        try
        {
            return await EvaluateAsync($"(async () => Boolean(await ({expression})))()") is JsonValue value && value.GetValue<bool>();
        }
        catch (DevToolsException)
        {
            return false; // the page is just being replaced
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

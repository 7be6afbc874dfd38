using System.Text.Json;
using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;

namespace Klartext.EndToEnd.Tests.Panel;

/// <summary>What a person does and sees on a page, in words.</summary>
internal static class PageSteps
{
    /// <summary>Chooses in a list, or speaks another language in the panel's own.</summary>
    public static async Task ChooseAsync(this BrowserPage page, string select, string value) =>
        await page.EvaluateAsync($"(() => {{ const e = document.querySelector({Quoted(select)}); e.value = {Quoted(value)}; e.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()");

    /// <summary>What stands in a field.</summary>
    public static async Task<string> ValueAsync(this BrowserPage page, string selector) => (await page.EvaluateAsync($"document.querySelector({Quoted(selector)}).value"))!.GetValue<string>();

    /// <summary>How many there are.</summary>
    public static async Task<int> CountAsync(this BrowserPage page, string selector) => (await page.EvaluateAsync($"document.querySelectorAll({Quoted(selector)}).length"))!.GetValue<int>();

    /// <summary>All text of an expression.</summary>
    public static async Task<string> SayAsync(this BrowserPage page, string expression) => (await page.EvaluateAsync(expression))!.GetValue<string>();

    /// <summary>Presses a key.</summary>
    public static async Task PressAsync(this BrowserPage page, string key, int code, bool shift = false)
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            var press = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code, ["modifiers"] = shift ? 8 : 0 };
            if (type == "keyDown" && key == "Enter")
            {
                press["text"] = "\r";
            }

            await page.SendAsync("Input.dispatchKeyEvent", press);
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

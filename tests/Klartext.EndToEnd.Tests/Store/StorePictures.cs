using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Store;

/// <summary>
/// The pictures of the store listings, 1280 by 800, from the real extension: the page on one side, the panel on the other, as the
/// browser shows them. Run by --target=Picture.
/// </summary>
public sealed class StorePictures(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const int Width = 1280;
    private const int Height = 800;
    private const int PanelWidth = 420;
    private const string Frame = "http://rahmen.example/";

    private static string Folder => Path.Combine(ExtensionPackage.RepositoryRoot, "artifacts", "store");

    [Theory(Explicit = true)]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("tr")]
    [InlineData("uk")]
    [InlineData("ar")]
    [InlineData("ru")]
    public async Task Draw(string language)
    {
        var (_, first) = await session.ClickOnAsync(Shop.PolicyAddress);
        await first.SeeAsync("#letters");
        await first.EvaluateAsync($"chrome.storage.local.set({{ language: '{language}' }})");
        var (tab, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await tab.Page.EvaluateAsync("document.body.style = 'font: 17px/1.6 Georgia, serif; margin: 0; padding: 24px 40px; background: #FCFBF8; color: #22201C'");
        await panel.WaitAsync($"document.documentElement.lang === '{language}' && document.querySelector('#letters')");
        await DrawAsync($"{language}-1-answers", tab.Page, panel, language);

        await panel.EvaluateAsync("(() => { const question = document.querySelector('#retention'); question.open = true; const quote = question.querySelector('.quote'); quote.open = true; quote.querySelector('a').id = 'wanted'; })()");
        await panel.ClickAsync("#wanted");
        await tab.Page.WaitAsync("CSS.highlights.has('klartext-quote')");
        await panel.EvaluateAsync("document.querySelector('#retention').scrollIntoView({ block: 'start', behavior: 'instant' })");
        await DrawAsync($"{language}-2-proof", tab.Page, panel, language);

        await panel.ClickAsync("[data-letter=access]");
        await panel.SeeAsync("#letter-text");
        await panel.EvaluateAsync("document.querySelector('#letter-title').scrollIntoView({ block: 'start', behavior: 'instant' })");
        await DrawAsync($"{language}-3-letter", tab.Page, panel, language);
    }

    private async Task DrawAsync(string name, BrowserPage page, BrowserPage panel, string language)
    {
        var left = await CaptureAsync(page, Width - PanelWidth);
        var right = await CaptureAsync(panel, PanelWidth);
        session.Web.Page(Frame, "<!doctype html><title>Klartext</title><body></body>");
        var frame = (await session.Browser.OpenAsync(Frame)).Page;
        await frame.ResizeAsync(Width, Height);
        await frame.EvaluateAsync($"document.body.style = 'margin:0;display:flex;direction:{(language == "ar" ? "rtl" : "ltr")};background:#CBC4B6;gap:1px'");
        foreach (var (picture, width) in (List<(string, int)>)[(left, Width - PanelWidth - 1), (right, PanelWidth)])
        {
            await frame.EvaluateAsync($"new Promise(done => {{ const image = new Image({width}, {Height}); image.onload = done; image.src = 'data:image/png;base64,{picture}'; image.style.objectFit = 'cover'; document.body.append(image); }})");
        }

        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.png"), Convert.FromBase64String(await CaptureAsync(frame, Width)));
    }

    private static async Task<string> CaptureAsync(BrowserPage page, int width)
    {
        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "light" }) });
        await page.ResizeAsync(width, Height);
        return (await page.SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }))["data"]!.GetValue<string>();
    }
}

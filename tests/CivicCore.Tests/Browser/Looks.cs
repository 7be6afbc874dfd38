using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>A page as a stranger sees it: narrow and wide, light and dark.</summary>
internal static class Looks
{
    private const int Narrowest = 320;

    /// <summary>Folder for pictures; none are taken without it.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("KLARTEXT_PICTURES");

    /// <summary>What keeps people out of a page at 320 px, light and dark, one line a fault; pictures of it at the usual widths where they are asked for.</summary>
    /// <param name="page">The page, in a window of its own size.</param>
    /// <param name="name">What the page is called in the lines and pictures.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string name)
    {
        var size = page.ViewportSize!;
        foreach (var width in Pictures is null ? [] : (int[])[360, 1280])
        {
            await page.SetViewportSizeAsync(width, size.Height);
            await TakePicturesAsync(page, $"{name}-{width}");
        }

        await page.SetViewportSizeAsync(Narrowest, size.Height);
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        var violations = await Chromium.ViolationsAsync(page);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return [.. violations.Concat(fits ? [] : [$"scrolls sideways at {Narrowest} px"]).Select(fault => $"{name}: {fault}")];
    }

    /// <summary>A light, a dark and a paper picture of a page as it stands, where pictures are asked for.</summary>
    public static async Task TakePicturesAsync(IPage page, string name)
    {
        if (Pictures is null)
        {
            return;
        }

        foreach (var (look, options) in ((string, PageEmulateMediaOptions)[])[
            ("dark", new() { ColorScheme = ColorScheme.Dark }), ("paper", new() { ColorScheme = ColorScheme.Light, Media = Media.Print }), ("light", new() { Media = Media.Screen })])
        {
            await page.EmulateMediaAsync(options);
            await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(Pictures, $"{name}-{look}.png") });
        }
    }
}

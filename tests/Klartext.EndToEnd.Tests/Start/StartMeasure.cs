using System.Text.RegularExpressions;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Start;

/// <summary>
/// How long a person waits: for the first panel since the browser's start, for further ones, and right after the installation. Explicit, for it needs a quiet machine: run with --explicit only. The empty page is
/// tests/Klartext.EmptyPage, published; KLARTEXT_EMPTY_PAGE names its wwwroot.
/// </summary>
public sealed partial class StartMeasure(ITestOutputHelper output)
{
    private const int Runs = 10;
    private const double Megabyte = 1_000_000;

    /// <summary>How long the browser rests before a click or an empty page: a fresh profile keeps it busy with itself for a while after its start, and nobody clicks then.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private const string Site = "http://lang.example/";

    /// <summary>The line that makes .NET ready after the installation; without it a fresh profile is as cold as after the browser's start.</summary>
    private const string AfterInstallation = "browser.onInstalled(() => engine.warm());";

    [Fact(Explicit = true)]
    public async Task Words_at_once_answers_soon()
    {
        var (package, ready) = (WithEmptyPage(), ExtensionPackage.Folder);
        await using var web = await LocalWeb.StartAsync();
        web.Page(Site, "<!doctype html><html lang=de><title>Lang</title><h1>Willkommen</h1><footer><a href='/datenschutz'>Datenschutz</a></footer></html>");
        web.Page(Site + "datenschutz", LongPolicy());

        var (words, first, second, installed, empty) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var length = "";
        while (first.Count < Runs)
        {
            await using (var browser = await Chromium.StartAsync(web.Address, package: package))
            {
                await browser.OpenAsync(Site);
                await RestAsync();
                var page = await browser.OpenAsync($"chrome-extension://{browser.ExtensionId}/empty/empty.html");
                empty.Add(await MarkAsync(page.Page, "answers", null));
            }

            await using (var browser = await Chromium.StartAsync(web.Address, package: package))
            {
                var (one, two) = (await TimesAsync(browser, isCold: true), await TimesAsync(browser));
                first.Add(one.Answers);
                second.Add(two.Answers);
                words.AddRange([one.Words, two.Words]);
                length = one.Length;
            }

            await using (var browser = await Chromium.StartAsync(web.Address, package: ready))
            {
                await IsReadyAsync(browser);
                installed.Add((await TimesAsync(browser)).Answers);
            }
        }

        output.WriteLine($"{length} words, {Runs} runs, median (least to most), milliseconds");
        foreach (var (name, times) in (IEnumerable<(string, List<double>)>)
            [("empty Blazor page", empty), ("own words", words), ("answers, first panel", first), ("answers, second panel", second), ("answers, first panel after the installation", installed)])
        {
            output.WriteLine($"{name}: {Median(times):0} ({times.Min():0} to {times.Max():0})");
        }

        Assert.True(Median(words) < 150);
        Assert.True(Median(first) < Median(empty) + 300);
        Assert.True(Median(second) < 800);
        Assert.True(Median(installed) < 800);
    }

    /// <summary>What an open reading weighs: the JavaScript heaps of panel, hidden page and background, and the WebAssembly memory of .NET.</summary>
    [Fact(Explicit = true)]
    public async Task An_open_reading_weighs_little()
    {
        await using var web = await LocalWeb.StartAsync();
        web.Page(Site, "<!doctype html><html lang=de><title>Lang</title><h1>Willkommen</h1><footer><a href='/datenschutz'>Datenschutz</a></footer></html>");
        web.Page(Site + "datenschutz", LongPolicy());
        await using var browser = await Chromium.StartAsync(web.Address);
        var panel = await browser.ClickIconAsync(await browser.OpenAsync(Site));
        await panel.SeeAsync(".questions");

        var own = $"chrome-extension://{browser.ExtensionId}/";
        var engine = await browser.FindAsync(own + "engine.html");
        var total = (await engine.EvaluateAsync("getDotnetRuntime(0).localHeapViewU8().buffer.byteLength"))!.GetValue<double>() / Megabyte;
        output.WriteLine($"WebAssembly memory: {total:0.0} MB");
        foreach (var (name, page) in (IEnumerable<(string, BrowserPage)>)[("hidden page", engine), ("panel", panel), ("background", await browser.FindAsync(own + "background.js"))])
        {
            var heap = (await page.SendAsync("Runtime.getHeapUsage"))["usedSize"]!.GetValue<double>() / Megabyte;
            output.WriteLine($"JavaScript heap of {name}: {heap:0.0} MB");
            total += heap;
        }

        output.WriteLine($"together: {total:0.0} MB");
        Assert.True(total <= 80);
    }

    /// <summary>Waits until what the extension does of itself after its installation is done.</summary>
    private static async Task IsReadyAsync(Chromium browser)
    {
        var engine = await browser.FindAsync($"chrome-extension://{browser.ExtensionId}/engine.html");
        await engine.WaitAsync("performance.getEntriesByName('rehearsed').length");
        await engine.LeaveAsync();
    }

    /// <summary>A click on the icon and what follows; a cold one where .NET was not started before.</summary>
    private static async Task<(double Words, double Answers, string Length)> TimesAsync(Chromium browser, bool isCold = false)
    {
        var tab = await browser.OpenAsync(Site);
        Assert.Equal(!isCold, (await browser.TargetsAsync(null)).Any(static target => target.Url.EndsWith("/engine.html", StringComparison.Ordinal)));
        await RestAsync();
        var (panel, click) = await browser.ClickIconQuietlyAsync(tab);
        var answers = await MarkAsync(panel, "answers", click);
        var length = await panel.EvaluateAsync("chrome.storage.session.get(null).then(all => Object.values(all).find(each => each.words)?.words)");
        return (await MarkAsync(panel, "own-words", click), answers, length!.ToString());
    }

    private static Task RestAsync() => Task.Delay(Rest, TestContext.Current.CancellationToken);

    /// <summary>Milliseconds from a moment, or from the page's own start, to one of its marks.</summary>
    private static async Task<double> MarkAsync(BrowserPage page, string mark, DateTimeOffset? since)
    {
        await page.WaitAsync($"performance.getEntriesByName('{mark}').length");
        var at = (await page.EvaluateAsync($"performance.getEntriesByName('{mark}')[0].startTime"))!.GetValue<double>();
        var origin = (await page.EvaluateAsync("performance.timeOrigin"))!.GetValue<double>();
        return since is { } click ? origin + at - (click - DateTimeOffset.UnixEpoch).TotalMilliseconds : at;
    }

    private static double Median(List<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }

    /// <summary>Three sample policies of the project, one below the other: some 2,500 words.</summary>
    private static string LongPolicy()
    {
        var samples = Path.Combine(ExtensionPackage.RepositoryRoot, "rules", "samples", "de");
        var bodies = ((string[])["auenland-bausparkasse.html", "teekontor-brandt.html", "hotel-seeblick-rabenau.html"]).Select(name => Body().Match(File.ReadAllText(Path.Combine(samples, name))).Groups[1].Value);
        return $"<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Datenschutzerklärung</title></head><body>{string.Concat(bodies)}</body></html>";
    }

    /// <summary>A copy of the packed extension with the empty page beside it, which makes nothing ready after its installation.</summary>
    private static string WithEmptyPage()
    {
        var package = Directory.CreateTempSubdirectory("klartext-package-").FullName;
        Copy(ExtensionPackage.Folder, package);
        Copy(Environment.GetEnvironmentVariable("KLARTEXT_EMPTY_PAGE") ?? Path.Combine(ExtensionPackage.RepositoryRoot, "artifacts", "empty-page", "wwwroot"), Path.Combine(package, "empty"));
        Directory.Move(Path.Combine(package, "empty", "_framework"), Path.Combine(package, "empty", "framework"));
        var background = Path.Combine(package, "background.js");
        File.WriteAllText(background, File.ReadAllText(background).Replace(AfterInstallation, string.Empty, StringComparison.Ordinal));
        return package;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("<body[^>]*>(.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();
}

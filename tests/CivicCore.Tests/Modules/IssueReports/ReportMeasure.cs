using System.Diagnostics;
using CivicCore.Tests.Browser;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>
/// How long a report takes on a phone: Chromium at 360 px on a slow line (0.4 Mbit/s down, 0.2 up, 300 ms), somebody who types three
/// letters a second and looks at each page for four seconds. Explicit, for it measures time.
/// </summary>
public sealed class ReportMeasure(SamplePortal fixture, Chromium chromium) : IClassFixture<SamplePortal>
{
    private const float LetterMilliseconds = 330;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Goal = TimeSpan.FromMinutes(1);
    private readonly List<IRequest> requests = [];
    private readonly Stopwatch watch = new();
    private int pages;
    private int fields;

    [Fact(Explicit = true)]
    public async Task A_report_takes_less_than_a_minute_on_a_phone_and_a_slow_line()
    {
        var page = await chromium.OpenAsync(width: 360);
        await using var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 300, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 25_000 });
        page.Request += (_, request) => requests.Add(request);

        watch.Start();
        await page.GotoAsync($"{fixture.Portal.Address}/de/maengel/neu");
        await TypeAsync(page, "#adresse", "Lange Zeile 4");
        await PressAsync(page, "#place button[type=submit]", "a[href*='was=pothole']");
        await PressAsync(page, "a[href*='was=pothole']", "#report");
        await page.Locator("input[name=q-where]").First.CheckAsync();
        fields++;
        await TypeAsync(page, "#text", "Tiefes Loch vor der Haustür");
        await PressAsync(page, "#report button[type=submit]", "#photo");
        await PressAsync(page, "a[href*='/senden']", "#send");
        await PressAsync(page, "#send button[type=submit]", ".notice--ok");
        watch.Stop();

        var all = watch.Elapsed + (Look * pages);
        var said = $"{pages} pages, {fields} fields, {requests.Count} requests: {watch.Elapsed.TotalSeconds:0.0} s of line and typing, {all.TotalSeconds:0.0} s with looking";
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        Assert.True(all < Goal, said);
    }

    private async Task TypeAsync(IPage page, string selector, string words)
    {
        fields++;
        await page.Locator(selector).PressSequentiallyAsync(words, new LocatorPressSequentiallyOptions { Delay = LetterMilliseconds });
    }

    private async Task PressAsync(IPage page, string selector, string next)
    {
        pages++;
        await page.Locator(selector).First.ClickAsync();
        await page.Locator(next).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await page.WaitForLoadStateAsync(LoadState.Load, new PageWaitForLoadStateOptions { Timeout = 60_000 });
    }
}

using System.Text.RegularExpressions;
using CivicCore.Platform.Data;
using CivicCore.Tests.Browser;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.Playwright;

namespace CivicCore.Tests.Modules.PrivacyReader;

/// <summary>With script a reading arrives piece by piece: in Chromium, from the real service, and from one that stalls or breaks off.</summary>
public sealed partial class LiveReadingTests(PostgresServer server, RunningService service, Chromium chromium) : IClassFixture<RunningService>
{
    private const float Patience = 30_000;
    private const string Site = "https://buecherei.example/datenschutz";
    private const string Sharing = "Wir geben Nutzungsdaten an unsere Werbepartner weiter.";

    private const string Policy = $"""
        Verantwortlich ist die Beispiel-Bücherei GmbH, Musterweg 3, 89073 Ulm, E-Mail: info@buecherei.example.

        Bei jedem Besuch speichern wir Ihre IP-Adresse in Server-Log-Dateien. Diese Daten löschen wir nach 7 Tagen.

        {Sharing}

        Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten.
        """;

    /// <summary>Notes what moves once the page stands, before its scripts run; what is painted while the page itself still arrives is not meant.</summary>
    private const string Shifts = """
        window.shifts = [];
        const observer = new PerformanceObserver(list => {
          for (const each of list.getEntries()) if (each.value > .001) window.shifts.push(`${each.value} ${each.sources.map(moved => moved.node?.outerHTML?.slice(0, 120) ?? moved.node?.textContent).join(' | ')}`);
        });
        document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive') observer.observe({ type: 'layout-shift' }); });
        """;

    [Theory]
    [InlineData("de", 360)]
    [InlineData("ar", 1280)]
    public async Task An_address_typed_on_the_front_page_is_answered_while_the_service_still_works(string language, int width)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var front = await FrontAsync(new() { ["done"] = _ => go.Task });
        await using var portal = await StartAsync(front);
        var (page, seen) = await OpenAsync(width);
        await page.GotoAsync($"{portal.Address}/{language}");
        await page.FillAsync("main #adresse", Site);
        await page.PressAsync("main #adresse", "Enter");

        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8);
        await Assertions.Expect(page.Locator("[data-part=cancel]")).ToBeVisibleAsync(); // it still works
        go.SetResult();
        await Assertions.Expect(page.Locator("[data-part=cancel]")).ToBeHiddenAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{portal.Address}/{language}/klartext?adresse={Uri.EscapeDataString(Site)}");
        await Assertions.Expect(page.Locator(".share a")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.ViolationsAsync(page));
        Assert.All(seen, request => Assert.StartsWith(portal.Address, request, StringComparison.Ordinal));
        Assert.Equal("", await page.EvaluateAsync<string>("window.shifts.join('\\n')"));
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_shared_link_that_takes_long_is_answered_while_the_service_still_works_and_asks_it_once()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var front = await FrontAsync(new() { ["done"] = _ => go.Task });
        await using var portal = await StartAsync(front.Address, "--Klartext:LiveAfter=00:00:00");
        var (page, _) = await OpenAsync(360);
        var shared = $"{portal.Address}/de/klartext?adresse={Uri.EscapeDataString(Site)}";
        await page.GotoAsync(shared);
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("[data-part=cancel]")).ToBeVisibleAsync(new() { Timeout = Patience }); // it still works
        go.SetResult();
        await Assertions.Expect(page.Locator("[data-part=cancel]")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Assertions.Expect(page).ToHaveURLAsync(shared, new() { Timeout = Patience });
        Assert.Single(front.Keys);
        Assert.Equal("", await page.EvaluateAsync<string>("window.shifts.join('\\n')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_model_adds_comes_behind_the_sentences_that_are_there_closes_nothing_and_stands_in_a_shared_link()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await ModelServer.StartAsync(async (_, context) =>
        {
            await go.Task;
            await ModelServer.SayAsync(context, ModelServer.Answer(("sharing", "Der Anbieter gibt Nutzungsdaten an Werbepartner weiter.", [Sharing])));
        });
        await using var withModel = await ServiceProcess.StartAsync(new() { ["Klartext__Llm__Endpoint"] = model.Address, ["Klartext__Llm__Model"] = "probe", ["Klartext__Llm__Timeout"] = "00:05:00" });
        await using var front = await FrontAsync([], withModel.Address);
        await using var portal = await StartAsync(front);
        var (page, _) = await OpenAsync(360);
        await PasteAsync(page, portal);
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8);
        var sharing = page.Locator("details.question:has(#sharing)");
        await sharing.Locator("> summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sharing.Locator(".answer--model")).ToHaveCountAsync(0);
        go.SetResult();

        await Assertions.Expect(sharing.Locator(".answer").Last).ToHaveClassAsync(new Regex("answer--model"));
        await Assertions.Expect(sharing.Locator(".answer--model")).ToBeVisibleAsync();
        await Assertions.Expect(sharing.Locator("> summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[role=status][data-part=status]")).ToHaveTextAsync("Die Antworten sind da. Ein Sprachmodell hat 1 Satz ergänzt.");
        await Assertions.Expect(page.Locator("[data-part=model]")).ToContainTextAsync("ist mit einer Stelle im Original belegt");
        Assert.Contains("Werbepartner", await page.InputValueAsync("#text"), StringComparison.Ordinal);
        await page.Context.CloseAsync();

        using var visitor = portal.Visit();
        await visitor.GoAsync($"/de/klartext?adresse={Uri.EscapeDataString(Site)}");
        Assert.Contains("gibt Nutzungsdaten an Werbepartner weiter", visitor.Page.QuerySelector("#sharing > .answer--model:last-child, #sharing .more > .answer--model:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ist mit einer Stelle im Original belegt", visitor.Page.QuerySelector("[data-part=model]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_breaks_off_is_said_plainly_and_what_has_come_stays()
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var front = await FrontAsync(new()
        {
            ["done"] = async context =>
            {
                await seen.Task;
                context.Abort();
            },
        });
        await using var portal = await StartAsync(front);
        var (page, _) = await OpenAsync(360);
        await PasteAsync(page, portal);
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8);
        seen.SetResult();
        await Assertions.Expect(page.Locator("[data-part=broken]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=broken]")).ToContainTextAsync("Die Verbindung ist abgebrochen");
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8);
        Assert.Equal(Typed(Policy), Typed(await page.InputValueAsync("#text")));

        front.Before = static (_, _) => Task.CompletedTask;
        await page.Locator("[data-part=again]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=status]")).ToHaveTextAsync("Die Antworten sind da.");
        await Assertions.Expect(page.Locator("[data-part=broken]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("stalls")]
    [InlineData("is gone")]
    public async Task A_service_that_does_not_answer_is_said_plainly_and_the_forms_keep_what_was_typed(string how)
    {
        await using var front = await FrontAsync(new() { [""] = static context => Task.Delay(Timeout.Infinite, context.RequestAborted) });
        await using var portal = await StartAsync(how == "stalls" ? front.Address : "http://127.0.0.1:9", "--Klartext:Patience=00:00:02");
        var (page, _) = await OpenAsync(1280);
        await page.GotoAsync($"{portal.Address}/de");
        await page.FillAsync("main #adresse", "buecherei.example");
        await page.PressAsync("main #adresse", "Enter");
        await Assertions.Expect(page.Locator("[data-part=down]")).ToContainTextAsync("antwortet gerade nicht");
        await Assertions.Expect(page.Locator("[data-part=state]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("main #adresse")).ToHaveValueAsync("buecherei.example");

        await PasteAsync(page, portal);
        await Assertions.Expect(page.Locator("[data-part=down]")).ToContainTextAsync("antwortet gerade nicht");
        Assert.Equal(Typed(Policy), Typed(await page.InputValueAsync("#text")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Someone_who_has_waited_long_enough_cancels_and_begins_anew()
    {
        await using var front = await FrontAsync(new() { [""] = static context => Task.Delay(Timeout.Infinite, context.RequestAborted) });
        await using var portal = await StartAsync(front);
        var (page, _) = await OpenAsync(360);
        await PasteAsync(page, portal);
        await Assertions.Expect(page.Locator("[data-part=status]")).ToHaveTextAsync("Wir lesen Ihren Text.");
        await page.Locator("[data-part=cancel]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=cancelled]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        Assert.Equal(Typed(Policy), Typed(await page.InputValueAsync("#text")));

        front.Before = static (_, _) => Task.CompletedTask;
        await page.ClickAsync("button[data-streams]");
        await Assertions.Expect(page.Locator("[data-part=status]")).ToHaveTextAsync("Die Antworten sind da.");
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_the_field_and_stays_in_it()
    {
        await using var portal = await StartAsync(service.Address.ToString());
        var (page, _) = await OpenAsync(360);
        await page.GotoAsync($"{portal.Address}/de/klartext");
        await page.FillAsync("#adresse", "http://127.0.0.1/datenschutz");
        await page.PressAsync("#adresse", "Enter");
        await Assertions.Expect(page.Locator("#adresse-error")).ToContainTextAsync("Diese Adresse ruft Klartext nicht auf");
        await Assertions.Expect(page.Locator("#adresse")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#adresse")).ToHaveValueAsync("http://127.0.0.1/datenschutz");
        await Assertions.Expect(page.Locator("#adresse")).ToHaveAttributeAsync("aria-describedby", "adresse-error adresse-hint");
        Assert.Empty(await Chromium.ViolationsAsync(page));

        await page.GotoAsync($"{portal.Address}/de/klartext/text");
        await page.ClickAsync("button[data-streams]");
        await Assertions.Expect(page.Locator("#text-error")).ToContainTextAsync("Hier fehlt noch der Text");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_same_address_comes_whole_and_asks_the_service_once()
    {
        await using var front = await FrontAsync([]);
        await using var portal = await StartAsync(front.Address, "--Klartext:LiveAfter=00:00:00");
        var page = await chromium.OpenAsync(360, script: false);
        await page.GotoAsync($"{portal.Address}/de/klartext?adresse={Uri.EscapeDataString(Site)}");
        await Assertions.Expect(page.Locator(".question .signal-icon")).ToHaveCountAsync(8, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".live")).ToHaveCountAsync(0, new() { Timeout = Patience });
        Assert.Single(front.Keys);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_shared_link_that_nobody_waits_for_keeps_the_service_busy_for_half_a_minute_at_most()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var front = await FrontAsync(new()
        {
            [""] = context =>
            {
                context.RequestAborted.Register(left.SetResult);
                asked.SetResult();
                return left.Task;
            },
        });
        await using var portal = await StartAsync(front.Address, "--Klartext:LiveAfter=00:00:00");
        using var visitor = portal.Visit();
        await visitor.GoAsync($"/de/klartext?adresse={Uri.EscapeDataString(Site)}");
        Assert.NotNull(visitor.Page.QuerySelector("[data-begins][data-stream*='lesung=']"));
        await asked.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience), TestContext.Current.CancellationToken);
        portal.Clock!.Advance(TimeSpan.FromSeconds(29));
        Assert.False(left.Task.IsCompleted);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await left.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience), TestContext.Current.CancellationToken);
    }

    private static string Typed(string text) => LineEnd().Replace(text, "\n").Trim();

    private static async Task PasteAsync(IPage page, Portal portal)
    {
        await page.GotoAsync($"{portal.Address}/de/klartext/text");
        await page.FillAsync("#text", Policy);
        await page.ClickAsync("button[data-streams]");
    }

    [GeneratedRegex("\r\n?")]
    private static partial Regex LineEnd();

    /// <summary>A page that counts what moves, and the addresses it asks for.</summary>
    private async Task<(IPage Page, List<string> Seen)> OpenAsync(int width)
    {
        var page = await chromium.OpenAsync(width);
        var seen = new List<string>();
        page.Request += (_, request) => seen.Add(request.Url);
        await page.AddInitScriptAsync(Shifts);
        return (page, seen);
    }

    private async Task<ServiceInFront> FrontAsync(Dictionary<string, Func<Microsoft.AspNetCore.Http.HttpContext, Task>> before, Uri? of = null)
    {
        var front = await ServiceInFront.StartAsync(of ?? service.Address);
        front.Put(Site, $"<html lang=de><title>Datenschutz</title><main><p>{Policy.Replace("\n\n", "<p>", StringComparison.Ordinal)}</main></html>");
        front.Before = (name, context) => before.GetValueOrDefault(name)?.Invoke(context) ?? Task.CompletedTask;
        return front;
    }

    private Task<Portal> StartAsync(ServiceInFront front) => StartAsync(front.Address);

    private Task<Portal> StartAsync(string summarizer, params string[] settings) =>
        Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: [$"--Klartext:Service={summarizer}", .. settings]);
}

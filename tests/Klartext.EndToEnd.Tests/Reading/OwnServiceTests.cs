using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;
using Microsoft.AspNetCore.Http;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class OwnServiceTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string Proven = "Nach einer Woche sind die Protokolle weg.";
    private const string Invented = "Der Laden verschenkt Ihre Daten.";

    [Fact]
    public async Task The_service_is_asked_on_a_click_only_and_what_it_cannot_prove_is_not_shown()
    {
        var panel = await WithServiceAsync("http://dienst.example/", breaksOff: false);
        Assert.DoesNotContain(session.Web.Requests, static request => request.Address.StartsWith("http://dienst.example/", StringComparison.Ordinal));

        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync("document.querySelector('#service-line').textContent.includes('belegt')");
        var shown = (await panel.EvaluateAsync("[...document.querySelectorAll('[data-origin=model]')].map(each => each.textContent).join()"))!.GetValue<string>();
        Assert.Contains(Proven, shown, StringComparison.Ordinal);
        Assert.Contains("Von einem Sprachmodell formuliert", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Invented, shown, StringComparison.Ordinal);
        Assert.Contains("dienst.example", await panel.TextAsync("#went"), StringComparison.Ordinal);
        await panel.PictureAsync("service-360.png");
        Assert.Empty(await panel.ViolationsAsync());
    }

    [Fact]
    public async Task While_others_are_before_them_the_reader_sees_their_place_and_then_the_answer()
    {
        const string waits = "Das Sprachmodell ist beschäftigt. Wartende vor Ihnen: 3. Dauer: etwa 12 Sekunden.";
        var turn = new TaskCompletionSource();
        const string service = "http://schlange.example/";
        session.Web.Answer(service + "v1/summaries", context => AnswerAsync(context, breaksOff: false, async response =>
        {
            await response.WriteAsync($"event: waiting\ndata: {new JsonObject { ["ahead"] = 3, ["seconds"] = 12, ["text"] = waits }.ToJsonString()}\n\n");
            await response.Body.FlushAsync();
            await turn.Task;
        }));
        var panel = await PanelAsync(service);
        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync($"document.querySelector('#service-line').textContent === '{waits}'");
        await panel.PictureAsync("service-waiting-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        turn.SetResult();
        await panel.WaitAsync("document.querySelector('#service-line').textContent.includes('belegt')");
    }

    [Fact]
    public async Task A_service_that_dies_midway_leaves_the_local_answers_and_says_so()
    {
        var panel = await WithServiceAsync("http://wackel.example/", breaksOff: true);
        await panel.ClickAsync("#service-fetch");
        await panel.SeeAsync("#service-line.is-down");
        Assert.Equal(8, (await panel.EvaluateAsync("document.querySelectorAll('.question').length"))!.GetValue<int>());
    }

    [Fact]
    public async Task A_service_that_is_not_there_leaves_the_local_answers_and_says_so()
    {
        var panel = await PanelAsync("http://fort.example/");
        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync("document.querySelector('#service-line').textContent.includes('kommen ohne ihn aus')");
        Assert.Equal(8, (await panel.EvaluateAsync("document.querySelectorAll('.question').length"))!.GetValue<int>());
    }

    private Task<BrowserPage> WithServiceAsync(string service, bool breaksOff)
    {
        session.Web.Answer(service + "v1/summaries", context => AnswerAsync(context, breaksOff));
        return PanelAsync(service);
    }

    private async Task<BrowserPage> PanelAsync(string service)
    {
        var (_, first) = await session.ClickOnAsync(Shop.Home);
        await first.SeeAsync(".questions");
        await first.EvaluateAsync($"chrome.storage.local.set({{ service: '{service}' }})");
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#service-fetch");
        return panel;
    }

    /// <summary>Streams a statement whose quote stands in the blocks it was sent, and one whose quote does not.</summary>
    private static async Task AnswerAsync(HttpContext context, bool breaksOff, Func<HttpResponse, Task>? before = null)
    {
        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowHeaders = "content-type";
        if (context.Request.Method == "OPTIONS")
        {
            return;
        }

        var request = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var text = string.Join('\n', request!["blocks"]!.AsArray().Select(static block => block!["text"]!.GetValue<string>()));
        var start = text.IndexOf(Shop.Retention, StringComparison.Ordinal);
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("event: analysis\ndata: {}\n\n");
        if (before is not null)
        {
            await before(context.Response);
        }

        await context.Response.WriteAsync($"event: statement\ndata: {Statement(Proven, Shop.Retention, start)}\n\n");
        await context.Response.Body.FlushAsync();
        if (breaksOff)
        {
            context.Abort();
            return;
        }

        await context.Response.WriteAsync($"event: statement\ndata: {Statement(Invented, "Wir verschenken alles.", 3)}\n\n");
        await context.Response.WriteAsync("event: done\ndata: {\"used\":true,\"name\":\"probe\",\"verified\":1,\"dropped\":0}\n\n");
    }

    private static string Statement(string text, string quote, int start) => new JsonObject
    {
        ["question"] = "retention",
        ["sentence"] = new JsonObject
        {
            ["text"] = text,
            ["origin"] = "model",
            ["evidence"] = new JsonArray(new JsonObject { ["quote"] = quote, ["start"] = start, ["end"] = start + quote.Length }),
        },
    }.ToJsonString();
}

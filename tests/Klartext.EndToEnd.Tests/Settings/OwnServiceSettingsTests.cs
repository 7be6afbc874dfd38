using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;
using Microsoft.AspNetCore.Http;

namespace Klartext.EndToEnd.Tests.Settings;

public sealed class OwnServiceSettingsTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string Question = "Wie lange liegen die Protokolle?";

    [Fact]
    public async Task The_connection_test_says_whether_the_service_answers()
    {
        session.Web.Answer("http://localhost/health/ready", static context => AllowAsync(context));
        var page = await SettingsAsync();
        await page.TypeAsync("#service", "http://localhost/");
        await page.ClickAsync("form button[type=submit]");
        await page.WaitAsync("document.querySelector('#service-line').textContent === 'Gespeichert.'");
        await page.ClickAsync("#test");
        await page.WaitAsync("document.querySelector('#service-line').textContent === 'Der Dienst antwortet.'");

        session.Web.Answer("http://localhost/health/ready", static context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await page.ClickAsync("#test");
        await page.WaitAsync("document.querySelector('#service-line.is-down')?.textContent === 'Der Dienst antwortet nicht.'");
        Assert.Empty(await page.ViolationsAsync());
        await page.EvaluateAsync("chrome.storage.local.remove('service')");
    }

    [Theory]
    [InlineData("kein dienst")]
    [InlineData("http://dienst.example/")]
    [InlineData("ftp://dienst.example/")]
    public async Task An_address_that_is_no_service_is_not_saved(string typed)
    {
        var page = await SettingsAsync();
        await page.TypeAsync("#service", typed);
        await page.ClickAsync("form button[type=submit]");
        await page.WaitAsync("document.querySelector('#service-line').textContent.includes('https://')");
        Assert.False((await page.EvaluateAsync("chrome.storage.local.get('service').then(({ service }) => Boolean(service))"))!.GetValue<bool>());
    }

    [Fact]
    public async Task An_own_question_is_answered_by_the_service_with_proof_and_marked_as_a_models()
    {
        JsonNode? asked = null;
        session.Web.Answer("http://frage.example/v1/summaries", async context =>
        {
            await AllowAsync(context);
            if (context.Request.Method == "OPTIONS")
            {
                return;
            }

            asked = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var text = string.Join('\n', asked!["blocks"]!.AsArray().Select(static block => block!["text"]!.GetValue<string>()));
            var start = text.IndexOf(Shop.Retention, StringComparison.Ordinal);
            var statement = new JsonObject
            {
                ["question"] = "own",
                ["sentence"] = new JsonObject { ["text"] = "Sieben Tage.", ["evidence"] = new JsonArray(new JsonObject { ["quote"] = Shop.Retention, ["start"] = start, ["end"] = start + Shop.Retention.Length }) },
            };
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"event: statement\ndata: {statement.ToJsonString()}\n\nevent: done\ndata: {{\"used\":true}}\n\n");
        });
        var (_, first) = await session.ClickOnAsync(Shop.Home);
        await first.SeeAsync(".questions");
        await first.EvaluateAsync("chrome.storage.local.set({ service: 'http://frage.example/' })");
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#own-question");
        await panel.SeeAsync("#explain");

        await panel.ClickAsync("#question-send");
        await panel.WaitAsync("document.querySelector('#question-line').textContent.includes('zuerst eine Frage')");
        Assert.Null(asked);
        await panel.TypeAsync("#own-question", Question);
        await panel.ClickAsync("#question-send");
        await panel.SeeAsync("#own-answers [data-origin=model]");
        Assert.Equal(Question, asked!["question"]!.GetValue<string>());
        Assert.Contains("Von einem Sprachmodell formuliert", await panel.TextAsync("#own-answers"), StringComparison.Ordinal);
        Assert.Contains(Shop.Retention, await panel.SayAsync("document.querySelector('#own-answers').textContent"), StringComparison.Ordinal);
        await panel.PictureAsync("question-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        await panel.EvaluateAsync("chrome.storage.local.remove('service')");
    }

    private async Task<BrowserPage> SettingsAsync()
    {
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/settings.html")).Page;
        await page.SeeAsync("#service");
        // A headless browser cannot show its own question, so the test gives the answer in its place.
        await page.EvaluateAsync("chrome.permissions.request = async () => true");
        return page;
    }

    private static Task AllowAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowHeaders = "content-type";
        return Task.CompletedTask;
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class SameReadingTests(ExtensionSession session, RunningService service) : IClassFixture<ExtensionSession>, IClassFixture<RunningService>
{
    private static readonly RuleBook Book = BookReader.Read(File.ReadAllBytes(Path.Combine(ExtensionPackage.Folder, "klartext.rulebook")));

    public static TheoryData<string> Policies => [.. DevelopmentPolicies.Names];

    /// <summary>
    /// The browser walks the page it shows, the command what it parsed itself: text, findings and answers are the same to the letter.
    /// The service gives the same again, for the blocks that the extension sends and for the page's HTML.
    /// </summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Policies))]
    public async Task The_open_page_gives_the_commands_reading_and_the_services(string name)
    {
        var html = DevelopmentPolicies.Page(name);
        var address = $"http://{Host(name)}/datenschutz";
        session.Web.Page(address, html);
        var (tab, panel) = await session.ClickOnAsync(address);
        await panel.SeeAsync("[data-state]:not([data-state=working]), .questions");
        var (reading, blocks) = await ReadingAsync(panel);
        AssertSame(html, address, reading);
        AssertSame(reading, await SummarizeAsync(new JsonObject { ["blocks"] = blocks, ["language"] = "de", ["includeText"] = true }));
        AssertSame(reading, await SummarizeAsync(new JsonObject { ["html"] = html, ["language"] = "de", ["includeText"] = true }));
        await session.Browser.CloseAsync(tab);
    }

    /// <summary>A page fetched and parsed without being shown gives the same too.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Policies))]
    public async Task The_fetched_page_gives_the_commands_reading(string name)
    {
        var html = DevelopmentPolicies.Page(name);
        var home = $"http://fern-{Host(name)}/";
        session.Web.Page(home, "<!doctype html><html lang=de><title>Start</title><h1>Willkommen</h1><footer><a href='/datenschutz'>Datenschutz</a></footer></html>");
        session.Web.Page(home + "datenschutz", html);
        var (tab, panel) = await session.ClickOnAsync(home);
        await panel.SeeAsync(".questions");
        AssertSame(html, home + "datenschutz", (await ReadingAsync(panel)).Reading);
        await session.Browser.CloseAsync(tab);
    }

    private static string Host(string name) => $"{new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])[..12]}.example";

    /// <summary>What the panel reads from, as JSON of the engine; and the blocks, as they would go to a service.</summary>
    private static async Task<(JsonNode Reading, JsonNode Blocks)> ReadingAsync(BrowserPage panel)
    {
        await panel.SeeAsync(".questions");
        var answer = await panel.EvaluateAsync("""
            (async () => {
              const key = `tab:${new URLSearchParams(location.search).get('tab')}`;
              const { reading } = (await chrome.storage.session.get(key))[key];
              const { page } = (await chrome.storage.session.get(`reading:${reading}`))[`reading:${reading}`];
              const { result } = await chrome.runtime.sendMessage({ to: 'engine', call: 'json', args: [page, 'de'] });
              return { result, blocks: page.blocks };
            })()
            """);
        return (JsonNode.Parse(answer!["result"]!.GetValue<string>())!, answer["blocks"]!.DeepClone());
    }

    /// <summary>What the service makes of a request.</summary>
    private async Task<JsonNode> SummarizeAsync(JsonObject request)
    {
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await service.Process.Client.PostAsync(new Uri("v1/summaries", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static void AssertSame(JsonNode browser, JsonNode service)
    {
        Assert.Equal(browser["document"]!["text"]!.GetValue<string>(), service["document"]!["text"]!.GetValue<string>());
        Assert.Equal(Lines(browser["findings"]!), Lines(service["findings"]!));
        Assert.Equal(Lines(browser["signals"]!), Lines(service["signals"]!));
    }

    private static void AssertSame(string html, string address, JsonNode browser)
    {
        var page = new PolicyReader().ReadHtml(html, new Uri(address));
        var document = PolicyDocument.Create(page.Blocks, page.Title, page.Language);
        var command = JsonNode.Parse(ReadingJson.Write(new PlainText(Book, "de").Say(Book.Analyse(document)), ReadingJsonOptions.Full))!;
        Assert.Equal(command["document"]!["text"]!.GetValue<string>(), browser["document"]!["text"]!.GetValue<string>());
        Assert.Equal(Lines(command["findings"]!), Lines(browser["findings"]!));
        Assert.True(JsonNode.DeepEquals(command, browser), "the readings differ outside text and findings");
        Assert.NotEmpty(browser["findings"]!.AsArray());
    }

    private static string Lines(JsonNode node) => string.Join('\n', node.AsArray().Select(static each => JsonSerializer.Serialize(each)));
}

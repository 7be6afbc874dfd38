using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

/// <summary>The right policy on sites of all kinds; and where it cannot be had by itself, a panel that says so and what to do.</summary>
public sealed class FinderTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string Settled = "[data-state]:not([data-state=working]):not([data-state=start]), .questions";

    public static TheoryData<string> Structures => [.. SiteStructure.Names];

    [Theory]
    [MemberData(nameof(Structures))]
    public async Task The_right_policy_is_read_or_the_panel_says_why_not(string structure)
    {
        var site = SiteStructure.Load(structure);
        site.ServeOn(session.Web);
        await session.SpeakAsync(site.Reader);
        var tab = await session.Browser.OpenAsync(site.Click);
        var before = session.Web.Requests.Count;
        var panel = await session.Browser.ClickIconAsync(tab);
        await panel.SeeAsync(Settled);
        Assert.All(session.Web.Requests.Skip(before), request => Assert.Equal(new Uri(site.Click).Authority, new Uri(request.Address).Authority));

        if (site.State is { } state)
        {
            var said = (await panel.EvaluateAsync("[...document.querySelectorAll('[data-state]')].map(each => `${each.dataset.state} ${each.dataset.why ?? ''}`.trim())[0] ?? 'answers'"))!.GetValue<string>();
            Assert.Equal(state, said);
            Assert.Equal(site.Asks, (await StateAsync(panel))["policy"]?["host"]?.GetValue<string>());
            if (site.There is { } there)
            {
                Assert.Equal(1, (await panel.EvaluateAsync("document.querySelectorAll('main a[target=_blank]').length"))!.GetValue<int>());
                await session.Browser.CloseAsync(tab);
                (tab, panel) = await session.ClickOnAsync(there);
            }
            else if (site.Press is { } element)
            {
                await tab.Page.ClickAsync(element);
                await session.Browser.ClickIconAgainAsync(tab);
            }
        }

        if (site.Read is { } address)
        {
            await panel.SeeAsync(".questions");
            var read = await StateAsync(panel);
            Assert.Equal(address, read["policy"]!["url"]!.GetValue<string>());
            var text = (await panel.EvaluateAsync($"chrome.storage.session.get('reading:{read["reading"]}').then(all => Object.values(all)[0].page.blocks.map(each => each.text).join('\\n'))"))!.GetValue<string>();
            Assert.All(site.Has, words => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.All(site.Lacks, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
            Assert.True(site.First is not { } first || text.IndexOf(first, StringComparison.Ordinal) < text.Length / 2, text);
        }

        Assert.Empty(panel.Errors);
        await session.Browser.CloseAsync(tab);
    }

    [Fact]
    public void There_are_at_least_40_structures() => Assert.True(SiteStructure.Names.Count >= 40);

    private static async Task<JsonNode> StateAsync(BrowserPage panel) =>
        (await panel.EvaluateAsync("chrome.storage.session.get(`tab:${new URLSearchParams(location.search).get('tab')}`).then(all => Object.values(all)[0])"))!;
}

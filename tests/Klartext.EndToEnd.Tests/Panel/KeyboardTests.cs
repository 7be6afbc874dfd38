using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Panel;

public sealed class KeyboardTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const string Pressable = "a[href], button:not([disabled]), select, input:not([disabled]), textarea, summary, [role=button]";

    [Fact]
    public async Task Everything_in_the_answers_is_reached_by_the_keyboard_in_the_order_it_is_read_and_seen_when_it_is()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#letters");
        await panel.SeeAsync("#kept");
        await AllAreReachedAsync(panel);
    }

    [Fact]
    public async Task A_letter_is_written_and_left_by_the_keyboard_alone()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#all-letters");
        await TabToAsync(panel, "document.activeElement.dataset.letter === 'deletion'");
        await panel.PressAsync("Enter", 13);
        await panel.SeeAsync("#letter-text");
        Assert.Equal("H1", await panel.SayAsync("document.activeElement.nodeName"));
        await TabToAsync(panel, "document.activeElement.id === 'own-name'");
        await panel.SendAsync("Input.insertText", new() { ["text"] = "Erika Beispiel" });
        Assert.EndsWith("Erika Beispiel", await panel.ValueAsync("#letter-text"), StringComparison.Ordinal);
        await AllAreReachedAsync(panel);
        await panel.PressAsync("Escape", 27);
        await panel.WaitAsync("document.activeElement.dataset.letter === 'deletion'");
    }

    [Fact]
    public async Task A_question_is_opened_and_its_quote_shown_by_the_keyboard_alone()
    {
        var (tab, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await panel.SeeAsync(".questions");
        await TabToAsync(panel, "document.activeElement.parentElement.id === 'retention'");
        await panel.PressAsync("Enter", 13);
        await panel.WaitAsync("document.querySelector('#retention').open");
        await TabToAsync(panel, "document.activeElement.matches('#retention .quote summary')");
        await panel.PressAsync("Enter", 13);
        await TabToAsync(panel, "document.activeElement.matches('#retention a[data-quote]')");
        await panel.PressAsync("Enter", 13);
        await tab.Page.WaitAsync("CSS.highlights.has('klartext-quote')");
    }

    [Theory]
    [InlineData("settings.html")]
    [InlineData("permissions.html")]
    [InlineData("signals.html")]
    [InlineData("readings.html")]
    public async Task Every_page_is_used_by_the_keyboard_alone(string file)
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#kept");
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/{file}")).Page;
        await page.WaitAsync("document.querySelector('main').children.length > 1");
        await AllAreReachedAsync(page);
    }

    /// <summary>A screen reader says of a question what it is about and how it stands.</summary>
    [Fact]
    public async Task A_screen_reader_hears_question_signal_and_answer()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        var tree = (await panel.SendAsync("Accessibility.getFullAXTree"))["nodes"]!.AsArray();
        var names = tree.Select(static node => node!["name"]?["value"]?.GetValue<string>() ?? string.Empty).ToList();
        Assert.Contains(names, static name => name.Contains("Wer bekommt sie?", StringComparison.Ordinal) && name.Contains("kritisch", StringComparison.Ordinal));
        var nameless = tree.Where(static node => node!["ignored"]?.GetValue<bool>() != true && node["role"]?["value"]?.GetValue<string>() is "button" or "link" or "textbox" or "combobox" or "checkbox" or "DisclosureTriangle")
            .Where(static node => string.IsNullOrWhiteSpace(node!["name"]?["value"]?.GetValue<string>()));
        Assert.Empty(nameless.Select(static node => node!.ToJsonString()));
    }

    /// <summary>
    /// Tabs through the page once, from its beginning to its last stop; a group of radio buttons is one stop, as everywhere. It never tabs
    /// past the end: the focus would go round through the browser's own buttons, and when it comes back from there no page can tell.
    /// </summary>
    private static async Task AllAreReachedAsync(BrowserPage page)
    {
        await page.EvaluateAsync($$"""
            (() => {
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              globalThis.left = new Set([...document.querySelectorAll('{{Pressable}}')].filter(each => each.checkVisibility() && each.tabIndex >= 0 && !(each.type === 'radio' && !each.checked)));
              globalThis.all = left.size;
              globalThis.unseen = [];
              globalThis.order = [];
              document.addEventListener('focusin', ({ target }) => {
                left.delete(target);
                order.push(target);
                const ring = getComputedStyle(target.closest('.headline:has(a:focus-visible), .choice__row label:has(:focus-visible)') ?? target);
                if (!(parseFloat(ring.outlineWidth) >= 2 && ring.outlineStyle !== 'none')) unseen.push(target.outerHTML.slice(0, 120));
              });
            })()
            """);
        var all = (await page.EvaluateAsync("all"))!.GetValue<int>();
        for (var step = 0; step < all; step++)
        {
            await page.PressAsync("Tab", 9);
        }

        Assert.Equal("[]", await page.SayAsync("JSON.stringify([...left].map(each => each.outerHTML.slice(0, 160)))"));
        Assert.Equal("[]", await page.SayAsync("JSON.stringify(unseen)"));
        Assert.Equal(string.Empty, await page.SayAsync("""
            order.slice(1).flatMap((each, i) => order[i].compareDocumentPosition(each) & 4 ? [] : [`${order[i].outerHTML.slice(0, 120)} -> ${each.outerHTML.slice(0, 120)}`]).join('\n')
            """));
    }

    private static async Task TabToAsync(BrowserPage page, string isThere)
    {
        for (var step = 0; step < 80; step++)
        {
            await page.PressAsync("Tab", 9);
            if ((await page.EvaluateAsync($"Boolean({isThere})"))!.GetValue<bool>())
            {
                return;
            }
        }

        throw new DevToolsException($"The keyboard does not reach: {isThere}");
    }
}

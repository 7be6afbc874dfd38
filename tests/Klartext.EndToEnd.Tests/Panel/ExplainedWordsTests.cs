using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Panel;

public sealed class ExplainedWordsTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task A_hard_word_in_a_quote_is_explained_on_focus_and_gone_on_Escape()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await panel.SeeAsync(".quote .word");
        await panel.EvaluateAsync("(() => { const word = [...document.querySelectorAll('.quote .word')].find(each => each.textContent === 'IP-Adresse'); for (let e = word; e; e = e.parentElement) if (e.localName === 'details') e.open = true; word.focus(); })()");
        await panel.SeeAsync("#note:popover-open");
        await panel.WaitAsync("document.activeElement.getBoundingClientRect().bottom <= document.querySelector('#note').getBoundingClientRect().top"); // the word is not behind its note
        Assert.Contains("Nummer", await panel.TextAsync("#note"), StringComparison.Ordinal);
        await panel.PictureAsync("word-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        await panel.PressAsync("Escape", 27);
        await panel.WaitAsync("!document.querySelector('#note:popover-open')");
    }

    [Fact]
    public async Task Underlined_words_leave_the_quote_as_it_stands()
    {
        var (tab, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await panel.SeeAsync(".quote .word");
        await panel.EvaluateAsync("(() => { const figure = [...document.querySelectorAll('.quote figure')].find(each => each.querySelector('.word')); for (let e = figure; e; e = e.parentElement) if (e.localName === 'details') e.open = true; figure.querySelector('a').id = 'wanted'; globalThis.wanted = figure.querySelector('q').textContent; })()");
        await panel.ClickAsync("#wanted");
        await tab.Page.WaitAsync("CSS.highlights.has('klartext-quote')");
        Assert.Equal(await panel.SayAsync("wanted"), await tab.Page.SayAsync("[...CSS.highlights.get('klartext-quote')][0].toString()"));
    }

    [Fact]
    public async Task Hard_words_on_the_policy_are_underlined_only_after_the_click_and_explained_where_they_stand()
    {
        var (tab, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await panel.SeeAsync("#explain-page");
        Assert.Equal(0, await tab.Page.CountAsync(".klartext-word"));
        await panel.ClickAsync("#explain-page");
        await tab.Page.SeeAsync(".klartext-word");
        await panel.WaitAsync("document.querySelector('#explain-line').textContent.includes('unterstrichen')");
        await tab.Page.ClickAsync(".klartext-word");
        await tab.Page.SeeAsync("klartext-note");
        Assert.True((await tab.Page.EvaluateAsync("document.querySelector('klartext-note').shadowRoot.textContent.length"))!.GetValue<int>() > 40);
        await tab.Page.PictureAsync("words-on-page-360.png");
        await tab.Page.PressAsync("Escape", 27);
        await tab.Page.WaitAsync("!document.querySelector('klartext-note')");
    }

    [Fact]
    public async Task A_marked_passage_is_said_in_plain_words_with_its_hard_words()
    {
        var (tab, panel) = await session.ClickOnAsync(Shop.PolicyAddress);
        await panel.SeeAsync("#letters");
        await panel.ClickAsync("#ask-passage");
        await panel.WaitAsync("document.querySelector('#explain-line').textContent.includes('noch nichts markiert')");

        await tab.Page.EvaluateAsync("(() => { const [from, to] = ['Google Analytics', 'Werbepartner'].map(word => [...document.querySelectorAll('p')].find(each => each.textContent.includes(word))); getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length); })()");
        await panel.ClickAsync("#ask-passage");
        await panel.SeeAsync("#over .answer");
        Assert.Contains("Werbefirmen", await panel.TextAsync("#over"), StringComparison.Ordinal);
        Assert.Equal("USA", await panel.SayAsync("document.querySelector('#over .service [data-country]').textContent"));
        await panel.PictureAsync("passage-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        await panel.PressAsync("Escape", 27);
        await panel.WaitAsync("document.querySelector('#over').hidden && document.activeElement.id === 'ask-passage'");
    }
}

using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class FromClickToQuoteTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task A_click_on_the_icon_leads_to_answers_and_a_quote_to_the_marked_sentence()
    {
        var (tab, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        Assert.Equal(8, (await panel.EvaluateAsync("document.querySelectorAll('.question').length"))!.GetValue<int>());

        await panel.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
        await panel.EvaluateAsync($"[...document.querySelectorAll('.quote figure')].find(each => each.querySelector('q').textContent.includes('{Shop.Retention}')).querySelector('a').id = 'wanted'");
        await panel.ClickAsync("#wanted");

        await tab.Page.WaitAsync("location.pathname === '/datenschutz' && CSS.highlights.has('klartext-quote')");
        var marked = await tab.Page.EvaluateAsync("[...CSS.highlights.get('klartext-quote')][0].toString()");
        Assert.Equal(Shop.Retention, marked!.GetValue<string>());
        Assert.Empty(panel.Errors);
    }

    [Fact]
    public async Task A_statement_leads_to_its_question_and_every_sentence_has_its_quote()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.ClickAsync(".headline a");
        await panel.WaitAsync("document.getElementById(document.querySelector('.headline a').dataset.question).open");
        var without = await panel.EvaluateAsync("[...document.querySelectorAll('.answer')].filter(each => !each.querySelector('.quote q') && !document.querySelector('.is-unknown')?.contains(each)).length");
        Assert.Equal(0, without!.GetValue<int>());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(420)]
    public async Task The_answers_keep_nobody_out_and_never_scroll_sideways(int width)
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        await panel.PictureAsync($"answers-{width}.png", width);
        Assert.Empty(await panel.ViolationsAsync());
        await panel.PictureAsync($"answers-open-{width}-dark.png", width, dark: true);
        Assert.Empty(await panel.ViolationsAsync(coloursAlone: true));
        await panel.ResizeAsync(320, 800);
        Assert.Equal(320, (await panel.EvaluateAsync("document.documentElement.scrollWidth"))!.GetValue<int>());
    }

    [Fact]
    public async Task Easy_language_is_one_tap_away_and_stays()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        await panel.ClickAsync("#easy");
        await panel.WaitAsync("document.documentElement.lang === 'de-simple' && document.querySelector('.all')");
        await panel.PictureAsync("easy-360.png");
        Assert.Empty(await panel.ViolationsAsync());

        var (_, second) = await session.ClickOnAsync(Shop.PolicyAddress);
        await second.WaitAsync("document.documentElement.lang === 'de-simple' && document.querySelector('.all')");
        await second.ClickAsync("#easy");
        await second.WaitAsync("document.documentElement.lang === 'de' && document.querySelector('.questions')");
    }
}

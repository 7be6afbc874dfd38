using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class FromClickToQuoteTests
{
    [Fact]
    public async Task A_click_on_the_icon_leads_to_answers_and_a_quote_to_the_marked_sentence()
    {
        await using var web = (await LocalWeb.StartAsync()).WithShop();
        await using var chromium = await Chromium.StartAsync(web.Address);
        var tab = await chromium.OpenAsync(Shop.Home);
        var panel = await chromium.ClickIconAsync(tab);

        await panel.SeeAsync(".questions");
        Assert.Equal(8, (await panel.EvaluateAsync("document.querySelectorAll('.question').length"))!.GetValue<int>());
        await panel.PictureAsync(Path.Combine(ExtensionPackage.Pictures, "answers-360.png"));

        await panel.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
        await panel.EvaluateAsync($"[...document.querySelectorAll('.quote figure')].find(each => each.querySelector('q').textContent.includes('{Shop.Retention}')).querySelector('a').id = 'wanted'");
        await panel.ClickAsync("#wanted");

        await tab.Page.WaitAsync("location.pathname === '/datenschutz' && CSS.highlights.has('klartext-quote')");
        var marked = await tab.Page.EvaluateAsync("[...CSS.highlights.get('klartext-quote')][0].toString()");
        Assert.Equal(Shop.Retention, marked!.GetValue<string>());
        Assert.Empty(panel.Errors);
    }
}

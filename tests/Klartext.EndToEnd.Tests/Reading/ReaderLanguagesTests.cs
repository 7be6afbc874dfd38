using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Reading;

public sealed class ReaderLanguagesTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Theory]
    [InlineData("tr", "ltr", "Kim sorumlu?")]
    [InlineData("ar", "rtl", "من المسؤول؟")]
    [InlineData("uk", "ltr", "Хто відповідає за дані?")]
    [InlineData("ru", "ltr", "Кто отвечает за данные?")]
    public async Task A_reader_gets_all_of_the_answers_in_the_language_chosen(string language, string direction, string first)
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync(".questions");
        await panel.EvaluateAsync($"(() => {{ const e = document.querySelector('#language'); e.value = '{language}'; e.dispatchEvent(new Event('change')); }})()");
        await panel.WaitAsync($"document.documentElement.lang === '{language}' && document.querySelector('.question h3')?.textContent === '{first}'");

        Assert.Equal(direction, (await panel.EvaluateAsync("getComputedStyle(document.querySelector('.questions')).direction"))!.GetValue<string>());
        await panel.PictureAsync(ExtensionSession.Picture($"answers-{language}-360.png"));
        Assert.Empty(await panel.ViolationsAsync());
        Assert.True((await panel.EvaluateAsync("[...document.querySelectorAll('.service dd bdi')].some(each => each.textContent === 'Alphabet Inc.')"))!.GetValue<bool>());
        await panel.PictureAsync(ExtensionSession.Picture($"answers-open-{language}-360.png"));
        await panel.PictureAsync(ExtensionSession.Picture($"answers-open-{language}-420-dark.png"), 420, dark: true);
        Assert.DoesNotMatch("(shell|reading|practices|signals|services|extension)/[a-z]", await panel.TextAsync("body"));
        await panel.ResizeAsync(320, 800);
        Assert.Equal(320, (await panel.EvaluateAsync("document.documentElement.scrollWidth"))!.GetValue<int>());
        Assert.Empty(panel.Errors);
    }
}

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
        await panel.PictureAsync($"answers-{language}-360.png");
        Assert.True((await panel.EvaluateAsync("[...document.querySelectorAll('.service dd bdi')].some(each => each.textContent === 'Alphabet Inc.')"))!.GetValue<bool>());
        await panel.PictureAsync($"answers-open-{language}-360.png");
        await panel.PictureAsync($"answers-open-{language}-420-dark.png", 420, dark: true);
        Assert.DoesNotMatch("(shell|reading|practices|signals|services|extension)/[a-z]", await panel.TextAsync("body"));
        await panel.ResizeAsync(320, 800);
        Assert.Equal(320, (await panel.EvaluateAsync("document.documentElement.scrollWidth"))!.GetValue<int>());
        Assert.Empty(panel.Errors);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("de-easy")]
    [InlineData("en")]
    [InlineData("tr")]
    [InlineData("uk")]
    [InlineData("ar")]
    [InlineData("ru")]
    public async Task The_panels_first_words_are_those_it_says_once_all_of_it_is_there(string language)
    {
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/panel.html")).Page;
        var said = (await page.EvaluateAsync($$"""
            (async () => {
              const { stateView } = await import('/panel/states.js');
              const { loadWords } = await import('/shared/words.js');
              const first = new DOMParser().parseFromString(await (await fetch('/panel.html')).text(), 'text/html').querySelector('#first');
              for (const element of first.querySelectorAll('[data-say]')) element.textContent = klartext.firstWords['{{language}}'][element.dataset.say];
              const [then] = stateView({ phase: 'working', step: 'finding' }, { words: await loadWords('{{language}}'), ask() {} });
              const shape = element => [element.localName, element.getAttribute('class')?.trim() ?? '',
                ...[...element.childNodes].filter(node => node.nodeType === 1 || node.data.trim()).map(node => node.nodeType === 1 ? shape(node) : node.data)];
              return [first, then].map(element => JSON.stringify(shape(element)));
            })()
            """))!.AsArray();
        Assert.Equal(said[1]!.GetValue<string>(), said[0]!.GetValue<string>());
        Assert.DoesNotContain("shell/", said[0]!.GetValue<string>(), StringComparison.Ordinal);
    }
}

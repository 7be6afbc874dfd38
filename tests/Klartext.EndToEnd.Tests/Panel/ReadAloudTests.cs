using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Panel;

/// <summary>A headless browser has no voices; the tests give it one that speaks a sentence when it is told to go on.</summary>
public sealed class ReadAloudTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task The_answers_are_read_sentence_by_sentence_and_the_spoken_one_is_marked()
    {
        var panel = await WithVoiceAsync(isLocal: true);
        await panel.ClickAsync("#aloud");
        await panel.WaitAsync("spoken.length === 1");
        Assert.Equal("Das Wichtigste in 10 Sekunden", await panel.SayAsync("[...CSS.highlights.get('klartext-aloud')][0].toString()"));
        Assert.Equal("Anhalten", await panel.TextAsync("#aloud"));
        await panel.EvaluateAsync("goOn()");
        await panel.WaitAsync("spoken.length === 2");
        Assert.Equal(await panel.SayAsync("spoken[1]"), await panel.SayAsync("[...CSS.highlights.get('klartext-aloud')][0].toString()"));

        await panel.ClickAsync("#aloud");
        Assert.Equal("Weiter vorlesen", await panel.TextAsync("#aloud"));
        await panel.ClickAsync("#aloud");
        await panel.WaitAsync("spoken.length === 3");
        Assert.Equal(await panel.SayAsync("spoken[1]"), await panel.SayAsync("spoken[2]"));
        await panel.EvaluateAsync("(function all() { if (document.querySelector('#aloud').getAttribute('aria-pressed') === 'true') { goOn(); setTimeout(all); } })()");
        await panel.WaitAsync("document.querySelector('#aloud').innerText === 'Vorlesen' && !CSS.highlights.has('klartext-aloud')");
        Assert.True((await panel.EvaluateAsync("spoken.includes('Wer bekommt sie?')"))!.GetValue<bool>());
    }

    [Fact]
    public async Task A_voice_that_would_send_the_text_away_is_not_used()
    {
        var panel = await WithVoiceAsync(isLocal: false);
        await panel.ClickAsync("#aloud");
        await panel.WaitAsync("document.querySelector('#aloud-line').textContent.includes('keine Stimme')");
        Assert.Equal(0, (await panel.EvaluateAsync("spoken.length"))!.GetValue<int>());
    }

    [Fact]
    public async Task What_lies_over_the_answers_is_read_in_their_place_and_going_back_ends_it()
    {
        var panel = await WithVoiceAsync(isLocal: true);
        await panel.ClickAsync("[data-letter=access]");
        await panel.SeeAsync("#letter-text");
        await panel.ClickAsync("#aloud");
        await panel.WaitAsync("spoken.length === 1");
        Assert.Equal("Auskunft verlangen", await panel.SayAsync("spoken[0]"));
        await panel.ClickAsync("#back");
        await panel.WaitAsync("document.querySelector('#aloud').innerText === 'Vorlesen' && !CSS.highlights.has('klartext-aloud')");
    }

    private async Task<BrowserPage> WithVoiceAsync(bool isLocal)
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#letters");
        await panel.EvaluateAsync($$"""
            (() => {
              globalThis.spoken = [];
              globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
              let last = null;
              Object.assign(speechSynthesis, {});
              for (const [name, act] of Object.entries({
                getVoices: () => [{ lang: 'de-DE', localService: {{(isLocal ? "true" : "false")}}, default: true }],
                speak: utterance => { spoken.push(utterance.text); last = utterance; },
                cancel: () => { const gone = last; last = null; gone?.onerror(); },
              })) Object.defineProperty(speechSynthesis, name, { value: act });
              globalThis.goOn = () => { const done = last; last = null; done?.onend(); };
            })()
            """);
        return panel;
    }
}

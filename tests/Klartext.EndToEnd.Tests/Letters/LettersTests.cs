using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Letters;

public sealed class LettersTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task Three_letters_are_shown_at_once_and_all_eight_on_demand()
    {
        var panel = await PanelAsync();
        Assert.Equal(3, await panel.CountAsync("#letters [data-letter]"));
        await panel.PictureAsync("actions-360.png");
        await panel.ClickAsync("#all-letters");
        Assert.Equal(8, await panel.CountAsync("#letters [data-letter]"));
    }

    [Fact]
    public async Task A_letter_is_filled_with_the_controller_that_the_policy_names()
    {
        var panel = await OpenAsync("access");
        var letter = await panel.ValueAsync("#letter-text");
        Assert.Contains("Beispiel-Laden GmbH\nMünsterplatz 99\n89073 Ulm", letter, StringComparison.Ordinal);
        Assert.Contains("Art. 15 DSGVO", letter, StringComparison.Ordinal);
        Assert.Equal("datenschutz@beispiel-laden.example", await panel.ValueAsync("#recipient-email"));

        await panel.TypeAsync("#own-name", "Erika Beispiel");
        Assert.EndsWith("Mit freundlichen Grüßen\nErika Beispiel", await panel.ValueAsync("#letter-text"), StringComparison.Ordinal);
        await panel.PictureAsync("letter-360.png");
        Assert.Empty(await panel.ViolationsAsync());
        await panel.PictureAsync("letter-360-dark.png", dark: true);
    }

    [Fact]
    public async Task What_a_person_changed_in_the_letter_stays_when_the_fields_change_and_when_they_come_back()
    {
        var panel = await OpenAsync("deletion");
        await panel.TypeAsync("#own-name", "Erika");
        await panel.EvaluateAsync("(() => { const e = document.querySelector('#letter-text'); e.value = e.value.replace('bitte löschen', 'bitte löschen Sie heute noch'); e.dispatchEvent(new Event('input', { bubbles: true })); })()");
        await panel.TypeAsync("#own-name", "Erika Beispiel");
        var letter = await panel.ValueAsync("#letter-text");
        Assert.Contains("Sie heute noch", letter, StringComparison.Ordinal);
        Assert.EndsWith("Erika Beispiel", letter, StringComparison.Ordinal);

        await panel.ClickAsync("#back");
        await panel.ClickAsync("[data-letter=deletion]");
        await panel.SeeAsync("#letter-text");
        Assert.Equal(letter, await panel.ValueAsync("#letter-text"));
        Assert.Equal("Erika Beispiel", await panel.ValueAsync("#own-name"));
    }

    [Fact]
    public async Task A_complaint_goes_to_the_authority_of_the_own_Land_which_is_asked_once()
    {
        var panel = await OpenAsync("complaint");
        Assert.Contains("Baden-Württemberg", await panel.TextAsync("#authority"), StringComparison.Ordinal);
        Assert.Contains("89073 Ulm", await panel.TextAsync("#because"), StringComparison.Ordinal);

        await panel.ChooseAsync("#land", "BY");
        await panel.WaitAsync("document.querySelector('#authority').textContent.includes('Landesamt für Datenschutzaufsicht')");
        Assert.Contains("Promenade 18\n91522 Ansbach", await panel.ValueAsync("#letter-text"), StringComparison.Ordinal);
        await panel.PictureAsync("complaint-360.png");
        Assert.Empty(await panel.ViolationsAsync());

        await panel.ClickAsync("#back");
        await panel.ClickAsync("[data-letter=complaint]");
        await panel.WaitAsync("document.querySelector('#land')?.value === 'BY'");
        await panel.ChooseAsync("#land", "");
    }

    [Fact]
    public async Task Nothing_a_person_writes_is_kept_unless_they_ask_for_it()
    {
        var panel = await OpenAsync("access");
        await panel.TypeAsync("#own-name", "Erika Heimlich");
        Assert.DoesNotContain("Heimlich", await StoredAsync(panel), StringComparison.Ordinal);
        await panel.ClickAsync("#keep");
        await panel.WaitAsync("chrome.storage.local.get('sender').then(({ sender }) => sender?.name === 'Erika Heimlich')");
        await panel.ClickAsync("#keep");
        await panel.WaitAsync("chrome.storage.local.get('sender').then(({ sender }) => !sender)");
        Assert.DoesNotContain("Heimlich", await StoredAsync(panel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_can_be_copied_saved_printed_and_opened_in_the_mail_program()
    {
        var panel = await OpenAsync("portability");
        await panel.EvaluateAsync("(() => { globalThis.links = []; HTMLAnchorElement.prototype.click = function () { links.push([this.href, this.download]); }; navigator.clipboard.writeText = async text => { globalThis.copied = text; }; })()");
        var letter = await panel.ValueAsync("#letter-text");

        await panel.ClickAsync("#copy");
        await panel.WaitAsync("globalThis.copied");
        Assert.Equal(letter, (await panel.EvaluateAsync("copied"))!.GetValue<string>());

        await panel.ClickAsync("#mail");
        await panel.WaitAsync("links.length === 1");
        var mail = (await panel.EvaluateAsync("links[0][0]"))!.GetValue<string>();
        Assert.StartsWith("mailto:datenschutz@beispiel-laden.example?subject=Daten%C3%BCbertragbarkeit", mail, StringComparison.Ordinal);
        Assert.InRange(mail.Length, 200, 2000);

        await panel.ClickAsync("#save");
        await panel.WaitAsync("links.length === 2");
        Assert.Equal("klartext-portability-beispiel-laden.example.txt", (await panel.EvaluateAsync("links[1][1]"))!.GetValue<string>());

        await panel.ClickAsync("#print");
        var paper = await session.Browser.FindAsync($"chrome-extension://{session.Browser.ExtensionId}/paper.html");
        await paper.SeeAsync(".paper");
        Assert.Equal(letter.Trim(), (await paper.EvaluateAsync("document.querySelector('.paper').textContent"))!.GetValue<string>().Trim());
        Assert.Empty(await paper.ViolationsAsync());
        Assert.Null(await paper.EvaluateAsync("chrome.storage.session.get('paper').then(({ paper }) => paper ?? null)"));
    }

    [Fact]
    public async Task A_mail_that_would_be_too_long_for_Windows_is_copied_instead()
    {
        var panel = await OpenAsync("correction");
        await panel.EvaluateAsync("(() => { globalThis.links = []; HTMLAnchorElement.prototype.click = function () { links.push(this.href); }; navigator.clipboard.writeText = async text => { globalThis.copied = text; }; })()");
        await panel.TypeAsync("#detail", string.Concat(Enumerable.Repeat("Meine Hausnummer ist falsch. ", 60)));
        await panel.ClickAsync("#mail");
        await panel.WaitAsync("links.length === 1");
        Assert.InRange((await panel.EvaluateAsync("links[0].length"))!.GetValue<int>(), 60, 400);
        Assert.Contains("Meine Hausnummer", (await panel.EvaluateAsync("copied"))!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("kopiert", await panel.TextAsync("#letter-status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_another_language_the_letter_stays_German_with_its_translation_beside_it()
    {
        var panel = await PanelAsync();
        await panel.EvaluateAsync("(() => { const e = document.querySelector('#language'); e.value = 'en'; e.dispatchEvent(new Event('change', { bubbles: true })); })()");
        await panel.WaitAsync("document.documentElement.lang === 'en' && document.querySelector('[data-letter=access]')?.textContent.includes('know')");
        await panel.ClickAsync("[data-letter=access]");
        await panel.SeeAsync("#translation");
        Assert.Contains("Sehr geehrte Damen und Herren", await panel.ValueAsync("#letter-text"), StringComparison.Ordinal);
        Assert.Contains("Dear Sir or Madam", await panel.TextAsync("#translation"), StringComparison.Ordinal);
        Assert.Empty(await panel.ViolationsAsync());
        await panel.EvaluateAsync("chrome.storage.local.remove('language')");
    }

    private async Task<BrowserPage> PanelAsync()
    {
        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#all-letters");
        return panel;
    }

    private async Task<BrowserPage> OpenAsync(string letter)
    {
        var panel = await PanelAsync();
        await panel.ClickAsync("#all-letters");
        await panel.ClickAsync($"[data-letter={letter}]");
        await panel.SeeAsync("#letter-text");
        return panel;
    }

    private static async Task<string> StoredAsync(BrowserPage panel) =>
        (await panel.EvaluateAsync("Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then(JSON.stringify)"))!.GetValue<string>();
}

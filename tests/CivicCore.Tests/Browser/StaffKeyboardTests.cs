using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.RuleWorkshop;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Tests.Modules.PrivacyReader.RuleWorkshop;
using CivicCore.Tests.Modules.PrivacyReader.Workshops;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>What trainers, moderators, administrators and maintainers do, with the keyboard alone and without script.</summary>
public sealed class StaffKeyboardTests(WorkshopOnSqlite fixture, SqliteRulePortal rules, Chromium chromium) : IClassFixture<WorkshopOnSqlite>, IClassFixture<SqliteRulePortal>
{
    private const string Sentence = "Wir geben Ihre Daten nicht ohne Ihr Wissen an Händler weiter.";

    [Fact]
    public async Task A_trainer_opens_a_room_adds_a_policy_goes_to_the_next_one_and_ends_it()
    {
        var (page, hands) = await ComeAsync(Roles.Trainer, "/de/workshops");
        await hands.PressAsync("main a[href='/de/workshops/neu']");
        await ChooseAsync(page, hands, "#open input[value=flowers]");
        await hands.PressAsync("#open .button--primary");
        await Assertions.Expect(page.Locator(".big-code")).ToBeVisibleAsync();

        await hands.PressAsync("main a[href$='/mehr']");
        await ChooseAsync(page, hands, "#add input[value=game]");
        await hands.PressAsync("#add .button--primary");
        await Assertions.Expect(page.Locator("main .notice--ok")).ToBeVisibleAsync();

        await hands.PressAsync(".picks nav a:not([aria-current])");
        await Assertions.Expect(page.Locator("#policy")).ToHaveTextAsync("Blumen Rosmarin");
        await hands.ReachAsync("details.more > summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details.more .solution").First).ToBeVisibleAsync();

        await hands.PressAsync("#delete button");
        await Assertions.Expect(page.Locator("#rooms + p")).ToBeVisibleAsync(); // no room is left
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_moderator_changes_and_accepts_refuses_with_a_reason_and_blocks_what_was_reported()
    {
        using var visitor = fixture.Portal.Visit();
        foreach (var number in (int[])[1, 2])
        {
            await visitor.GoAsync($"/de/klartext/fehlfund?praxis=sharing.sale&sprache=de&satz={Uri.EscapeDataString($"{number}: {Sentence}")}");
            await visitor.SendAsync("main form");
        }

        var (page, hands) = await ComeAsync(Roles.Moderator, "/de/pruefen");
        await hands.PressAsync("main .rows a");
        await hands.TypeAsync("#field-note", "Gelesen und bestätigt.");
        await hands.PressAsync("main button[value=Accept]");
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        var accepted = await fixture.Portal.WithAsync<PrivacyReaderContext, RuleProposal>(static context => context.RuleProposals.SingleAsync(static each => !each.IsWaiting));
        Assert.Equal("Gelesen und bestätigt.", accepted.Note);

        await hands.PressAsync("main .rows a");
        await hands.PressAsync("main button[value=Refuse]");
        await Assertions.Expect(page.Locator("#reason-error")).ToBeVisibleAsync();
        await hands.TypeAsync("#reason", "Das ist Werbung.");
        await hands.PressAsync("main button[value=Refuse]");
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();

        await fixture.Portal.WithAsync<IModerationQueue>(queue => queue.ReportAsync(RuleProposal.Moderated, accepted.Id.ToString(), accepted.Sentence, "Darin steht mein Name.", null));
        await hands.OpenAsync($"{fixture.Portal.Address}/de/pruefen");
        await hands.PressAsync("main .rows a");
        await hands.TypeAsync("#reason", "Der Name gehört nicht hierher.");
        await hands.PressAsync("main button[value=Block]");
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main .rows a")).ToHaveCountAsync(0);
        Assert.Equal(0, await fixture.Portal.WithAsync<PrivacyReaderContext, int>(static context => context.RuleProposals.CountAsync()));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_administrator_gives_a_role_and_reads_periods_and_the_trail()
    {
        using var citizen = await fixture.Portal.SignInAsync(Roles.Citizen);
        var email = await fixture.Portal.WithAsync<UserManager<Person>, string>(async people => (await people.FindByIdAsync(citizen.PersonId.ToString()!))!.Email!);
        var (page, hands) = await ComeAsync(Roles.Administrator, "/de/verwaltung/personen");
        await hands.TypeAsync("#email", email);
        await page.RunAndWaitForNavigationAsync();
        await ChooseAsync(page, hands, "main input[value=trainer]");
        await hands.PressAsync("main form[method=post] .button--primary");
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        Assert.True(await fixture.Portal.WithAsync<UserManager<Person>, bool>(async people => await people.IsInRoleAsync((await people.FindByEmailAsync(email))!, Roles.Trainer)));

        await OpenFromMenuAsync(page, hands, "/de/verwaltung/fristen");
        await Assertions.Expect(page.Locator("main .row").First).ToBeVisibleAsync();
        await OpenFromMenuAsync(page, hands, "/de/verwaltung/protokoll");
        await Assertions.Expect(page.Locator("main .row").First).ToContainTextAsync(citizen.PersonId.ToString()!);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_maintainer_has_a_sentence_explained_proposes_a_rule_and_takes_it_back()
    {
        var (page, hands) = await ComeAsync(Roles.Maintainer, "/de/regelwerkstatt", rules.Portal);
        await hands.TypeAsync("#satz", "Wir verkaufen Ihre Daten nicht.");
        await hands.PressAsync("form.explain .button--primary");
        await Assertions.Expect(page.Locator(".explained").First).ToBeVisibleAsync();

        await hands.OpenAsync($"{rules.Portal.Address}/de/regelwerkstatt/vorschlag");
        await hands.TypeAsync("#match", "Wir veräußern Ihre Angaben an niemanden.");
        await hands.ReachAsync("#practice");
        await page.Keyboard.PressAsync("ArrowDown");
        await hands.PressAsync("form.propose button[value=save]");
        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("gespeichert");
        await Assertions.Expect(page.Locator(".proposal")).ToHaveCountAsync(1);
        await hands.PressAsync(".proposal form button");
        await Assertions.Expect(page.Locator(".proposal")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, Hands hands, string selector)
    {
        await hands.ReachAsync(selector);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(selector)).ToBeCheckedAsync();
    }

    private static async Task OpenFromMenuAsync(IPage page, Hands hands, string path)
    {
        await hands.ReachAsync(".menu--end > summary");
        await page.Keyboard.PressAsync("Enter");
        await hands.PressAsync($".menu--end a[href='{path}']");
    }

    /// <summary>Someone with a role, at a page of the portal.</summary>
    private async Task<(IPage Page, Hands Hands)> ComeAsync(string role, string path, Portal? other = null)
    {
        var portal = other ?? fixture.Portal;
        using var person = await portal.SignInAsync(role);
        var page = await chromium.OpenAsync(script: false);
        await page.Context.AddCookiesAsync(person.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        var hands = new Hands(page);
        await hands.OpenAsync($"{portal.Address}{path}");
        return (page, hands);
    }
}

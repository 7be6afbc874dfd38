using System.Net;
using System.Text.Json;
using CivicCore.Platform.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.Greetings;

public sealed class GreetingsOnSqlite(PostgresServer server) : PortalFixture(DatabaseKind.Sqlite, server, new GreetingsModule());

public sealed class GreetingsOnPostgres(PostgresServer server) : PortalFixture(DatabaseKind.Postgres, server, new GreetingsModule());

/// <summary>A new module works with nothing but its folder and one line: page, tables, moderation, search, navigation, own data.</summary>
public abstract class GreetingsTests(PortalFixture fixture)
{
    [Fact]
    public async Task It_stands_in_the_navigation_and_on_the_front_page()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de");
        Assert.Contains("Grüßen Sie die Stadt.", visitor.Words, StringComparison.Ordinal);
        await visitor.FollowAsync("a[href='/de/gruesse']");
        Assert.Equal("Grüße", visitor.Page.QuerySelector("h1")!.TextContent);
        await visitor.GoAsync("/ar/gruesse");
        Assert.Equal("تحيات", visitor.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_someone_submits_is_changed_and_accepted_by_a_moderator_and_then_seen_and_found()
    {
        var text = $"Hallo Ulm {Guid.NewGuid():N}";
        using var citizen = await SubmitAsync(text);
        using var visitor = fixture.Portal.Visit();
        Assert.DoesNotContain(text, (await visitor.GoAsync("/de/gruesse")).Words, StringComparison.Ordinal);

        using var moderator = await OpenAsync(text);
        await moderator.SendAsync("main form", "button[value=Accept]", ("field-text", $"{text} und Neu-Ulm"));
        Assert.Contains("gespeichert", moderator.Words, StringComparison.Ordinal);
        Assert.Contains($"{text} und Neu-Ulm", (await visitor.GoAsync("/de/gruesse")).Words, StringComparison.Ordinal);
        await visitor.GoAsync("/de/suche");
        await visitor.SendAsync("main form", ("q", text.Split(' ')[^1]));
        Assert.Contains("1 Treffer", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusing_needs_a_reason_and_loses_nothing_that_was_typed()
    {
        var text = $"Werbung {Guid.NewGuid():N}";
        using var citizen = await SubmitAsync(text);
        using var moderator = await OpenAsync(text);
        await moderator.SendAsync("main form", "button[value=Refuse]", ("field-text", "geändert"));
        Assert.Contains("Bitte schreiben Sie, warum.", moderator.Words, StringComparison.Ordinal);
        Assert.Equal("geändert", moderator.Page.QuerySelector("#field-text")!.GetAttribute("value"));
        await moderator.SendAsync("main form", "button[value=Refuse]", ("Form.Reason", "Das ist Werbung."));
        Assert.DoesNotContain(text, moderator.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_moderators_the_first_decides_and_the_second_is_told()
    {
        var text = $"Eilig {Guid.NewGuid():N}";
        using var citizen = await SubmitAsync(text);
        using var one = await OpenAsync(text);
        using var two = await OpenAsync(text);
        await one.SendAsync("main form", "button[value=Refuse]", ("Form.Reason", "Nein."));
        await two.SendAsync("main form", "button[value=Accept]");
        Assert.Contains("Jemand anderes hat eben entschieden", two.Words, StringComparison.Ordinal);
        using var visitor = fixture.Portal.Visit();
        Assert.DoesNotContain(text, (await visitor.GoAsync("/de/gruesse")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_is_told_who_decides_on_what_they_handed_in_and_cannot_do_it_themselves()
    {
        var (text, colleague) = ($"Von mir {Guid.NewGuid():N}", $"Leyla {Guid.NewGuid():N}");
        using var moderator = await SubmitAsync(text, Roles.Moderator);
        using var other = await fixture.Portal.SignInAsync(Roles.Moderator);
        await fixture.Portal.WithAsync<PlatformContext>(context => context.Users.Where(each => each.Id == other.PersonId).ExecuteUpdateAsync(set => set.SetProperty(static each => each.DisplayName, colleague)));
        await moderator.GoAsync("/de/pruefen");
        Assert.Contains("von Ihnen", moderator.Page.QuerySelectorAll("main .row").Single(row => row.TextContent.Contains(text, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await moderator.FollowAsync(text);
        Assert.Contains("Darüber entscheidet jemand anderes.", moderator.Words, StringComparison.Ordinal);
        Assert.Contains(colleague, moderator.Words, StringComparison.Ordinal);
        Assert.Empty(moderator.Page.QuerySelectorAll("main form"));

        var queue = await fixture.Portal.WithAsync<ModerationQueue, IReadOnlyList<ModerationEntry>>(static queue => queue.OpenAsync(default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Portal.WithAsync<ModerationQueue>(async open =>
        {
            var entry = (await open.FindAsync(queue.Single(each => each.Title == text).Id, default))!;
            await open.DecideAsync(entry, entry.Version, new Dictionary<string, string>(), new Decision(DecisionKind.Accept, null, moderator.PersonId!.Value), default);
        }));
        await other.GoAsync("/de/pruefen");
        await other.FollowAsync(text);
        await other.SendAsync("main form", "button[value=Accept]");
        Assert.Contains("gespeichert", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reported_thing_comes_back_to_the_queue_and_can_be_blocked()
    {
        var text = $"Erst gut {Guid.NewGuid():N}";
        using var citizen = await SubmitAsync(text);
        using var moderator = await OpenAsync(text);
        await moderator.SendAsync("main form", "button[value=Accept]");
        var id = await fixture.Portal.WithAsync<GreetingsContext, Guid>(context => context.Greetings.Where(greeting => greeting.Text == text).Select(static greeting => greeting.Id).SingleAsync());

        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync($"/de/melden/greetings.greeting/{id}");
        await visitor.SendAsync("main form", ("Form.Reason", "Das beleidigt mich."));
        Assert.Contains("Danke für den Hinweis", visitor.Words, StringComparison.Ordinal);
        await moderator.GoAsync("/de/pruefen");
        await moderator.FollowAsync(text);
        Assert.Contains("Das beleidigt mich.", moderator.Words, StringComparison.Ordinal);
        await moderator.SendAsync("main form", "button[value=Block]", ("Form.Reason", "Beleidigend."));
        Assert.DoesNotContain(text, (await visitor.GoAsync("/de/gruesse")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoAsync($"/de/melden/greetings.greeting/{id}")).Answer.StatusCode);
    }

    [Fact]
    public async Task A_person_takes_their_data_along_and_deletes_it_everywhere()
    {
        var text = $"Meins {Guid.NewGuid():N}";
        using var citizen = await SubmitAsync(text);
        var export = JsonDocument.Parse(await citizen.Client.GetStringAsync("/de/konto/daten")).RootElement;
        Assert.Equal(text, export.GetProperty("greetings")[0].GetString());
        Assert.Equal(text, export.GetProperty("portal.moderation").GetProperty("submitted")[0].GetProperty("title").GetString());
        Assert.Equal(citizen.PersonId, export.GetProperty("portal.account").GetProperty("id").GetGuid());

        await citizen.GoAsync("/de/konto");
        await citizen.SendAsync("form:has(#delete-password)", ("Delete.Password", "falsch"));
        Assert.Contains("Das Passwort stimmt nicht.", citizen.Words, StringComparison.Ordinal);
        await citizen.SendAsync("form:has(#delete-password)", ("Delete.Password", Portal.Password));
        Assert.Contains("Ihr Konto ist gelöscht", citizen.Words, StringComparison.Ordinal);
        await citizen.GoAsync("/de/konto");
        Assert.Equal("/de/anmelden", citizen.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.False(await fixture.Portal.WithAsync<GreetingsContext, bool>(context => context.Greetings.AnyAsync(greeting => greeting.OwnerId == citizen.PersonId)));
    }

    private async Task<Visitor> SubmitAsync(string text, string role = Roles.Citizen)
    {
        var citizen = await fixture.Portal.SignInAsync(role);
        await citizen.GoAsync("/de/gruesse");
        await citizen.SendAsync("main form", ("Form.Text", text));
        Assert.Contains("Danke", citizen.Words, StringComparison.Ordinal);
        return citizen;
    }

    private async Task<Visitor> OpenAsync(string text)
    {
        var moderator = await fixture.Portal.SignInAsync(Roles.Moderator);
        await moderator.GoAsync("/de/pruefen");
        await moderator.FollowAsync(text);
        return moderator;
    }
}

public sealed class GreetingsTestsOnSqlite(GreetingsOnSqlite portal) : GreetingsTests(portal), IClassFixture<GreetingsOnSqlite>;

public sealed class GreetingsTestsOnPostgres(GreetingsOnPostgres portal) : GreetingsTests(portal), IClassFixture<GreetingsOnPostgres>;

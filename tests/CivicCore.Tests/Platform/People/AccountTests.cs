using System.Text.RegularExpressions;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Identity;

namespace CivicCore.Tests.Platform.People;

/// <summary>Someone makes an account, forgets the password, comes back; all without script.</summary>
public abstract partial class AccountTests(PortalFixture fixture)
{
    [Fact]
    public async Task Someone_makes_an_account_confirms_it_and_signs_in()
    {
        var email = NewEmail();
        using var visitor = fixture.Portal.Visit();
        await RegisterAsync(visitor, email, "tr");
        Assert.Contains("Lütfen e-postanıza bakın", visitor.Words, StringComparison.Ordinal);

        await SignInAsync(visitor, email, "ein neues passwort");
        Assert.Contains("stimmt nicht", visitor.Words, StringComparison.Ordinal); // not before the address is confirmed
        await visitor.GoAsync(await LinkAsync(email));
        Assert.Contains("Adresiniz onaylandı", visitor.Words, StringComparison.Ordinal);
        await SignInAsync(visitor, email, "ein neues passwort");
        Assert.Contains("Sie sind angemeldet als Leyla", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_address_looks_like_a_new_one_and_only_its_owner_learns_of_it()
    {
        var email = NewEmail();
        using var visitor = fixture.Portal.Visit();
        await RegisterAsync(visitor, email, "de");
        var first = visitor.Words;
        await RegisterAsync(visitor, email, "de");
        Assert.Equal(first, visitor.Words);
        Assert.Contains(await fixture.Portal.LettersAsync(), letter => letter.To.ToString() == email && letter.Subject == "Sie haben schon ein Konto");
    }

    [Theory]
    [InlineData("", "leyla@beispiel.de", "ein langes passwort", "Bitte geben Sie einen Namen ein.")]
    [InlineData("Leyla", "leyla", "ein langes passwort", "Diese Adresse kann nicht stimmen.")]
    [InlineData("Leyla", "leyla@beispiel.de", "kurz", "Das Passwort ist zu kurz.")]
    public async Task A_mistake_is_said_at_its_field_and_nothing_typed_is_lost(string name, string email, string password, string sentence)
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/registrieren");
        await visitor.SendAsync("main form", ("Form.Name", name), ("Form.Email", email), ("Form.Password", password));
        Assert.Contains(sentence, visitor.Page.QuerySelector(".field--error .error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(email, visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_of_a_letter_that_works_once()
    {
        var email = NewEmail();
        using var visitor = fixture.Portal.Visit();
        await RegisterAsync(visitor, email, "de");
        await visitor.GoAsync(await LinkAsync(email));
        await visitor.GoAsync("/de/passwort-vergessen");
        await visitor.SendAsync("main form", ("Form.Email", email));
        var link = await LinkAsync(email);
        await visitor.GoAsync(link);
        await visitor.SendAsync("main form", ("Form.Password", "ein ganz anderes"));
        await SignInAsync(visitor, email, "ein ganz anderes");
        Assert.Equal("/de/konto", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await visitor.GoAsync(link);
        await visitor.SendAsync("main form", ("Form.Password", "noch ein anderes"));
        Assert.Contains("Dieser Link gilt nicht mehr.", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_must_wait()
    {
        var email = NewEmail();
        using var visitor = fixture.Portal.Visit();
        await RegisterAsync(visitor, email, "de");
        await visitor.GoAsync(await LinkAsync(email));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await SignInAsync(visitor, email, "falsch und lang");
        }

        await SignInAsync(visitor, email, "ein neues passwort");
        Assert.Contains("Bitte warten Sie 15 Minuten.", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_nobody_confirms_is_gone_after_a_week()
    {
        var email = NewEmail();
        using var visitor = fixture.Portal.Visit();
        await RegisterAsync(visitor, email, "de");
        fixture.Portal.Clock!.Advance(TimeSpan.FromDays(6));
        await fixture.Portal.RunJobAsync<RetentionJob>();
        Assert.True(await ExistsAsync(email));
        fixture.Portal.Clock.Advance(TimeSpan.FromDays(2));
        await fixture.Portal.RunJobAsync<RetentionJob>();
        Assert.False(await ExistsAsync(email));
        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        Assert.Contains("7 Tage · zuletzt", (await administrator.GoAsync("/de/verwaltung/fristen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_gives_a_role_and_the_audit_trail_says_so()
    {
        using var citizen = await fixture.Portal.SignInAsync();
        var email = await fixture.Portal.WithAsync<UserManager<Person>, string>(async people => (await people.FindByIdAsync(citizen.PersonId.ToString()!))!.Email!);
        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        await administrator.GoAsync("/de/verwaltung/personen");
        await administrator.SendAsync("form[method=get]", ("email", email));
        await administrator.SendAsync("main form[method=post]", ("Form.Roles", Roles.Moderator));
        Assert.Contains("Gespeichert.", administrator.Words, StringComparison.Ordinal);
        Assert.True(administrator.Page.QuerySelector("input[value=moderator]")!.HasAttribute("checked"));
        Assert.Contains("Rollen vergeben: moderator", (await administrator.GoAsync("/de/verwaltung/protokoll")).Words, StringComparison.Ordinal);
    }

    private static string NewEmail() => $"{Guid.NewGuid():N}@beispiel.de";

    private static async Task RegisterAsync(Visitor visitor, string email, string language)
    {
        await visitor.GoAsync($"/{language}/registrieren");
        await visitor.SendAsync("main form", ("Form.Name", "Leyla"), ("Form.Email", email), ("Form.Password", "ein neues passwort"));
    }

    private static async Task SignInAsync(Visitor visitor, string email, string password)
    {
        await visitor.GoAsync("/de/anmelden");
        await visitor.SendAsync("main form", ("Form.Email", email), ("Form.Password", password));
    }

    private Task<bool> ExistsAsync(string email) => fixture.Portal.WithAsync<UserManager<Person>, bool>(async people => await people.FindByEmailAsync(email) is not null);

    private async Task<string> LinkAsync(string email)
    {
        var letter = (await fixture.Portal.LettersAsync()).Last(letter => letter.To.ToString() == email);
        return Address().Match(letter.TextBody!).Value;
    }

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Address();
}

public sealed class AccountTestsOnSqlite(SqlitePortal portal) : AccountTests(portal), IClassFixture<SqlitePortal>;

public sealed class AccountTestsOnPostgres(PostgresPortal portal) : AccountTests(portal), IClassFixture<PostgresPortal>;

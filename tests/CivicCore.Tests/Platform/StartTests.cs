using System.Net;
using System.Net.Http.Json;
using CivicCore.Platform.Data;
using CivicCore.Platform.Health;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform;

/// <summary>The portal starts, says how it is, and speaks the reader's language.</summary>
public abstract class StartTests(PortalFixture fixture)
{
    [Fact]
    public async Task It_says_that_it_is_ready_and_on_which_database()
    {
        using var visitor = fixture.Portal.Visit();
        var state = await visitor.Client.GetFromJsonAsync<HealthState>("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(new HealthState("ready", fixture.Kind == DatabaseKind.Postgres ? "postgres" : "sqlite"), state);
    }

    [Theory]
    [InlineData("ar", "ar", "rtl")]
    [InlineData("de-easy", "de-simple", "ltr")]
    [InlineData("uk", "uk", "ltr")]
    public async Task A_page_is_in_the_language_of_its_address(string key, string tag, string direction)
    {
        using var visitor = fixture.Portal.Visit();
        var page = (await visitor.GoAsync($"/{key}")).Page;
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Theory]
    [InlineData(Roles.Moderator, "/de/pruefen", "Gerade wartet nichts.")]
    [InlineData(Roles.Translator, "/de/uebersetzungen/pruefen", "Gerade wartet keine Übersetzung.")]
    public async Task Whoever_has_nothing_to_decide_is_told_so_and_what_to_do_next(string role, string queue, string sentence)
    {
        using var visitor = await fixture.Portal.SignInAsync(role);
        await visitor.GoAsync(queue);
        Assert.Contains(sentence, visitor.Words, StringComparison.Ordinal);
        await visitor.FollowAsync("main a.button");
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
    }

    [Fact]
    public async Task An_address_without_language_leads_to_the_one_the_browser_asks_for()
    {
        using var visitor = fixture.Portal.Visit();
        visitor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, tr;q=0.8, en;q=0.5");
        await visitor.GoAsync("/anmelden");
        Assert.Equal("/tr/anmelden", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_missing_page_says_so_in_the_readers_language_and_has_a_way_on()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/gibt/es/nicht");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Answer.StatusCode);
        Assert.Contains("Diese Seite gibt es nicht", visitor.Words, StringComparison.Ordinal);
        await visitor.FollowAsync("Zur Startseite");
        Assert.Equal("/de", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_sees_an_account_without_signing_in()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/konto");
        Assert.Equal("/de/anmelden", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await visitor.SendAsync("form", ("Form.Email", "niemand@beispiel.de"), ("Form.Password", "falsch-und-lang"));
        Assert.Contains("stimmt nicht", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("niemand@beispiel.de", visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Someone_signs_in_and_out_without_script()
    {
        using var visitor = await fixture.Portal.SignInAsync(Roles.Citizen);
        Assert.Contains("Sie sind angemeldet", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync("form.sign-out");
        await visitor.GoAsync("/de/konto");
        Assert.Equal("/de/anmelden", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Styles_and_icons_are_served()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de");
        foreach (var style in visitor.Page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            var answer = await visitor.Client.GetAsync(style.GetAttribute("href"), TestContext.Current.CancellationToken);
            Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync("/icons.svg", TestContext.Current.CancellationToken)).StatusCode);
    }
}

public sealed class StartTestsOnSqlite(SqlitePortal portal) : StartTests(portal), IClassFixture<SqlitePortal>;

public sealed class StartTestsOnPostgres(PostgresPortal portal) : StartTests(portal), IClassFixture<PostgresPortal>;

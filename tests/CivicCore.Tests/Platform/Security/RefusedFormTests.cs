using System.Net;
using AngleSharp;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform.Security;

/// <summary>A form that cannot be taken leads to a sentence in the reader's language, and what was typed is not lost.</summary>
public abstract class RefusedFormTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_form_without_its_token_does_nothing_and_hands_back_what_was_typed_to_send_it_again()
    {
        using var visitor = fixture.Portal.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await visitor.GoAsync("/de/anmelden");
        visitor.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.SetAttribute("value", "alt");
        await visitor.SendAsync("main form", ("Form.Email", "leyla@beispiel.de"), ("Form.Password", "ein langes passwort"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("Bitte senden Sie das noch einmal", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("leyla@beispiel.de", visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ein langes passwort", visitor.Page.ToHtml(), StringComparison.Ordinal);

        await visitor.SendAsync("main form");
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Equal("/de/anmelden", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("leyla@beispiel.de", visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_another_site_made_a_browser_send_is_not_offered_to_be_sent_again()
    {
        using var visitor = fixture.Portal.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        await visitor.GoAsync("/ar/anmelden");
        visitor.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.SetAttribute("value", "fremd");
        await visitor.SendAsync("main form", ("Form.Email", "leyla@beispiel.de"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("يُرجى الإرسال مرة أخرى", visitor.Words, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_text_of_five_megabytes_is_too_long_and_stays_in_its_field()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/klartext/text");
        var text = string.Concat(Enumerable.Repeat("Wir speichern Ihre Daten. ", 200_000));
        await visitor.SendAsync("form.paste", ("Form.Text", text));
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Contains("Der Text ist zu lang", visitor.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, visitor.Page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task More_than_the_server_takes_is_said_too()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/en/klartext/text");
        var text = new string('a', 31_000_000);
        await visitor.SendAsync("form.paste", ("Form.Text", text));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Answer.StatusCode);
        Assert.Contains("That was too much at once", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_with_a_stolen_form()
    {
        using var moderator = await fixture.Portal.SignInAsync(CivicCore.Platform.People.Roles.Moderator);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "settings"), KeyValuePair.Create("Form.Name", "Gekapert"), KeyValuePair.Create("Form.Language", "de")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await moderator.Client.PostAsync("/de/konto", form)).StatusCode);
        await moderator.GoAsync("/de/konto");
        Assert.Contains("Sie sind angemeldet als Probe.", moderator.Words, StringComparison.Ordinal);
    }
}

public sealed class RefusedFormTestsOnSqlite(SqlitePortal portal) : RefusedFormTests(portal), IClassFixture<SqlitePortal>;

public sealed class RefusedFormTestsOnPostgres(PostgresPortal portal) : RefusedFormTests(portal), IClassFixture<PostgresPortal>;

using System.Xml.Linq;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Who follows a report or an area hears of it, by letter after confirming, or by RSS.</summary>
public abstract class FollowTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task The_reporter_gets_one_letter_and_news_only_after_confirming()
    {
        var email = Email();
        var (id, _) = await Portal.ReportAsync("Loch mit Adresse", email: email);
        Assert.Contains("schluessel=", await Portal.LinkAsync(email, $"/maengel/{id}?"), StringComparison.Ordinal);
        await Portal.DecideAsync(id, DecisionKind.Accept);
        await ChangeAsync(id, "InProgress", "Morgen kommen wir.");
        Assert.Single(await LettersAsync(email));

        await ConfirmAsync(email);
        await ChangeAsync(id, "Done", "Das Loch ist zu.");
        var news = (await LettersAsync(email))[^1];
        Assert.Contains("Behoben", news, StringComparison.Ordinal);
        Assert.Contains("Das Loch ist zu.", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_confirmed_before_a_moderator_decides_reads_the_decision_and_its_reason()
    {
        var email = Email();
        var (id, _) = await Portal.ReportAsync("Werbung", email: email);
        await ConfirmAsync(email);
        await Portal.DecideAsync(id, DecisionKind.Refuse, "Das ist Werbung.");
        Assert.Contains("Das ist Werbung.", (await LettersAsync(email))[^1], StringComparison.Ordinal);
        Assert.Contains("Abgelehnt", (await LettersAsync(email))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_in_every_letter_ends_them_and_deletes_the_address()
    {
        var email = Email();
        var (id, _) = await Portal.PublishAsync("Loch, dem jemand folgt");
        await FollowAsync($"meldung={id}", email);
        await ChangeAsync(id, "InProgress", null);
        using var follower = Portal.Visit();
        await follower.GoAsync(await Portal.LinkAsync(email, "beenden"));
        await follower.SendAsync("#end");
        Assert.Contains("Ihre Adresse ist gelöscht", follower.Words, StringComparison.Ordinal);
        var before = (await LettersAsync(email)).Count;
        await ChangeAsync(id, "Done", null);
        Assert.Equal(before, (await LettersAsync(email)).Count);
        Assert.False(await Portal.WithAsync<IssueReportsContext, bool>(context => context.Followers.AnyAsync(each => each.Email == email)));
    }

    [Fact]
    public async Task Who_follows_a_district_hears_of_what_becomes_public_there_and_nowhere_else()
    {
        var email = Email();
        await FollowAsync("stadtteil=24", email);
        var (near, _) = await Portal.ReportAsync("Loch in der Altstadt", "lat=48.3860&lon=10.0210");
        var (far, _) = await Portal.ReportAsync("Loch in Böfingen", "lat=48.4255&lon=10.0210");
        Assert.Single(await LettersAsync(email));
        await Portal.DecideAsync(near, DecisionKind.Accept);
        await Portal.DecideAsync(far, DecisionKind.Accept);
        Assert.Equal(2, (await LettersAsync(email)).Count);
        Assert.Contains($"/maengel/{near}", (await LettersAsync(email))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_or_old_link_says_so()
    {
        Assert.Contains("Dieser Link gilt nicht mehr", await Portal.ReadAsync("/de/maengel/folgen/bestaetigen?schluessel=falsch"), StringComparison.Ordinal);
        using var visitor = Portal.Visit();
        await visitor.GoAsync("/de/maengel/folgen?stadtteil=24");
        await visitor.SendAsync("#follow", ("Email", "kein-at"));
        Assert.Contains("Bitte prüfen Sie die E-Mail-Adresse", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("kein-at", visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_feed_reader_gets_an_area_and_what_happens_to_one_report()
    {
        var (id, _) = await Portal.PublishAsync("Loch für den Feed", "lat=48.3910&lon=10.0310");
        await ChangeAsync(id, "Done", "Ist zu.");
        Assert.Contains(Items(await TextAsync("/de/maengel/neues.rss?stadtteil=24")), item => item.Element("link")!.Value.EndsWith($"/maengel/{id}", StringComparison.Ordinal));
        Assert.DoesNotContain(Items(await TextAsync("/de/maengel/neues.rss?stadtteil=44")), item => item.Element("link")!.Value.EndsWith($"/maengel/{id}", StringComparison.Ordinal));
        var events = Items(await TextAsync($"/de/maengel/{id}.rss"));
        Assert.Equal(["Behoben", "Gemeldet"], events.Select(static item => item.Element("title")!.Value));
        Assert.Equal("Ist zu.", events[0].Element("description")!.Value);
    }

    [Fact]
    public async Task What_is_not_mended_after_all_is_open_again_and_its_followers_hear_of_it()
    {
        var email = Email();
        var (id, _) = await Portal.PublishAsync("Loch, das wiederkommt");
        await FollowAsync($"meldung={id}", email);
        await ChangeAsync(id, "Done", null);
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/{id}");
        await visitor.SendAsync("#reopen", ("Reason", "Es ist noch tiefer."));
        Assert.Contains("Die Meldung ist wieder offen", visitor.Words, StringComparison.Ordinal);
        Assert.Equal(ReportStatus.New, (await Portal.StoredAsync(id)).Status);
        Assert.DoesNotContain("Es ist noch tiefer.", await Portal.ReadAsync($"/de/maengel/{id}"), StringComparison.Ordinal);
        Assert.Contains("Gemeldet", (await LettersAsync(email))[^1], StringComparison.Ordinal);
        using var staff = await Portal.SignInAsync("editor");
        Assert.Contains("Es ist noch tiefer.", (await staff.GoAsync($"/de/maengel/amt/{id}")).Words, StringComparison.Ordinal);
    }

    private static string Email() => $"{Guid.NewGuid():N}@beispiel.de";

    private static List<XElement> Items(string rss) => [.. XDocument.Parse(rss).Descendants("item")];

    private async Task<IReadOnlyList<string>> LettersAsync(string email) =>
        [.. (await Portal.LettersAsync()).Where(letter => letter.To.ToString().Contains(email, StringComparison.Ordinal)).Select(static letter => letter.TextBody!)];

    private async Task ConfirmAsync(string email)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync(await Portal.LinkAsync(email, "bestaetigen"));
        await visitor.SendAsync("#confirm");
        Assert.Contains("Wir schreiben Ihnen", visitor.Words, StringComparison.Ordinal);
    }

    private async Task FollowAsync(string what, string email)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/folgen?{what}");
        await visitor.SendAsync("#follow", ("Email", email));
        await ConfirmAsync(email);
    }

    private async Task ChangeAsync(int id, string status, string? words)
    {
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{id}");
        await staff.SendAsync("#status", ("NewStatus", status), ("Words", words ?? ""));
    }

    private async Task<string> TextAsync(string path)
    {
        using var visitor = Portal.Visit();
        return await visitor.Client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}

public sealed class FollowTestsOnSqlite(SqlitePortal portal) : FollowTests(portal), IClassFixture<SqlitePortal>;

public sealed class FollowTestsOnPostgres(PostgresPortal portal) : FollowTests(portal), IClassFixture<PostgresPortal>;

using System.Text.RegularExpressions;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>The way of a notice, from the form to the board, without script and without an account.</summary>
public abstract partial class NoticeTests(PortalFixture fixture)
{
    [Fact]
    public async Task Someone_without_an_account_hangs_something_up_by_mail_and_a_moderators_yes()
    {
        var title = Title("Sprachcafé");
        using var visitor = await WriteAsync(title);
        Assert.Contains("E-Mail geschickt", visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(title, await BoardAsync(), StringComparison.Ordinal);

        await ConfirmAsync(visitor, title);
        Assert.Contains("Wir sehen uns Ihren Aushang an", visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(title, await BoardAsync(), StringComparison.Ordinal);

        await DecideAsync(title, DecisionKind.Accept);
        Assert.Contains(title, await BoardAsync(), StringComparison.Ordinal);
        Assert.Contains(await fixture.Portal.LettersAsync(), letter => letter.Subject == "Ihr Aushang hängt" && letter.TextBody!.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_notice_stays_away_and_its_author_reads_why()
    {
        var title = Title("Kaffeefahrt");
        using var visitor = await WriteAsync(title);
        await ConfirmAsync(visitor, title);
        await DecideAsync(title, DecisionKind.Refuse, "Das ist Werbung.");
        Assert.DoesNotContain(title, await BoardAsync(), StringComparison.Ordinal);
        Assert.Contains(await fixture.Portal.LettersAsync(), letter => letter.TextBody!.Contains(title, StringComparison.Ordinal) && letter.TextBody!.Contains("Das ist Werbung.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_mistyped_is_said_at_the_field_and_nothing_typed_is_lost()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/brett/neu");
        await visitor.SendAsync("main form", ("Form.Title", "Chorprobe"), ("Form.Day", "gestern"), ("Form.Email", "kein-at"));
        Assert.Contains("30.11.2026", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Bitte prüfen Sie die E-Mail-Adresse", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("Chorprobe", visitor.Page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal("kein-at", visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Something_that_hangs_already_is_pointed_out_before_it_hangs_twice()
    {
        var title = Title("Repariertreff im Weststadthaus");
        await PublishAsync(title);
        using var second = await WriteAsync(title.Replace("treff", "-Treff", StringComparison.Ordinal));
        Assert.Contains("Hängt das schon?", second.Words, StringComparison.Ordinal);
        await second.SendAsync("main form", "button[name=Another]");
        Assert.Contains("E-Mail geschickt", second.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_in_the_mail_changes_cancels_and_takes_down()
    {
        var title = Title("Schachabend");
        var change = await PublishAsync(title);
        using var author = fixture.Portal.Visit();
        await author.GoAsync(change);
        await author.SendAsync("#cancel");
        Assert.Contains("Fällt aus", await BoardAsync(), StringComparison.Ordinal);

        await author.GoAsync(change);
        await author.SendAsync("#delete");
        Assert.DoesNotContain(title, await BoardAsync(), StringComparison.Ordinal);
        await author.GoAsync(change);
        Assert.Contains("Dieser Link gilt nicht mehr", author.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_a_notice_without_its_secret()
    {
        var title = Title("Flohmarkt");
        await PublishAsync(title);
        var id = await IdAsync(title);
        using var stranger = fixture.Portal.Visit();
        await stranger.GoAsync($"/de/brett/{id}/aendern?schluessel=falsch");
        Assert.Contains("Dieser Link gilt nicht mehr", stranger.Words, StringComparison.Ordinal);
        Assert.Null(stranger.Page.QuerySelector("#delete"));
    }

    [Fact]
    public async Task A_calendar_that_subscribes_gets_recurrence_exception_change_and_cancellation()
    {
        var title = Title("Tanztee");
        var change = await PublishAsync(title, ("Form.Repeats", "week"), ("Form.Exceptions", "8.12.2026"));
        var before = await EventAsync(title);
        Assert.Equal("WEEKLY", before.RecurrenceRule!.Frequency.ToString().ToUpperInvariant());
        Assert.Equal(new DateTime(2026, 12, 8, 18, 0, 0), Assert.Single(before.ExceptionDates.GetAllDates()).Value);

        using var author = fixture.Portal.Visit();
        await author.GoAsync(change);
        await author.SendAsync("#change", ("Form.PlaceName", "Neuer Saal"));
        await DecideAsync(title, DecisionKind.Accept);
        var changed = await EventAsync(title);
        Assert.Equal((before.Uid, before.Sequence + 1), (changed.Uid, changed.Sequence));
        Assert.StartsWith("Neuer Saal", changed.Location, StringComparison.Ordinal);

        await author.GoAsync(change);
        await author.SendAsync("#cancel");
        Assert.Equal(EventStatus.Cancelled, (await EventAsync(title)).Status);
    }

    [Fact]
    public async Task Another_calendar_program_reads_recurrence_exception_change_cancellation_and_deletion_as_the_board_has_them()
    {
        const int most = 30;
        var (weekly, once) = (Title("Strickrunde; mit Tee, Kuchen"), Title("Hofkonzert"));
        var change = await PublishAsync(weekly, ("Form.Repeats", "week"), ("Form.Exceptions", "15.12.2026"));
        var delete = await PublishAsync(once, ("Form.Text", "Zeile eins\nZeile zwei: \"laut\" \\ leise"));
        var stored = await TimesAsync(weekly);
        var read = await ReadAsync(weekly, most);
        Assert.Equal(stored.Take(most), read.Times);
        Assert.DoesNotContain(read.Times, static time => time.UtcDateTime.Date == new DateTime(2026, 12, 15));
        Assert.Contains(read.Times, static time => time.UtcDateTime.Hour == 16); // summer time has begun: still 18:00 in Ulm
        Assert.Equal(("CONFIRMED", 120.0), (read.Status, read.Minutes));
        Assert.Equal(await TimesAsync(once), (await ReadAsync(once, most)).Times);

        using var author = fixture.Portal.Visit();
        await author.GoAsync(change);
        await author.SendAsync("#change", ("Form.Time", "19:00"), ("Form.Until", "20:30"), ("Form.PlaceName", "Neuer Saal"));
        await DecideAsync(weekly, DecisionKind.Accept);
        var changed = await ReadAsync(weekly, most);
        Assert.Equal((read.Uid, read.Sequence + 1, 90.0), (changed.Uid, changed.Sequence, changed.Minutes));
        Assert.Equal((await TimesAsync(weekly)).Take(most), changed.Times);
        Assert.StartsWith("Neuer Saal", changed.Place, StringComparison.Ordinal);

        await author.GoAsync(change);
        await author.SendAsync("#cancel");
        Assert.Equal("CANCELLED", (await ReadAsync(weekly, most)).Status);
        await author.GoAsync(delete);
        await author.SendAsync("#delete");
        Assert.DoesNotContain(await OtherCalendarProgram.ReadAsync(await TextAsync("/de/brett/kalender.ics"), 1), each => each.Title == once);
    }

    [Fact]
    public async Task What_is_on_is_found_by_stop_topic_and_day()
    {
        var title = Title("Nähkurs");
        await PublishAsync(title, ("Form.Topic", "repair"), ("Form.Stop", "Marktplatz"));
        Assert.Contains(title, await BoardAsync("?ort=1001"), StringComparison.Ordinal);
        Assert.Contains(title, await BoardAsync("?thema=repair&tag=2026-12-01&bis=2026-12-01"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await BoardAsync("?thema=music"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await BoardAsync("?tag=2026-12-02"), StringComparison.Ordinal);
        Assert.Contains(title, await TextAsync("/de/brett/neues.rss?thema=repair"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_is_found_near_an_address_and_an_unknown_one_is_said()
    {
        var title = Title("Lesekreis");
        await PublishAsync(title, ("Form.Stop", "Bürgerhaus Mitte"));
        Assert.Contains(title, await BoardAsync("?adresse=Lange+Zeile+4&meter=500"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await BoardAsync("?adresse=Gartenweg+2&meter=500"), StringComparison.Ordinal);
        Assert.Contains("Diesen Ort kennen wir nicht.", await BoardAsync("?adresse=Nirgendweg+1"), StringComparison.Ordinal);
        Assert.Contains("adresse=Lange%20Zeile%204", await HtmlAsync("/de/brett?adresse=Lange+Zeile+4"), StringComparison.Ordinal); // feeds and calendar keep it
    }

    private static string Title(string words) => $"{words} {Guid.NewGuid().ToString("N")[..6]}";

    private async Task<Visitor> WriteAsync(string title, params (string, string)[] more)
    {
        var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/brett/neu");
        await visitor.SendAsync("main form", [
            ("Form.Title", title), ("Form.Text", "Alle sind willkommen."), ("Form.Host", "Verein Miteinander"), ("Form.Day", "2026-12-01"),
            ("Form.Time", "18:00"), ("Form.Until", "20:00"), ("Form.PlaceName", "Bürgerhaus"), ("Form.Email", "verein@beispiel.de"), .. more]);
        return visitor;
    }

    private async Task ConfirmAsync(Visitor visitor, string title)
    {
        await visitor.GoAsync(await LinkAsync(title, "bestaetigen"));
        await visitor.SendAsync("main form");
    }

    /// <summary>Hangs a notice up and gives the link that changes it.</summary>
    private async Task<string> PublishAsync(string title, params (string, string)[] more)
    {
        using var visitor = await WriteAsync(title, more);
        await ConfirmAsync(visitor, title);
        await DecideAsync(title, DecisionKind.Accept);
        return await LinkAsync(title, "aendern");
    }

    private async Task<string> LinkAsync(string title, string what)
    {
        var letter = (await fixture.Portal.LettersAsync()).First(letter => letter.TextBody!.Contains($"„{title}“", StringComparison.Ordinal) && letter.TextBody!.Contains("bestaetigen", StringComparison.Ordinal));
        return Address().Matches(letter.TextBody!).Select(match => new Uri(match.Value).PathAndQuery).First(path => path.Contains(what, StringComparison.Ordinal));
    }

    private Task DecideAsync(string title, DecisionKind kind, string? reason = null) => fixture.Portal.WithAsync<IServiceProvider>(async services =>
    {
        var queue = services.GetRequiredService<ModerationQueue>();
        var entry = (await queue.OpenAsync(TestContext.Current.CancellationToken)).Single(entry => entry.Title == title);
        var line = await queue.FindAsync(entry.Id, TestContext.Current.CancellationToken);
        await queue.DecideAsync(line!, line!.Version, new Dictionary<string, string>(), new Decision(kind, reason, Guid.NewGuid()), TestContext.Current.CancellationToken);
    });

    private Task<string> IdAsync(string title) => fixture.Portal.WithAsync<BulletinBoardContext, string>(async board =>
        (await board.Notices.AsNoTracking().ToListAsync()).Single(notice => notice.Title.Source == title).Id.ToString("N"));

    private async Task<string> BoardAsync(string query = "")
    {
        using var visitor = fixture.Portal.Visit();
        return (await visitor.GoAsync($"/de/brett{query}")).Words;
    }

    private async Task<string> HtmlAsync(string path)
    {
        using var visitor = fixture.Portal.Visit();
        return (await visitor.GoAsync(path)).Page.DocumentElement.OuterHtml;
    }

    private async Task<string> TextAsync(string path)
    {
        using var visitor = fixture.Portal.Visit();
        return await visitor.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private async Task<ReadEvent> ReadAsync(string title, int most) =>
        (await OtherCalendarProgram.ReadAsync(await TextAsync("/de/brett/kalender.ics"), most)).Single(entry => entry.Title == title);

    private Task<List<DateTimeOffset>> TimesAsync(string title) => fixture.Portal.WithAsync<BulletinBoardContext, List<DateTimeOffset>>(async board =>
        [.. (await board.Notices.AsNoTracking().Include(static notice => notice.Occurrences).ToListAsync()).Single(notice => notice.Title.Source == title).Occurrences.Select(static time => time.Begins).Order()]);

    private async Task<Ical.Net.CalendarComponents.CalendarEvent> EventAsync(string title) =>
        Calendar.Load(await TextAsync("/de/brett/kalender.ics"))!.Events.Single(entry => entry.Summary == title);

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}

public sealed class NoticeTestsOnSqlite(SqlitePortal portal) : NoticeTests(portal), IClassFixture<SqlitePortal>;

public sealed class NoticeTestsOnPostgres(PostgresPortal portal) : NoticeTests(portal), IClassFixture<PostgresPortal>;

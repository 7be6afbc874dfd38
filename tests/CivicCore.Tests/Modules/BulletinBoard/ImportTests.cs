using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Imports;
using CivicCore.Platform.Data;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>Foreign calendars, served by a server of the test's own.</summary>
public abstract class ImportTests(PortalFixture fixture)
{
    internal const string Neighbours = "--Portal:Fetching:Networks:0=127.0.0.0/9";

    [Fact]
    public async Task An_address_of_the_portals_own_network_is_not_asked_and_said()
    {
        var source = await AddAsync("http://127.200.0.1:9/termine.ics");
        await ReadAsync(source);
        Assert.Equal("not-public", (await StoredAsync(source)).Fault);
    }

    [Fact]
    public async Task A_redirect_into_the_portals_own_network_is_not_followed()
    {
        await using var calendar = await ForeignCalendar.StartAsync();
        var source = await AddAsync(calendar.Address.Replace("termine.ics", "weiter", StringComparison.Ordinal));
        await ReadAsync(source);
        Assert.Equal("not-public", (await StoredAsync(source)).Fault);
    }

    [Fact]
    public async Task Events_hang_under_their_source_change_with_it_and_go_with_it()
    {
        await using var calendar = await ForeignCalendar.StartAsync();
        calendar.Text = Events(("a", "Lesung am Kamin", "20261201T190000"), ("b", "Trommelkurs", "20261202T170000"));
        var source = await AddAsync(calendar.Address);
        await ReadAsync(source);
        var board = await BoardAsync();
        Assert.Contains("Lesung am Kamin", board, StringComparison.Ordinal);
        Assert.Contains("Trommelkurs", board, StringComparison.Ordinal);

        calendar.Text = Events(("a", "Lesung am warmen Kamin", "20261201T193000"));
        await ReadAsync(source);
        board = await BoardAsync();
        Assert.Contains("19:30 Lesung am warmen Kamin", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Trommelkurs", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_calendars_both_have_hangs_once()
    {
        await using var first = await ForeignCalendar.StartAsync();
        await using var second = await ForeignCalendar.StartAsync();
        first.Text = Events(("x", "Weihnachtssingen im Hof", "20261210T180000"));
        second.Text = Events(("y", "Weihnachts-Singen im Hof", "20261210T181500"));
        await ReadAsync(await AddAsync(first.Address));
        var later = await AddAsync(second.Address);
        await ReadAsync(later);
        Assert.Equal(1, (await StoredAsync(later)).Duplicates);
        Assert.DoesNotContain("Weihnachts-Singen", await BoardAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Wartung</html>", "no-calendar")]
    [InlineData("", "no-calendar")]
    [InlineData(null, "unreachable")]
    public async Task A_calendar_that_cannot_be_read_is_said_and_takes_nothing_down(string? text, string fault)
    {
        await using var calendar = await ForeignCalendar.StartAsync();
        var title = $"Bastelnachmittag {Guid.NewGuid():N}"[..26];
        calendar.Text = Events(("k", title, "20261205T150000"));
        var source = await AddAsync(calendar.Address);
        await ReadAsync(source);
        calendar.Text = text;
        await ReadAsync(source);
        Assert.Equal(fault, (await StoredAsync(source)).Fault);
        Assert.Contains(title, await BoardAsync(), StringComparison.Ordinal);
    }

    private static string Events(params (string Uid, string Title, string Begins)[] events) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Verein//Kalender//DE\r\n"
        + string.Concat(events.Select(static each => $"BEGIN:VEVENT\r\nUID:{each.Uid}\r\nDTSTAMP:20261101T120000Z\r\nDTSTART;TZID=Europe/Berlin:{each.Begins}\r\nDURATION:PT1H\r\nSUMMARY:{each.Title}\r\nLOCATION:Hof\r\nEND:VEVENT\r\n"))
        + "END:VCALENDAR\r\n";

    private Task<Guid> AddAsync(string address) => fixture.Portal.WithAsync<BulletinBoardContext, Guid>(async board =>
    {
        var source = new CalendarSource { Name = "Kulturhaus", Address = address, Topic = "culture" };
        board.Sources.Add(source);
        await board.SaveChangesAsync();
        return source.Id;
    });

    private Task ReadAsync(Guid id) => fixture.Portal.WithAsync<IServiceProvider>(async services =>
    {
        var source = await services.GetRequiredService<BulletinBoardContext>().Sources.SingleAsync(each => each.Id == id);
        await services.GetRequiredService<CalendarImport>().ReadAsync(source, TestContext.Current.CancellationToken);
    });

    private Task<CalendarSource> StoredAsync(Guid id) => fixture.Portal.WithAsync<BulletinBoardContext, CalendarSource>(board => board.Sources.AsNoTracking().SingleAsync(each => each.Id == id));

    private async Task<string> BoardAsync()
    {
        using var visitor = fixture.Portal.Visit();
        return (await visitor.GoAsync("/de/brett")).Words;
    }

    /// <summary>Answers every request with its text, or with an error when it has none.</summary>
    private sealed class ForeignCalendar(WebApplication app) : IAsyncDisposable
    {
        public string? Text { get; set; }

        public string Address => $"{app.Urls.First()}/termine.ics";

        public static async Task<ForeignCalendar> StartAsync()
        {
            var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
            var calendar = new ForeignCalendar(app);
            app.MapGet("/termine.ics", () => calendar.Text is { } text ? Results.Text(text, "text/calendar") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
            app.MapGet("/weiter", static () => Results.Redirect("http://127.200.0.1:9/innen"));
            await app.StartAsync();
            return calendar;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

/// <summary>Calendars of the tests lie on this machine, which the portal would not ask by itself.</summary>
public sealed class SqlitePortalThatAsksNeighbours(PostgresServer server) : PortalFixture(DatabaseKind.Sqlite, server)
{
    protected override string[] Settings => [ImportTests.Neighbours];
}

/// <inheritdoc cref="SqlitePortalThatAsksNeighbours"/>
public sealed class PostgresPortalThatAsksNeighbours(PostgresServer server) : PortalFixture(DatabaseKind.Postgres, server)
{
    protected override string[] Settings => [ImportTests.Neighbours];
}

public sealed class ImportTestsOnSqlite(SqlitePortalThatAsksNeighbours portal) : ImportTests(portal), IClassFixture<SqlitePortalThatAsksNeighbours>;

public sealed class ImportTestsOnPostgres(PostgresPortalThatAsksNeighbours portal) : ImportTests(portal), IClassFixture<PostgresPortalThatAsksNeighbours>;

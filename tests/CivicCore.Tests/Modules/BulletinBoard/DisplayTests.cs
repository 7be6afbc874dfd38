using System.Net;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>A screen at a stop, and the editor who cares for it.</summary>
public abstract class DisplayTests(PortalFixture fixture)
{
    [Fact]
    public async Task An_editor_adds_a_screen_that_shows_its_stop()
    {
        var key = await AddAsync("Marktplatz Mitte");
        using var screen = fixture.Portal.Visit();
        await screen.GoAsync($"/de/anzeige/{key}");
        Assert.Contains("Marktplatz", screen.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Heute in der Nähe", screen.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("<svg", await screen.Client.GetStringAsync(new Uri($"/de/anzeige/{key}/code.svg", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_takes_a_screen_that_waits_at_once_and_ends_at_once()
    {
        var key = await AddAsync("Donauhalle");
        using var screen = fixture.Portal.Visit();
        var shown = await PictureAsync(screen, key, "");
        var version = Version(shown);
        var waits = PictureAsync(screen, key, version);

        using var editor = await fixture.Portal.SignInAsync(Roles.Editor);
        await editor.GoAsync("/de/brett/anzeigen/warnung");
        await editor.SendAsync("#start", ("Form.Title", "Hochwasser an der Donau"), ("Form.Steps[0]", "Gehen Sie weg vom Ufer."), ("Form.Lines[0]", "Flood. Stay away from the river."));
        var alarm = await waits.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("Gehen Sie weg vom Ufer.", alarm, StringComparison.Ordinal);
        Assert.Contains("Stay away from the river", alarm, StringComparison.Ordinal);
        Assert.Contains("112", alarm, StringComparison.Ordinal);

        waits = PictureAsync(screen, key, Version(alarm));
        await editor.GoAsync("/de/brett/anzeigen/warnung");
        await editor.SendAsync("form.notice");
        Assert.Equal(version, Version(await waits.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_editor_sees_which_screen_reports_and_which_does_not()
    {
        var silent = "Stiller Ort";
        await AddAsync(silent);
        using var editor = await fixture.Portal.SignInAsync(Roles.Editor);
        await editor.GoAsync("/de/brett/anzeigen");
        Assert.Contains("Hat sich noch nie gemeldet", editor.Words, StringComparison.Ordinal);
        Assert.Contains("Meldet sich nicht", editor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_cares_for_screens()
    {
        using var citizen = await fixture.Portal.SignInAsync(Roles.Citizen);
        await citizen.GoAsync("/de/brett/anzeigen");
        Assert.DoesNotContain("Anzeige hinzufügen", citizen.Words, StringComparison.Ordinal);
        using var stranger = fixture.Portal.Visit();
        var answer = await stranger.Client.GetAsync(new Uri("/de/anzeige/geraten/bild", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(5, 0, 0, 30, 4, 59, false)]
    [InlineData(5, 0, 0, 30, 5, 0, true)]
    [InlineData(5, 0, 0, 30, 0, 15, true)]
    [InlineData(5, 0, 0, 30, 1, 0, false)]
    public void Hours_may_go_beyond_midnight(int onHour, int onMinute, int offHour, int offMinute, int hour, int minute, bool isOn) =>
        Assert.Equal(isOn, new Display { Key = "k", Name = "n", StopId = "1", On = new TimeOnly(onHour, onMinute), Off = new TimeOnly(offHour, offMinute) }.IsOn(new TimeOnly(hour, minute)));

    private static string Version(string picture) => picture.Split("data-version=\"")[1].Split('"')[0];

    private static Task<string> PictureAsync(Visitor screen, string key, string version) =>
        screen.Client.GetStringAsync(new Uri($"/de/anzeige/{key}/bild?zeigt={version}", UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<string> AddAsync(string name)
    {
        using var editor = await fixture.Portal.SignInAsync(Roles.Editor);
        await editor.GoAsync("/de/brett/anzeigen");
        await editor.SendAsync("#add", ("Form.Name", name), ("Form.StopId", "1001"));
        return await fixture.Portal.WithAsync<BulletinBoardContext, string>(board => board.Displays.Where(each => each.Name == name).Select(each => each.Key).SingleAsync());
    }
}

public sealed class DisplayTestsOnSqlite(SqlitePortal portal) : DisplayTests(portal), IClassFixture<SqlitePortal>;

public sealed class DisplayTestsOnPostgres(PostgresPortal portal) : DisplayTests(portal), IClassFixture<PostgresPortal>;

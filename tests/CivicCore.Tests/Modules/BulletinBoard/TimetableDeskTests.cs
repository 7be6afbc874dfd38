using System.Net;
using CivicCore.Modules.BulletinBoard.Samples;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Transit;
using CivicCore.Tests.Platform.Transit;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>Departures on the screens: of the samples, and of a timetable that an editor brings.</summary>
public sealed class TimetableDeskTests(PostgresServer server)
{
    [Fact]
    public async Task A_screen_of_the_samples_shows_departures_of_today()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: "--Portal:Samples=true");
        Assert.Contains("Böfinger Platz", await ScreenAsync(portal), StringComparison.Ordinal);
        var first = await DeparturesAsync(portal);
        portal.Clock!.Advance(TimeSpan.FromHours(9)); // into the evening
        var later = await DeparturesAsync(portal);
        portal.Clock.Advance(TimeSpan.FromHours(15)); // noon again
        var next = await DeparturesAsync(portal);

        // At noon, in the evening and the day after: each a departure of the invented timetable's lines, to come, the next first.
        foreach (var (shown, at) in ((List<Leaving>, TimeSpan)[])[(first, TimeSpan.Zero), (later, TimeSpan.FromHours(9)), (next, TimeSpan.FromHours(24))])
        {
            var now = PortalFixture.Start + at;
            Assert.Equal(5, shown.Count);
            Assert.Equal(shown.OrderBy(static each => each.At), shown);
            Assert.All(shown, each => Assert.InRange(each.At, now, now.AddHours(2)));
            Assert.Equal(portal.Services.GetRequiredService<ITimetables>().Current!.Departures("1001", now, 5, TimeSpan.FromHours(12)).Select(static each => new Leaving(each.Line, each.Headsign, each.Time)), shown);
        }

        Assert.Equal(first.Select(static each => each with { At = each.At.AddDays(1) }), next); // every day has the same times
        Assert.NotEqual(first, later);
    }

    [Fact]
    public async Task A_timetable_that_an_editor_brings_stands_on_the_screens_at_once_and_stays_over_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("timetable-").FullName;
        var file = Path.Combine(folder, "feed.zip");
        await using (var written = File.Create(file))
        {
            await using var feed = new GtfsZip().Adding("stops.txt", "1001,Marktplatz,48.38,10.00,0,").Adding("trips.txt", "L1,W,mittag,Sternwarte").Adding("stop_times.txt", "mittag,12:14:00,12:14:00,1001,1\nmittag,12:40:00,12:40:00,F,2").ToStream();
            await feed.CopyToAsync(written);
        }

        string[] settings = ["--Portal:Samples=true", $"--Portal:Folder={folder}", $"--ConnectionStrings:sqlite={Path.Combine(folder, "portal.db")}"];
        await using (var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: settings))
        {
            using var editor = await portal.SignInAsync(Roles.Editor);
            await editor.GoAsync("/de/brett/anzeigen/fahrplan");
            await editor.SendAsync("main form", ("Feed", file));
            Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
            Assert.Null(editor.Page.QuerySelector(".notice--error"));
            var words = await ScreenAsync(portal);
            Assert.Contains("Sternwarte", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Böfinger Platz", words, StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "kein Fahrplan");
            await editor.GoAsync("/de/brett/anzeigen/fahrplan");
            await editor.SendAsync("main form", ("Feed", file));
            Assert.Contains("Das ist keine zip-Datei.", editor.Words, StringComparison.Ordinal);
            Assert.Contains("Sternwarte", await ScreenAsync(portal), StringComparison.Ordinal);
        }

        await using (var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: settings))
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (portal.Services.GetRequiredService<ITimetables>().Current is null)
            {
                await Task.Delay(50, late.Token); // it is read in the background
            }

            var words = await ScreenAsync(portal);
            Assert.Contains("Sternwarte", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Böfinger Platz", words, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<Leaving>> DeparturesAsync(Portal portal)
    {
        using var screen = portal.Visit();
        await screen.GoAsync($"/de/anzeige/{SampleNotices.ScreenKey}");
        return [.. screen.Page.QuerySelectorAll(".departures tr").Select(static row => new Leaving(
            row.QuerySelector("th")!.TextContent.Trim(), row.QuerySelector("td")!.TextContent.Trim(), DateTimeOffset.Parse(row.GetAttribute("data-leaves")!, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>A departure on a screen.</summary>
    private sealed record Leaving(string Line, string To, DateTimeOffset At);

    private static async Task<string> ScreenAsync(Portal portal)
    {
        using var screen = portal.Visit();
        await screen.GoAsync($"/de/anzeige/{SampleNotices.ScreenKey}");
        return screen.Page.Body!.TextContent;
    }
}

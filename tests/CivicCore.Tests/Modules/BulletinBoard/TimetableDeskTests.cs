using System.Net;
using CivicCore.Modules.BulletinBoard.Samples;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Platform.Transit;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>Departures on the screens: of the samples, and of a timetable that an editor brings.</summary>
public sealed class TimetableDeskTests(PostgresServer server)
{
    [Fact]
    public async Task A_screen_of_the_samples_shows_departures_of_today()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: "--Portal:Samples=true");
        var words = await ScreenAsync(portal);
        Assert.Contains("Böfinger Platz", words, StringComparison.Ordinal);
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

        await using (var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: "--Portal:Samples=true"))
        {
            using var editor = await portal.SignInAsync(Roles.Editor);
            await editor.GoAsync("/de/brett/anzeigen/fahrplan");
            await editor.SendAsync("main form", ("Feed", file));
            Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
            Assert.Null(editor.Page.QuerySelector(".notice--error"));
            var words = await ScreenAsync(portal);
            Assert.Contains("Sternwarte", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Böfinger Platz", words, StringComparison.Ordinal);

            await portal.WithAsync<IEnumerable<CivicCore.Platform.Samples.ISampleContent>>(static async samples =>
            {
                foreach (var each in samples)
                {
                    await each.WriteAsync(TestContext.Current.CancellationToken); // as the next start does
                }
            });
            Assert.Contains("Sternwarte", await ScreenAsync(portal), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "kein Fahrplan");
            await editor.GoAsync("/de/brett/anzeigen/fahrplan");
            await editor.SendAsync("main form", ("Feed", file));
            Assert.Contains("Das ist keine zip-Datei.", editor.Words, StringComparison.Ordinal);
            Assert.Contains("Sternwarte", await ScreenAsync(portal), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> ScreenAsync(Portal portal)
    {
        using var screen = portal.Visit();
        await screen.GoAsync($"/de/anzeige/{SampleNotices.ScreenKey}");
        return screen.Page.Body!.TextContent;
    }
}

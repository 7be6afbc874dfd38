using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Geography;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>
/// How many pages of the list a portal with 5,000 events gives a second. Explicit, for it needs a quiet machine: run with --explicit
/// only. The portal runs as a process of its own and shares two cores with the readers here.
/// </summary>
public sealed class BoardMeasure(PostgresServer server) : IDisposable
{
    private const int Events = 5_000;
    private const int Readers = 16;
    private const int GoalPages = 300;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan GoalTime = TimeSpan.FromMilliseconds(150);

    private readonly string folder = Directory.CreateTempSubdirectory("board-measured-").FullName;

    [Theory(Explicit = true)]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_list_of_five_thousand_events_is_fast(DatabaseKind kind)
    {
        var setting = kind == DatabaseKind.Sqlite ? $"--ConnectionStrings:sqlite={Path.Combine(folder, "portal.db")}" : $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
        await using (var filled = await Portal.StartAsync(kind, server, settings: setting))
        {
            await filled.WithAsync<IServiceProvider>(FillAsync);
        }

        using var portal = await PortalProcess.StartAsync(setting, $"--Portal:Folder={folder}", "--Portal:Jobs=false");
        await ReadAsync(portal.Address, Warm);
        var times = await ReadAsync(portal.Address, Measured);
        var (pages, p50, p95) = (times.Count / Measured.TotalSeconds, times[times.Count / 2], times[times.Count * 95 / 100]);
        var said = $"{kind}: {pages:0} pages a second, median {p50.TotalMilliseconds:0} ms, p95 {p95.TotalMilliseconds:0} ms";
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        Assert.True(pages >= GoalPages && p95 < GoalTime, said);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Events of half a year at all stops, on all topics.</summary>
    private static async Task FillAsync(IServiceProvider services)
    {
        var (board, city) = (services.GetRequiredService<BulletinBoardContext>(), services.GetRequiredService<IGeography>());
        var now = DateTimeOffset.UtcNow;
        for (var number = 0; number < Events; number++)
        {
            var stop = city.Stops[number % city.Stops.Count];
            var begins = now.AddHours(1 + number);
            var notice = new Notice
            {
                Title = LocalText.Write("de", $"Treffen {number} im Bürgerhaus", now),
                Text = LocalText.Write("de", "Alle sind willkommen. Bringen Sie gern etwas zum Teilen mit, und wer mag, bleibt danach noch zum Spielen.", now),
                Topic = Topics.All[number % Topics.All.Count],
                Host = "Verein Miteinander",
                PlaceName = stop.Name,
                Begins = begins.DateTime,
                Minutes = 90,
                Latitude = stop.Place.Latitude,
                Longitude = stop.Place.Longitude,
                DistrictId = city.DistrictAt(stop.Place)?.Id,
                Written = now,
                Changed = now,
                State = NoticeState.Published,
            };
            notice.Occurrences.Add(new Occurrence { NoticeId = notice.Id, Begins = begins, Ends = begins.AddMinutes(90) });
            board.Notices.Add(notice);
        }

        await board.SaveChangesAsync();
    }

    /// <summary>Reads for some time; gives how long each page took, shortest first. What readers ask for: mostly the front of the list, else any filter.</summary>
    private static async Task<List<TimeSpan>> ReadAsync(Uri address, TimeSpan how)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers }) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var times = new ConcurrentBag<TimeSpan>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var number = reader; watch.Elapsed < how; number += Readers)
            {
                var began = watch.Elapsed;
                using var answer = await client.GetAsync(new Uri(Asked(number), UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                times.Add(watch.Elapsed - began);
            }
        })));
        return [.. times.Order()];
    }

    private static string Asked(int number) => (number % 10) switch
    {
        < 5 => "/de/brett",
        5 => "/ar/brett",
        6 => $"/de/brett?seite={2 + (number / 10 % 20)}",
        7 => $"/de/brett?thema={Topics.All[number / 10 % Topics.All.Count]}",
        8 => $"/de/brett?ort={1001 + (number / 10 % 24)}",
        _ => $"/en/brett?ort={1001 + (number / 10 % 24)}&thema={Topics.All[number / 10 % Topics.All.Count]}",
    };
}

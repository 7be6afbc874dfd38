using System.Diagnostics;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>How long a translator waits for the workbench of a portal with 5,000 notices, that is 10,000 texts. Explicit, for it needs a quiet machine.</summary>
public sealed class WorkbenchMeasure(PostgresServer server)
{
    private const int Notices = 5_000;
    private const int Calls = 30;
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(500);

    [Theory(Explicit = true)]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_workbench_of_five_thousand_notices_is_fast(DatabaseKind kind)
    {
        await using var portal = await Portal.StartAsync(kind, server, PortalFixture.Start);
        await portal.WithAsync<BulletinBoardContext>(static async board =>
        {
            board.Notices.AddRange(Enumerable.Range(0, Notices).Select(static number => new Notice
            {
                Title = LocalText.Write("de", $"Treffen {number} im Bürgerhaus", PortalFixture.Start), Text = LocalText.Write("de", $"Alle sind willkommen, auch beim {number}. Mal. Bringen Sie gern etwas mit.", PortalFixture.Start),
                Topic = "meeting", Host = "Verein", PlaceName = "Bürgerhaus", Begins = PortalFixture.Start.DateTime.AddHours(number), Minutes = 60, Written = PortalFixture.Start, Changed = PortalFixture.Start, State = NoticeState.Published,
            }));
            await board.SaveChangesAsync();
        });
        using var translator = await portal.SignInAsync(Roles.Translator);
        foreach (var path in (string[])["?sprache=en", "?sprache=ar&seite=200", "?sprache=uk&q=Treffen+4711"])
        {
            var times = new List<TimeSpan>();
            for (var call = 0; call < Calls; call++)
            {
                var watch = Stopwatch.StartNew();
                (await translator.Client.GetAsync(new Uri($"/de/uebersetzungen/werkbank{path}", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
                times.Add(watch.Elapsed);
            }

            times = [.. times.Skip(1).Order()];
            var said = $"{kind} {path}: median {times[times.Count / 2].TotalMilliseconds:0} ms, p95 {times[times.Count * 95 / 100].TotalMilliseconds:0} ms";
            TestContext.Current.TestOutputHelper!.WriteLine(said);
            Assert.True(times[times.Count * 95 / 100] < Goal, said);
        }
    }
}

using System.Diagnostics;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>
/// How long a translator waits for the workbench of a portal with 5,000 notices, that is 10,000 texts, and how many times as long as with
/// 50. Explicit, for it needs a quiet machine.
/// </summary>
public sealed class WorkbenchMeasure(PostgresServer server)
{
    private const int Few = 50;
    private const int Many = 5_000;
    private const int Calls = 30;
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(500);

    [Theory(Explicit = true)]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_workbench_of_five_thousand_notices_is_fast(DatabaseKind kind)
    {
        await using var portal = await Portal.StartAsync(kind, server, PortalFixture.Start);
        using var translator = await portal.SignInAsync(Roles.Translator);
        await HangUpAsync(portal, 0, Few);
        string[] paths = ["?sprache=en", "?sprache=ar&seite=200", "?sprache=uk&q=Treffen+17"];
        var few = new List<TimeSpan>();
        foreach (var path in paths)
        {
            few.Add((await TimesAsync(translator, path))[Calls / 2]);
        }

        await HangUpAsync(portal, Few, Many);
        foreach (var (path, before) in paths.Zip(few))
        {
            var times = await TimesAsync(translator, path);
            var (median, late) = (times[Calls / 2], times[Calls * 95 / 100]);
            var said = $"{kind} {path}: median {median.TotalMilliseconds:0} ms, p95 {late.TotalMilliseconds:0} ms; {median / before:0.0} times the {before.TotalMilliseconds:0} ms with {Few} notices";
            TestContext.Current.TestOutputHelper!.WriteLine(said);
            Assert.True(late < Goal, said);
        }
    }

    /// <summary>Times of many calls after a first one, the shortest first.</summary>
    private static async Task<List<TimeSpan>> TimesAsync(Visitor translator, string path)
    {
        var times = new List<TimeSpan>();
        for (var call = 0; call <= Calls; call++)
        {
            var watch = Stopwatch.StartNew();
            (await translator.Client.GetAsync(new Uri($"/de/uebersetzungen/werkbank{path}", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            times.Add(watch.Elapsed);
        }

        return [.. times.Skip(1).Order()];
    }

    private static Task HangUpAsync(Portal portal, int from, int to) => portal.WithAsync<BulletinBoardContext>(async board =>
    {
        board.Notices.AddRange(Enumerable.Range(from, to - from).Select(static number => new Notice
        {
            Title = LocalText.Write("de", $"Treffen {number} im Bürgerhaus", PortalFixture.Start),
            Text = LocalText.Write("de", $"Alle sind willkommen, auch beim {number}. Mal. Bringen Sie gern etwas mit.", PortalFixture.Start),
            Topic = "meeting",
            Host = "Verein",
            PlaceName = "Bürgerhaus",
            Begins = PortalFixture.Start.DateTime.AddHours(number),
            Minutes = 60,
            Written = PortalFixture.Start,
            Changed = PortalFixture.Start,
            State = NoticeState.Published,
        }));
        await board.SaveChangesAsync();
    });
}

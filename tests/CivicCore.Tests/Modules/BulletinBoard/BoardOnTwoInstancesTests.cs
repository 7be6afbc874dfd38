using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>
/// The list comes from memory. Whatever changes on one instance is on the next page of both: what is read after a change was stored is
/// what is stored, without waiting.
/// </summary>
public sealed class BoardOnTwoInstancesTests(PostgresServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("board-two-").FullName;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Approval_correction_translation_cancellation_and_deletion_are_on_the_next_page_of_both(DatabaseKind kind)
    {
        var database = kind == DatabaseKind.Sqlite ? $"--ConnectionStrings:sqlite={Path.Combine(folder, "portal.db")}" : $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
        await using var one = await Portal.StartAsync(kind, server, PortalFixture.Start, settings: database);
        await using var two = await Portal.StartAsync(kind, server, PortalFixture.Start, settings: database);
        var id = await HandInAsync(one);
        await SeeAsync("Wir singen im Hof", isThere: false);

        await ModerateAsync(moderation => moderation.DecideAsync(id.ToString(), new Decision(DecisionKind.Accept, null, Guid.NewGuid()), TestContext.Current.CancellationToken));
        await SeeAsync("Wir singen im Hof");

        await ModerateAsync(moderation => moderation.ChangeAsync(id.ToString(), new Dictionary<string, string> { ["title"] = "Wir singen im Garten" }, TestContext.Current.CancellationToken));
        await SeeAsync("Wir singen im Garten");
        await SeeAsync("Wir singen im Hof", isThere: false);

        var title = new UnitAddress(Notice.Moderated, id.ToString(), "title");
        await one.WithAsync<ContentUnits>(units => units.SaveAsync(title, "en", TextKind.Machine, "We sing in the yard", one.Clock!.GetUtcNow(), TestContext.Current.CancellationToken));
        await SeeAsync("We sing in the yard Translated by a machine, not reviewed yet", language: "en");
        await one.WithAsync<ContentUnits>(units => units.SaveAsync(title, "en", TextKind.Translator, "We sing in the garden", one.Clock!.GetUtcNow(), TestContext.Current.CancellationToken));
        await SeeAsync("We sing in the garden", language: "en");
        await SeeAsync("Translated by a machine", isThere: false, language: "en");

        await one.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<NoticeDesk>().CancelAsync(await StoredAsync(services, id), TestContext.Current.CancellationToken));
        await SeeAsync("Fällt aus");

        await one.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<NoticeDesk>().DeleteAsync(await StoredAsync(services, id), TestContext.Current.CancellationToken));
        await SeeAsync("Wir singen", isThere: false);

        Task ModerateAsync(Func<IModeratedKind, Task> work) => one.WithAsync<IServiceProvider>(services => work(services.GetServices<IModeratedKind>().Single(static each => each.Kind == Notice.Moderated)));

        async Task SeeAsync(string words, bool isThere = true, string language = "de")
        {
            foreach (var portal in (Portal[])[one, two])
            {
                using var visitor = portal.Visit();
                await visitor.GoAsync($"/{language}/brett");
                Assert.True(visitor.Words.Contains(words, StringComparison.Ordinal) == isThere, $"{(portal == one ? "one" : "the other")}: {visitor.Words}");
            }
        }
    }

    [Fact]
    public async Task A_change_that_is_undone_is_on_no_page_and_the_next_one_is()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start);
        var id = await HandInAsync(portal);
        using var visitor = portal.Visit();
        await visitor.GoAsync("/de/brett");
        await portal.WithAsync<IServiceProvider>(async services =>
        {
            await Assert.ThrowsAsync<TimeoutException>(() => services.GetRequiredService<DatabaseSession>().AllOrNothingAsync(async () =>
            {
                await services.GetRequiredService<NoticeWall>().PublishAsync(await StoredAsync(services, id), TestContext.Current.CancellationToken);
                await visitor.GoAsync("/de/brett"); // asked in the middle: what is not committed is not there
                Assert.DoesNotContain("Wir singen", visitor.Words, StringComparison.Ordinal);
                throw new TimeoutException();
            }));
        });
        await visitor.GoAsync("/de/brett");
        Assert.DoesNotContain("Wir singen", visitor.Words, StringComparison.Ordinal);
        await portal.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<NoticeWall>().PublishAsync(await StoredAsync(services, id), TestContext.Current.CancellationToken));
        await visitor.GoAsync("/de/brett");
        Assert.Contains("Wir singen im Hof", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_rows_that_told_of_changes_go_and_pages_stay_right()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start);
        await portal.WithAsync<BulletinBoardContext>(static async board =>
        {
            for (var change = 0; change < BoardChange.Kept + 20; change++)
            {
                board.Changes.Add(new BoardChange());
                await board.SaveChangesAsync();
            }
        });
        await portal.RunJobAsync<MoveTimesOn>();
        Assert.Equal(BoardChange.Kept, await portal.WithAsync<BulletinBoardContext, int>(static board => board.Changes.CountAsync()));
        var id = await HandInAsync(portal);
        await portal.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<NoticeWall>().PublishAsync(await StoredAsync(services, id), TestContext.Current.CancellationToken));
        using var visitor = portal.Visit();
        await visitor.GoAsync("/de/brett");
        Assert.Contains("Wir singen im Hof", visitor.Words, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A notice that waits for a moderator.</summary>
    private static async Task<Guid> HandInAsync(Portal portal)
    {
        var now = portal.Clock!.GetUtcNow();
        var notice = new Notice
        {
            Title = LocalText.Write("de", "Wir singen im Hof", now), Text = LocalText.Write("de", "Alle sind willkommen.", now), Topic = "music", Host = "Chor", PlaceName = "Bürgerhaus",
            Begins = now.DateTime.AddDays(2), Minutes = 60, Written = now, Changed = now, State = NoticeState.Waiting,
        };
        await portal.WithAsync<BulletinBoardContext>(async board =>
        {
            board.Notices.Add(notice);
            await board.SaveChangesAsync();
        });
        return notice.Id;
    }

    private static Task<Notice> StoredAsync(IServiceProvider services, Guid id) => services.GetRequiredService<BulletinBoardContext>().Notices.Include(static each => each.Occurrences).SingleAsync(each => each.Id == id);
}

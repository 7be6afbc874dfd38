using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Search;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>What is not kept is gone everywhere: from the board and from search.</summary>
public abstract class KeepingTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_notice_goes_ninety_days_after_its_last_time()
    {
        var word = await PublishAsync(owner: null);
        Assert.True(await IsFoundAsync(word));
        await KeepAsync();
        Assert.True(await IsFoundAsync(word));

        fixture.Portal.Clock!.Advance(TimeSpan.FromDays(100));
        await KeepAsync();
        Assert.False(await IsFoundAsync(word));
        Assert.False(await HangsAsync(word));
    }

    [Fact]
    public async Task Who_deletes_their_account_takes_their_notices_along()
    {
        var owner = Guid.NewGuid();
        var (own, other) = (await PublishAsync(owner), await PublishAsync(Guid.NewGuid()));
        await fixture.Portal.WithAsync<IServiceProvider>(services =>
            services.GetServices<IPersonalData>().Single(static each => each.Name == "bulletin-board").EraseAsync(owner, TestContext.Current.CancellationToken));
        Assert.False(await IsFoundAsync(own));
        Assert.False(await HangsAsync(own));
        Assert.True(await IsFoundAsync(other));
    }

    private Task KeepAsync() => fixture.Portal.WithAsync<IServiceProvider>(static services => ActivatorUtilities.CreateInstance<RetentionJob>(services).RunAsync(TestContext.Current.CancellationToken));

    private Task<bool> IsFoundAsync(string word) => fixture.Portal.WithAsync<ISearchIndex, bool>(async search => (await search.FindAsync(word, "de")).Count > 0);

    private Task<bool> HangsAsync(string word) => fixture.Portal.WithAsync<BulletinBoardContext, bool>(async board => (await board.Notices.AsNoTracking().ToListAsync()).Exists(notice => notice.Title.Source == word));

    /// <summary>Hangs a notice up whose title is one word that no other has.</summary>
    private async Task<string> PublishAsync(Guid? owner)
    {
        var word = $"Treff{Guid.NewGuid():N}"[..14];
        await fixture.Portal.WithAsync<IServiceProvider>(async services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var notice = new Notice
            {
                OwnerId = owner,
                Title = LocalText.Write("de", word, now),
                Text = LocalText.Write("de", "Alle sind willkommen.", now),
                Topic = Topics.Other,
                Host = "Verein",
                PlaceName = "Saal",
                Begins = now.DateTime.Date.AddDays(1).AddHours(18),
                Minutes = 60,
                Written = now,
            };
            services.GetRequiredService<BulletinBoardContext>().Notices.Add(notice);
            await services.GetRequiredService<NoticeWall>().PublishAsync(notice, TestContext.Current.CancellationToken);
        });
        return word;
    }
}

public sealed class KeepingTestsOnSqlite(SqlitePortal portal) : KeepingTests(portal), IClassFixture<SqlitePortal>;

public sealed class KeepingTestsOnPostgres(PostgresPortal portal) : KeepingTests(portal), IClassFixture<PostgresPortal>;

using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Platform.Audit;

/// <summary>What was done stays written down.</summary>
public abstract class AuditTrailTests(PortalFixture fixture)
{
    [Fact]
    public async Task Entries_written_at_the_same_time_make_one_whole_chain()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), TestContext.Current.CancellationToken, async (number, cancellation) =>
            await fixture.Portal.WithAsync<IAuditTrail>(audit => audit.AddAsync("test.write", "test.thing", $"{number}", "detail", cancellation)));

        await fixture.Portal.WithAsync<AuditTrail>(async audit => Assert.Null(await audit.FirstBrokenAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Nobody_can_change_or_delete_an_entry()
    {
        await fixture.Portal.WithAsync<IAuditTrail>(static audit => audit.AddAsync("test.write", "test.thing", "kept"));
        await fixture.Portal.WithAsync<PlatformContext>(static async context =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() => context.Set<AuditEntry>().ExecuteDeleteAsync());
            await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlAsync($"update platform_audit set \"Action\" = 'nothing'"));
            Assert.True(await context.Set<AuditEntry>().AnyAsync(static entry => entry.ThingId == "kept" && entry.Action == "test.write"));
        });
    }
}

public sealed class AuditTrailTestsOnSqlite(SqlitePortal portal) : AuditTrailTests(portal), IClassFixture<SqlitePortal>;

public sealed class AuditTrailTestsOnPostgres(PostgresPortal portal) : AuditTrailTests(portal), IClassFixture<PostgresPortal>;

using CivicCore.Platform.Data;
using CivicCore.Platform.Modules;

namespace CivicCore.Tests.Support;

/// <summary>
/// The same tests on both databases: write them in an abstract class with a Portal, and derive two classes of one line each.
/// <code>
/// public abstract class RoomTests(PortalFixture portal) { [Fact] public async Task ... }
/// public sealed class RoomTestsOnSqlite(SqlitePortal portal) : RoomTests(portal), IClassFixture&lt;SqlitePortal&gt;;
/// public sealed class RoomTestsOnPostgres(PostgresPortal portal) : RoomTests(portal), IClassFixture&lt;PostgresPortal&gt;;
/// </code>
/// </summary>
public abstract class PortalFixture(DatabaseKind kind, PostgresServer server, params IReadOnlyList<IModule> more) : IAsyncLifetime
{
    /// <summary>When the tests' clock begins: a Monday noon in Ulm.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    /// <summary>The portal.</summary>
    public Portal Portal { get; private set; } = null!;

    /// <summary>Which database.</summary>
    public DatabaseKind Kind { get; } = kind;

    /// <summary>Settings in the form --Name=value.</summary>
    protected virtual string[] Settings => [];

    public virtual async ValueTask InitializeAsync() => Portal = await Portal.StartAsync(Kind, server, Start, more, Settings);

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A portal on SQLite.</summary>
public sealed class SqlitePortal(PostgresServer server) : PortalFixture(DatabaseKind.Sqlite, server);

/// <summary>A portal on PostgreSQL.</summary>
public sealed class PostgresPortal(PostgresServer server) : PortalFixture(DatabaseKind.Postgres, server);

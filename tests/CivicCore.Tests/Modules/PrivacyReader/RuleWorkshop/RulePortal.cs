using CivicCore.Platform.Data;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;

namespace CivicCore.Tests.Modules.PrivacyReader.RuleWorkshop;

/// <summary>A portal with the real service, for the tests of a class.</summary>
public abstract class RulePortal(DatabaseKind kind, PostgresServer server) : IAsyncLifetime
{
    private readonly RunningService service = new();

    public Portal Portal { get; private set; } = null!;

    /// <summary>The same portal with a service that does not answer.</summary>
    public Task<Portal> WithoutServiceAsync() => WithServiceAsync("http://127.0.0.1:9");

    /// <summary>The same portal with another service.</summary>
    public Task<Portal> WithServiceAsync(string address) => Portal.StartAsync(kind, server, PortalFixture.Start, settings: [$"--Klartext:Service={address}"]);

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        Portal = await Portal.StartAsync(kind, server, PortalFixture.Start, settings: [$"--Klartext:Service={service.Address}"]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Portal.DisposeAsync();
        await service.DisposeAsync();
    }
}

public sealed class SqliteRulePortal(PostgresServer server) : RulePortal(DatabaseKind.Sqlite, server);

public sealed class PostgresRulePortal(PostgresServer server) : RulePortal(DatabaseKind.Postgres, server);

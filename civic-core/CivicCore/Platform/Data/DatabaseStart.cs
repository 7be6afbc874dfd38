using CivicCore.Platform.Hosting;
using CivicCore.Platform.People;
using CivicCore.Platform.Samples;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CivicCore.Platform.Data;

/// <summary>Brings all tables up to date before the first request, and writes sample content when asked to.</summary>
internal sealed class DatabaseStart(IServiceProvider services, IEnumerable<PortalContextType> contexts, IOptions<PortalOptions> options, DatabaseState state, Database database) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await PrepareFileAsync(cancellationToken);
        foreach (var context in contexts)
        {
            await using var scope = services.CreateAsyncScope();
            await ((DbContext)scope.ServiceProvider.GetRequiredService(context.Type)).Database.MigrateAsync(cancellationToken);
        }

        await using (var scope = services.CreateAsyncScope())
        {
            await RoleTable.FillAsync(scope.ServiceProvider);
        }

        state.IsMigrated = true;
        if (options.Value.Samples)
        {
            await using var scope = services.CreateAsyncScope();
            foreach (var samples in scope.ServiceProvider.GetServices<ISampleContent>().OrderBy(static each => each.Order))
            {
                await samples.WriteAsync(cancellationToken);
            }

            await scope.ServiceProvider.GetRequiredService<SearchRebuild>().RunAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// A SQLite file is written ahead (WAL), so that readers and a writer do not wait for each other. A process that was killed while it
    /// migrated leaves its lock behind, and the next one would wait for it for ever; the file belongs to one instance, so a lock found
    /// at start is nobody's.
    /// </summary>
    private async Task PrepareFileAsync(CancellationToken cancellation)
    {
        if (database.Kind != DatabaseKind.Sqlite)
        {
            return;
        }

        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(cancellation);
        command.CommandText = "select count(*) from sqlite_master where name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellation) is > 0L)
        {
            command.CommandText = "delete from \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}

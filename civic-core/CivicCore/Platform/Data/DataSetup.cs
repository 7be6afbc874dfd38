using CivicCore.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicCore.Platform.Data;

/// <summary>Database, session and contexts.</summary>
internal static class DataSetup
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PortalFolder>();
        builder.Services.AddSingleton<Database>();
        builder.Services.AddScoped<DatabaseSession>();
        builder.Services.AddScoped<SharedTransaction>();
        builder.Services.AddPortalContext<PlatformContext>();
        builder.Services.AddHostedService<DatabaseStart>();
        builder.Services.AddSingleton<DatabaseState>();
    }

    /// <summary>A context on the connection of the request.</summary>
    public static void AddPortalContext<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        var history = $"migrations_{ModelConventions.Prefix(typeof(TContext))}";
        services.AddDbContext<TContext>((scope, options) =>
        {
            var session = scope.GetRequiredService<DatabaseSession>();
            if (session.Kind == DatabaseKind.Postgres)
            {
                options.UseNpgsql(session.Connection, postgres => postgres.MigrationsHistoryTable(history));
            }
            else
            {
                options.UseSqlite(session.Connection, sqlite => sqlite.MigrationsHistoryTable(history));
            }

            options.ReplaceService<IMigrationsAssembly, ProviderMigrations>().AddInterceptors(scope.GetRequiredService<SharedTransaction>());
        });
        services.AddSingleton(new PortalContextType(typeof(TContext)));
    }
}

/// <summary>A context that is migrated at start.</summary>
internal sealed record PortalContextType(Type Type);

/// <summary>Whether the tables are up to date.</summary>
internal sealed class DatabaseState
{
    public bool IsMigrated { get; set; }
}

using System.Data.Common;
using CivicCore.Platform.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CivicCore.Platform.Data;

/// <summary>The two databases that the portal runs on.</summary>
public enum DatabaseKind
{
    /// <summary>A file; the default.</summary>
    Sqlite,

    /// <summary>A server; when ConnectionStrings:postgres is set.</summary>
    Postgres,
}

/// <summary>Where the data is: ConnectionStrings:postgres, or ConnectionStrings:sqlite, or a file in the portal's folder.</summary>
public sealed class Database : IDisposable
{
    private const int SecondsToWaitForWriters = 30;

    /// <summary>Reads the settings.</summary>
    public Database(IConfiguration configuration, PortalFolder folder)
    {
        Kind = KindOf(configuration);
        if (Kind == DatabaseKind.Postgres)
        {
            Source = NpgsqlDataSource.Create(configuration.GetConnectionString("postgres")!);
            return;
        }

        var file = configuration.GetConnectionString("sqlite") is { Length: > 0 } set ? set : folder.File("portal.db");
        var settings = new SqliteConnectionStringBuilder(file.Contains('=', StringComparison.Ordinal) ? file : $"Data Source={file}") { ForeignKeys = true, DefaultTimeout = SecondsToWaitForWriters };
        Source = SqliteFactory.Instance.CreateDataSource(settings.ToString());
    }

    /// <summary>Which of the two.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>Gives connections.</summary>
    public DbDataSource Source { get; }

    /// <summary>Which of the two the settings ask for.</summary>
    public static DatabaseKind KindOf(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration.GetConnectionString("postgres")) ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    /// <inheritdoc/>
    public void Dispose() => Source.Dispose();
}

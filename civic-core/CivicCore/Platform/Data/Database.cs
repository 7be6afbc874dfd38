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
    private readonly NpgsqlDataSource? postgres;
    private readonly string sqlite;

    /// <summary>Reads the settings.</summary>
    public Database(IConfiguration configuration, PortalFolder folder)
    {
        if (configuration.GetConnectionString("postgres") is { Length: > 0 } server)
        {
            postgres = NpgsqlDataSource.Create(server);
        }

        var file = configuration.GetConnectionString("sqlite") is { Length: > 0 } set ? set : $"Data Source={folder.File("portal.db")}";
        sqlite = new SqliteConnectionStringBuilder(file.Contains('=', StringComparison.Ordinal) ? file : $"Data Source={file}") { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Which of the two.</summary>
    public DatabaseKind Kind => postgres is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    /// <summary>The connection string of the one in use, for libraries that open connections themselves.</summary>
    public string ConnectionString => postgres?.ConnectionString ?? sqlite;

    /// <summary>A new closed connection.</summary>
    public DbConnection Connect() => postgres is null ? new SqliteConnection(sqlite) : postgres.CreateConnection();

    /// <inheritdoc/>
    public void Dispose() => postgres?.Dispose();
}

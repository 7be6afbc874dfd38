using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CivicCore.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace CivicCore.Tests.Support;

/// <summary>A real PostgreSQL server on a port of its own, started once for all tests. It refuses root, so root starts it as postgres.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string First = "portal_first";
    private const string Empty = "template1";

    private readonly Lazy<Task> first;
    private string folder = string.Empty;
    private Process? process;

    public PostgresServer() => first = new(MakeFirstAsync);

    /// <summary>Connection string of the server's first database.</summary>
    public string Connection { get; private set; } = string.Empty;

    private static string Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(static version => Path.Combine(version, "bin")).Last(static bin => File.Exists(Path.Combine(bin, "initdb")))
        : Path.GetDirectoryName(Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(static path => Path.Combine(path, "initdb")).First(File.Exists))!;

    public async ValueTask InitializeAsync()
    {
        folder = Directory.CreateTempSubdirectory("portal-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder);
        }

        await RunAsServerAsync($"{Programs}/initdb", "-D", $"{folder}/data", "-U", "portal", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        process = Start(AsServer($"{Programs}/postgres", "-D", $"{folder}/data", "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder}", "-c", "max_connections=300", "-c", "fsync=off"));
        Connection = $"Host=127.0.0.1;Port={port};Username=portal;Database=postgres";
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Makes a database with all tables and no content, and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await first.Value;
        return await CreateAsync(NewName(), First);
    }

    /// <summary>Makes a database without tables and gives its connection string.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateAsync(NewName(), Empty);

    private static string NewName() => $"portal_{Guid.NewGuid():N}";

    /// <summary>The database that all others are copies of.</summary>
    private async Task MakeFirstAsync() => await MigratedDatabases.FillAsync($"{await CreateAsync(First, Empty)};Pooling=false");

    private async Task<string> CreateAsync(string name, string template)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name} template {template}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Connection) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsServerAsync($"{Programs}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await RunAsync("rm", "-rf", folder);
    }

    private static string[] AsServer(params string[] words) => Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. words] : words;

    private static Task RunAsServerAsync(params string[] words) => RunAsync(AsServer(words));

    private static async Task RunAsync(params string[] words)
    {
        using var run = Start(words);
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', words)} exited {run.ExitCode}");
    }

    private static Process Start(string[] words)
    {
        var started = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

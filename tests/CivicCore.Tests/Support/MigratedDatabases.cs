using CivicCore.Modules;
using Microsoft.Data.Sqlite;

namespace CivicCore.Tests.Support;

/// <summary>
/// Databases with all tables and no content. The first is made by a portal that starts on an empty one; all others are copies of it, for
/// bringing the tables up to date is most of what a start costs.
/// </summary>
internal static class MigratedDatabases
{
    private const string FileName = "portal.db";

    private static readonly Lazy<Task<byte[]>> Sqlite = new(static async () =>
    {
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        await StartOnceAsync($"--Portal:Folder={folder}");
        SqliteConnection.ClearAllPools(); // the last connection writes the log back into the file
        var file = await File.ReadAllBytesAsync(Path.Combine(folder, FileName));
        Directory.Delete(folder, recursive: true);
        return file;
    });

    /// <summary>Puts a copy into a portal's folder.</summary>
    public static async Task CopyToAsync(string folder) => await File.WriteAllBytesAsync(Path.Combine(folder, FileName), await Sqlite.Value);

    /// <summary>Starts a portal on an empty PostgreSQL database and ends it.</summary>
    /// <param name="connection">The database.</param>
    public static async Task FillAsync(string connection)
    {
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        await StartOnceAsync($"--Portal:Folder={folder}", $"--ConnectionStrings:postgres={connection}");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task StartOnceAsync(params string[] settings)
    {
        await using var app = PortalHost.Build(["--urls=http://127.0.0.1:0", "--Portal:Jobs=false", .. settings], InstalledModules.All);
        await app.StartAsync();
        await app.StopAsync();
    }
}

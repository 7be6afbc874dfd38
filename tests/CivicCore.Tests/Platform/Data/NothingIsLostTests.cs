using System.Collections.Concurrent;
using System.Diagnostics;
using CivicCore.Platform.Data;
using CivicCore.Platform.Mail;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CivicCore.Tests.Platform.Data;

/// <summary>What the portal has confirmed to someone is there, whatever happens to the machine.</summary>
public sealed class NothingIsLostTests(PostgresServer server) : IDisposable
{
    private const int People = 50;
    private const int ConfirmedBeforeTheEnd = 15;

    private readonly string folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Killed_while_fifty_people_submit_nothing_that_was_confirmed_is_lost(DatabaseKind kind)
    {
        var database = await SettingAsync(kind);
        var confirmed = new ConcurrentBag<string>();
        using (var portal = await PortalProcess.StartAsync(database, $"--Portal:Folder={folder}", "--Portal:Jobs=false"))
        {
            var enough = new TaskCompletionSource();
            var people = Enumerable.Range(0, People).Select(number => SubmitAsync(portal.Address, $"person{number}@beispiel.de", confirmed, enough)).ToList();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
            portal.Kill();
            await Task.WhenAll(people);
        }

        Assert.InRange(confirmed.Count, ConfirmedBeforeTheEnd, People);
        await using var again = await Portal.StartAsync(kind, server, settings: database);
        await again.WithAsync<UserManager<Person>>(async accounts => Assert.All(confirmed, email => Assert.True(accounts.Users.Any(person => person.Email == email), email)));
        await again.WithAsync<PlatformContext>(async context =>
        {
            var letters = await context.Set<OutgoingLetter>().Select(static letter => letter.To).ToListAsync();
            var accounts = await context.Users.Select(static person => person.Email!).ToListAsync();
            Assert.Empty(accounts.Except(letters)); // no account without its letter: wholly or not at all
        });
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_backup_taken_while_it_runs_is_a_whole_portal_again(DatabaseKind kind)
    {
        var database = await SettingAsync(kind);
        string restored;
        await using (var portal = await Portal.StartAsync(kind, server, settings: database))
        {
            using var citizen = await portal.SignInAsync(Roles.Citizen);
            restored = kind == DatabaseKind.Sqlite ? await BackUpFileAsync(portal) : await BackUpServerAsync(database.Split('=', 2)[1]);
        }

        await using var again = await Portal.StartAsync(kind, server, settings: restored);
        Assert.Equal(1, await again.WithAsync<PlatformContext, int>(static context => context.Users.CountAsync()));
        using var moderator = await again.SignInAsync(Roles.Moderator); // and it goes on working
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task SubmitAsync(Uri address, string email, ConcurrentBag<string> confirmed, TaskCompletionSource enough)
    {
        try
        {
            using var visitor = new Visitor(address);
            await visitor.GoAsync("/de/registrieren");
            await visitor.SendAsync("main form", ("Form.Name", "Probe"), ("Form.Email", email), ("Form.Password", Portal.Password));
            if (visitor.Words.Contains("Bitte sehen Sie in Ihre E-Mails", StringComparison.Ordinal))
            {
                confirmed.Add(email);
            }
        }
        catch (HttpRequestException)
        {
            // the portal has gone; this person was promised nothing
        }

        if (confirmed.Count >= ConfirmedBeforeTheEnd)
        {
            enough.TrySetResult();
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, error);
    }

    /// <summary>As the README says: VACUUM INTO.</summary>
    private async Task<string> BackUpFileAsync(Portal portal)
    {
        var copy = Path.Combine(folder, "backup.db");
        await portal.WithAsync<PlatformContext>(context => context.Database.ExecuteSqlAsync($"vacuum into {copy}"));
        return $"--ConnectionStrings:sqlite={copy}";
    }

    /// <summary>As the README says: pg_dump and pg_restore.</summary>
    private async Task<string> BackUpServerAsync(string connection)
    {
        var from = new NpgsqlConnectionStringBuilder(connection);
        var to = new NpgsqlConnectionStringBuilder(await server.CreateEmptyDatabaseAsync());
        var file = Path.Combine(folder, "backup.dump");
        string[] where = ["-h", from.Host!, "-p", $"{from.Port}", "-U", from.Username!];
        await RunAsync("pg_dump", [.. where, "-Fc", "-f", file, from.Database!]);
        await RunAsync("pg_restore", [.. where, "-d", to.Database!, file]);
        return $"--ConnectionStrings:postgres={to}";
    }

    private async Task<string> SettingAsync(DatabaseKind kind) => kind == DatabaseKind.Sqlite
        ? $"--ConnectionStrings:sqlite={Path.Combine(folder, "portal.db")}"
        : $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
}

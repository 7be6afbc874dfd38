using CivicCore.Modules;
using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace CivicCore.Tests.Support;

/// <summary>The portal, listening on a port of its own, with an empty database.</summary>
public sealed class Portal : IAsyncDisposable
{
    /// <summary>Password of the accounts that tests make.</summary>
    public const string Password = "ein-langes-passwort-7";

    private readonly WebApplication app;
    private readonly string folder;

    private Portal(WebApplication app, string folder, FakeTimeProvider? clock) => (this.app, this.folder, Clock) = (app, folder, clock);

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => app.Urls.First().TrimEnd('/');

    /// <summary>The clock that the test turns; null when it is the real one.</summary>
    public FakeTimeProvider? Clock { get; }

    /// <summary>The folder with files and mails.</summary>
    public string Folder => folder;

    /// <summary>The portal's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a portal.</summary>
    /// <param name="kind">On which database.</param>
    /// <param name="server">The server, for PostgreSQL.</param>
    /// <param name="now">The time it starts with, when the test turns the clock.</param>
    /// <param name="more">Modules besides the installed ones.</param>
    /// <param name="settings">Settings in the form --Name=value.</param>
    public static async Task<Portal> StartAsync(DatabaseKind kind, PostgresServer server, DateTimeOffset? now = null, IReadOnlyList<IModule>? more = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        await MigratedDatabases.CopyToAsync(folder);
        string[] arguments = ["--urls=http://127.0.0.1:0", $"--Portal:Folder={folder}", "--Portal:Jobs=false", .. settings];
        if (kind == DatabaseKind.Postgres && !settings.Any(static setting => setting.StartsWith("--ConnectionStrings:postgres=", StringComparison.Ordinal)))
        {
            arguments = [.. arguments, $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}"];
        }

        var clock = now is { } start ? new FakeTimeProvider(start) : null;
        var app = PortalHost.Build(arguments, [.. InstalledModules.All, .. more ?? []], builder =>
        {
            // Passwords of tests need no protection, and hundreds of people sign in.
            builder.Services.Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = 1);
            if (clock is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            }
        });
        await app.StartAsync();
        return new Portal(app, folder, clock);
    }

    /// <summary>A browser without script: keeps cookies, follows redirects, fills in forms.</summary>
    public Visitor Visit() => new(new Uri(Address));

    /// <summary>A visitor who has signed in with a new account that has these roles.</summary>
    public async Task<Visitor> SignInAsync(params string[] roles)
    {
        var person = new Person { Id = Guid.NewGuid(), UserName = $"{Guid.NewGuid():N}@beispiel.de", DisplayName = "Probe", EmailConfirmed = true };
        person.Email = person.UserName;
        await WithAsync<UserManager<Person>>(async people =>
        {
            Assert.True((await people.CreateAsync(person, Password)).Succeeded);
            Assert.True((await people.AddToRolesAsync(person, [Roles.Citizen, .. roles.Where(static role => role != Roles.Citizen)])).Succeeded);
        });
        var visitor = Visit();
        visitor.PersonId = person.Id;
        await visitor.GoAsync("/de/anmelden");
        await visitor.SendAsync("main form", ("Form.Email", person.Email), ("Form.Password", Password));
        Assert.Equal("/de/konto", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        return visitor;
    }

    /// <summary>Runs a job once, as the plan would.</summary>
    public Task RunJobAsync<TJob>()
        where TJob : class, IPortalJob => WithAsync<TJob>(static job => job.RunAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends the waiting letters and gives all that were ever sent, oldest first.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LettersAsync()
    {
        await RunJobAsync<MailJob>();
        var mail = Path.Combine(folder, "mail");
        return Directory.Exists(mail) ? [.. Directory.EnumerateFiles(mail).Order(StringComparer.Ordinal).Select(static file => MimeMessage.Load(file))] : [];
    }

    /// <summary>Does something with the portal's services, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="WithAsync{TService, T}(Func{TService, Task{T}})"/>
    public async Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

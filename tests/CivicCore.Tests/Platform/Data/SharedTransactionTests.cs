using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using CivicCore.Platform.Mail;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Search;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CivicCore.Tests.Platform.Data;

/// <summary>The contexts of a request share one connection and one transaction, whatever happens at the same time.</summary>
public abstract class SharedTransactionTests(PortalFixture fixture)
{
    private const int People = 24;

    [Fact]
    public async Task What_is_being_read_can_be_read_on_after_something_was_stored_in_between()
    {
        Assert.SkipWhen(fixture.Kind == DatabaseKind.Postgres, "PostgreSQL has one command at a time on a connection.");
        await fixture.Portal.WithAsync<IServiceProvider>(async services =>
        {
            var (context, trail) = (services.GetRequiredService<PlatformContext>(), services.GetRequiredService<IAuditTrail>());
            await using var roles = context.Roles.AsNoTracking().AsAsyncEnumerable().GetAsyncEnumerator(TestContext.Current.CancellationToken);
            Assert.True(await roles.MoveNextAsync());
            await trail.AddAsync("probe", "probe", "1");
            Assert.True(await roles.MoveNextAsync());
        });
    }

    [Fact]
    public async Task After_a_transaction_that_failed_the_same_request_can_read_and_store()
    {
        await fixture.Portal.WithAsync<IServiceProvider>(async services =>
        {
            var (session, context, trail) = (services.GetRequiredService<DatabaseSession>(), services.GetRequiredService<PlatformContext>(), services.GetRequiredService<IAuditTrail>());
            var before = await context.Set<AuditEntry>().CountAsync();
            await Assert.ThrowsAsync<InvalidDataException>(() => session.AllOrNothingAsync(async () =>
            {
                await trail.AddAsync("probe", "probe", "gone");
                throw new InvalidDataException();
            }));
            Assert.Equal(before, await context.Set<AuditEntry>().CountAsync());
            context.ChangeTracker.Clear();
            await trail.AddAsync("probe", "probe", "stays");
            Assert.Equal(before + 1, await context.Set<AuditEntry>().CountAsync());
        });
    }

    [Fact]
    public async Task Many_who_write_read_and_hang_up_while_jobs_run_never_meet_in_one_transaction()
    {
        var mixed = new ConcurrentBag<string>();
        void Note(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            // SQLite's and PostgreSQL's words for a connection that two use at once, or a command of another transaction.
            if (thrown.Exception is NpgsqlOperationInProgressException
                || (thrown.Exception is InvalidOperationException && thrown.Exception.Message.Contains("transaction object", StringComparison.OrdinalIgnoreCase))
                || (thrown.Exception is InvalidOperationException && thrown.Exception.Message.Contains("second operation was started", StringComparison.Ordinal)))
            {
                mixed.Add(thrown.Exception.ToString());
            }
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            using var moderator = await fixture.Portal.SignInAsync(Roles.Moderator);
            await Task.WhenAll([.. Enumerable.Range(0, People).Select(RegisterAsync), .. Enumerable.Range(0, People).Select(HangUpAsync), JobsAsync()]);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        Assert.Empty(mixed);
        var accounts = await fixture.Portal.WithAsync<PlatformContext, int>(static context => context.Users.CountAsync(static person => person.Email!.StartsWith("dicht")));
        Assert.Equal(People, accounts);
        Assert.Null(await fixture.Portal.WithAsync<AuditTrail, long?>(static trail => trail.FirstBrokenAsync(default)));
    }

    private async Task RegisterAsync(int number)
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/registrieren");
        await visitor.SendAsync("main form", ("Form.Name", "Probe"), ("Form.Email", $"dicht{number}@beispiel.de"), ("Form.Password", Portal.Password));
        Assert.Contains("Bitte sehen Sie in Ihre E-Mails", visitor.Words, StringComparison.Ordinal);
        await visitor.GoAsync("/de");
        await visitor.GoAsync("/ar/suche?q=ulm");
    }

    /// <summary>Someone whose line breaks somewhere in the middle.</summary>
    private async Task HangUpAsync(int number)
    {
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Portal.Address) };
        foreach (var path in (string[])["/de", "/de/brett", "/de/suche?q=ulm", "/de/maengel"])
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(number * 3));
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), patience.Token);
            }
            catch (OperationCanceledException)
            {
                // the line has broken
            }
        }
    }

    private async Task JobsAsync()
    {
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(fixture.Portal.RunJobAsync<RetentionJob>(), fixture.Portal.RunJobAsync<SearchRebuild>(), fixture.Portal.RunJobAsync<MailJob>());
        }
    }
}

public sealed class SharedTransactionTestsOnSqlite(SqlitePortal portal) : SharedTransactionTests(portal), IClassFixture<SqlitePortal>;

public sealed class SharedTransactionTestsOnPostgres(PostgresPortal portal) : SharedTransactionTests(portal), IClassFixture<PostgresPortal>;

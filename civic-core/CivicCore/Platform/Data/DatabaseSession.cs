using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Data;

/// <summary>
/// The one connection of a request, shared by the contexts of platform and modules, so that what belongs together is stored together.
/// </summary>
public sealed class DatabaseSession(Database database) : IAsyncDisposable, IDisposable
{
    private readonly List<DbContext> joined = [];
    private DbConnection? connection;
    private DbTransaction? current;

    /// <summary>Which database.</summary>
    public DatabaseKind Kind => database.Kind;

    /// <summary>The connection; contexts open and close it.</summary>
    public DbConnection Connection => connection ??= database.Source.CreateConnection();

    /// <summary>Lets a context take part in the present transaction.</summary>
    internal void Join(DbContext context)
    {
        if (Present is { } present && context.Database.CurrentTransaction is null)
        {
            context.Database.UseTransaction(present);
            joined.Add(context);
        }
    }

    /// <summary>The transaction that <see cref="AllOrNothingAsync(Func{Task}, CancellationToken)"/> has begun; null where there is none, or where it has ended already.</summary>
    internal DbTransaction? Present => current is { Connection: not null } ? current : null;

    /// <summary>Everything stored in <paramref name="work"/>, by whatever module, is stored wholly or not at all.</summary>
    public async Task<T> AllOrNothingAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        if (current is not null)
        {
            return await work();
        }

        // A context that is still reading has the connection open; it goes on reading afterwards.
        var opens = Connection.State != System.Data.ConnectionState.Open;
        if (opens)
        {
            await Connection.OpenAsync(cancellation);
        }

        try
        {
            await using var transaction = current = await Connection.BeginTransactionAsync(cancellation);
            try
            {
                var result = await work();
                await transaction.CommitAsync(cancellation);
                return result;
            }
            finally
            {
                Leave();
            }
        }
        finally
        {
            if (opens)
            {
                await Connection.CloseAsync();
            }
        }
    }

    /// <inheritdoc cref="AllOrNothingAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public Task AllOrNothingAsync(Func<Task> work, CancellationToken cancellation = default) =>
        AllOrNothingAsync(async () =>
        {
            await work();
            return true;
        }, cancellation);

    /// <inheritdoc/>
    public void Dispose() => connection?.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The contexts forget the transaction, so that the next one can be theirs too.</summary>
    private void Leave()
    {
        foreach (var context in joined)
        {
            context.Database.UseTransaction(null);
        }

        joined.Clear();
        current = null;
    }
}

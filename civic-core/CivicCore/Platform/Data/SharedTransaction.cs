using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivicCore.Platform.Data;

/// <summary>Lets every context of a request take part in the transaction of its session.</summary>
internal sealed class SharedTransaction(DatabaseSession session) : DbCommandInterceptor, ISaveChangesInterceptor
{
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        session.Join(eventData.Context!);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        session.Join(eventData.Context!);
        return new(result);
    }

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        result.Transaction ??= session.Present;
        return result;
    }
}

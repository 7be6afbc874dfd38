using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Audit;

/// <summary>Writes and checks the chain.</summary>
internal sealed class AuditTrail(PlatformContext context, DatabaseSession session, CurrentPerson person, TimeProvider clock) : IAuditTrail
{
    // Any number, the same in all instances: PostgreSQL lets one transaction at a time hold it.
    private const long Lock = 0x4B6C6172;

    public Task AddAsync(string action, string kind, string id, string? detail = null, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            if (session.Kind == DatabaseKind.Postgres)
            {
                await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellation);
            }

            var last = await context.Set<AuditEntry>().AsNoTracking().OrderByDescending(static entry => entry.Id).FirstOrDefaultAsync(cancellation);
            var entry = new AuditEntry
            {
                Id = (last?.Id ?? 0) + 1,
                At = clock.GetUtcNow(),
                ActorId = person.Id,
                Action = action,
                Kind = kind,
                ThingId = id,
                Detail = detail,
                PreviousHash = last?.Hash ?? string.Empty,
            };
            context.Add(entry.Seal());
            await context.SaveChangesAsync(cancellation);
        }, cancellation);

    /// <summary>The number of the first entry that is not as it was written, or null when the chain is whole.</summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellation)
    {
        var (expected, previous) = (1L, string.Empty);
        await foreach (var entry in context.Set<AuditEntry>().AsNoTracking().OrderBy(static entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Id != expected || entry.PreviousHash != previous || entry.Hash != entry.ComputeHash())
            {
                return entry.Id;
            }

            (expected, previous) = (entry.Id + 1, entry.Hash);
        }

        return null;
    }
}

using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Moderation;

/// <summary>The one queue for everything people submit.</summary>
internal sealed class ModerationQueue(PlatformContext context, DatabaseSession session, IAuditTrail audit, TimeProvider clock, IEnumerable<IModeratedKind> kinds) : IModerationQueue
{
    public Task SubmitAsync(string kind, string id, string title, Guid? submitterId, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            var entry = await EntryAsync(kind, id, title, cancellation);
            entry.Title = title;
            entry.SubmitterId = submitterId ?? entry.SubmitterId;
            entry.SubmittedAt = clock.GetUtcNow();
            (entry.State, entry.DecidedAt, entry.DecidedById, entry.Reason) = (ModerationState.Waiting, null, null, null);
            entry.Version++;
            await context.SaveChangesAsync(cancellation);
        }, cancellation);

    public Task ReportAsync(string kind, string id, string title, string reason, Guid? reporterId, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            var entry = await EntryAsync(kind, id, title, cancellation);
            if (context.Entry(entry).State == EntityState.Added)
            {
                (entry.State, entry.SubmittedAt) = (ModerationState.Accepted, clock.GetUtcNow()); // was public without having been in the queue
            }

            context.Add(new ModerationReport { EntryId = entry.Id, Reason = reason, ReporterId = reporterId, At = clock.GetUtcNow() });
            await context.SaveChangesAsync(cancellation);
            await audit.AddAsync("moderation.report", kind, id, cancellation: cancellation);
        }, cancellation);

    public Task WithdrawAsync(string kind, string id, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            if (await context.Set<ModerationEntry>().Include(static entry => entry.Reports).FirstOrDefaultAsync(entry => entry.Kind == kind && entry.ThingId == id, cancellation) is { } entry)
            {
                entry.State = ModerationState.Withdrawn;
                entry.Version++;
                Answer(entry);
                await context.SaveChangesAsync(cancellation);
            }
        }, cancellation);

    /// <summary>Waiting and reported things, oldest first.</summary>
    public async Task<IReadOnlyList<ModerationEntry>> OpenAsync(CancellationToken cancellation) =>
        await context.Set<ModerationEntry>().AsNoTracking().Include(static entry => entry.Reports)
            .Where(static entry => entry.State == ModerationState.Waiting || entry.Reports.Any(static report => report.AnsweredAt == null))
            .OrderBy(static entry => entry.SubmittedAt).ToListAsync(cancellation);

    /// <summary>One line with its reports.</summary>
    public Task<ModerationEntry?> FindAsync(Guid id, CancellationToken cancellation) =>
        context.Set<ModerationEntry>().Include(static entry => entry.Reports).FirstOrDefaultAsync(entry => entry.Id == id, cancellation);

    /// <summary>The kind of a line; null when its module is gone.</summary>
    public IModeratedKind? KindOf(ModerationEntry entry) => kinds.FirstOrDefault(kind => kind.Kind == entry.Kind);

    /// <summary>Stores changed fields and carries a decision out, wholly or not at all.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another moderator was faster.</exception>
    /// <exception cref="InvalidOperationException">It is the moderator's own.</exception>
    public Task DecideAsync(ModerationEntry entry, int version, IReadOnlyDictionary<string, string> changed, Decision decision, CancellationToken cancellation) =>
        session.AllOrNothingAsync(async () =>
        {
            if (entry.Version != version)
            {
                throw new DbUpdateConcurrencyException();
            }

            if (entry.IsFrom(decision.ModeratorId))
            {
                throw new InvalidOperationException("Nobody decides on what they handed in themselves.");
            }

            var kind = KindOf(entry) ?? throw new InvalidOperationException($"No module knows {entry.Kind}.");
            if (changed.Count > 0)
            {
                await kind.ChangeAsync(entry.ThingId, changed, cancellation);
                await audit.AddAsync("moderation.change", entry.Kind, entry.ThingId, string.Join(", ", changed.Keys.Order(StringComparer.Ordinal)), cancellation);
            }

            await kind.DecideAsync(entry.ThingId, decision, cancellation);
            entry.State = decision.Kind switch
            {
                DecisionKind.Accept => ModerationState.Accepted,
                DecisionKind.Refuse => ModerationState.Refused,
                DecisionKind.Block => ModerationState.Blocked,
                _ => throw new InvalidOperationException($"No state for {decision.Kind}."),
            };
            (entry.DecidedAt, entry.DecidedById, entry.Reason) = (clock.GetUtcNow(), decision.ModeratorId, decision.Reason);
            entry.Version++;
            Answer(entry);
            await context.SaveChangesAsync(cancellation);
            await audit.AddAsync($"moderation.{decision.Kind.ToString().ToLowerInvariant()}", entry.Kind, entry.ThingId, decision.Reason, cancellation);
        }, cancellation);

    private void Answer(ModerationEntry entry)
    {
        foreach (var report in entry.Reports.Where(static report => report.AnsweredAt is null))
        {
            report.AnsweredAt = clock.GetUtcNow();
        }
    }

    private async Task<ModerationEntry> EntryAsync(string kind, string id, string title, CancellationToken cancellation)
    {
        var entry = await context.Set<ModerationEntry>().FirstOrDefaultAsync(entry => entry.Kind == kind && entry.ThingId == id, cancellation);
        if (entry is null)
        {
            entry = new ModerationEntry { Kind = kind, ThingId = id, Title = title };
            context.Add(entry);
        }

        return entry;
    }
}

using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Moderation;

/// <summary>What the queue knows of a person: what they submitted and reported.</summary>
internal sealed class ModerationPersonalData(PlatformContext context) : IPersonalData
{
    public string Name => "portal.moderation";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation)
    {
        var submitted = await context.Set<ModerationEntry>().AsNoTracking().Where(entry => entry.SubmitterId == personId).Select(static entry => new { entry.Kind, entry.Title, entry.SubmittedAt, State = entry.State.ToString(), entry.Reason }).ToListAsync(cancellation);
        var reported = await context.Set<ModerationReport>().AsNoTracking().Where(report => report.ReporterId == personId).Select(static report => new { report.Reason, report.At }).ToListAsync(cancellation);
        return submitted.Count + reported.Count == 0 ? null : new { submitted, reported };
    }

    public async Task EraseAsync(Guid personId, CancellationToken cancellation)
    {
        await context.Set<ModerationEntry>().Where(entry => entry.SubmitterId == personId).ExecuteUpdateAsync(static set => set.SetProperty(static entry => entry.SubmitterId, (Guid?)null), cancellation);
        await context.Set<ModerationReport>().Where(report => report.ReporterId == personId).ExecuteUpdateAsync(static set => set.SetProperty(static report => report.ReporterId, (Guid?)null), cancellation);
    }
}

/// <summary>Decisions are kept for a year, so that someone can ask about them.</summary>
internal sealed class ModerationRetention(PlatformContext context) : IRetentionRule
{
    private const int Days = 365;

    public string Key => "portal.retention.moderation";

    public TimeSpan Keep => TimeSpan.FromDays(Days);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Set<ModerationEntry>().Where(entry => entry.State != ModerationState.Waiting && entry.SubmittedAt < before && (entry.DecidedAt == null || entry.DecidedAt < before) && !entry.Reports.Any(report => report.AnsweredAt == null || report.At >= before)).ExecuteDeleteAsync(cancellation);
}

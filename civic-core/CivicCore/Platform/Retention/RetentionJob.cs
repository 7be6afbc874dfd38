using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicCore.Platform.Retention;

/// <summary>When a rule was last carried out, for the administrator to read.</summary>
internal sealed class RetentionRun
{
    public required string Key { get; init; }

    public DateTimeOffset At { get; set; }

    /// <summary>How many things the last run deleted.</summary>
    public int Deleted { get; set; }

    /// <summary>How many things all runs deleted.</summary>
    public long DeletedInAll { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<RetentionRun>
    {
        public void Configure(EntityTypeBuilder<RetentionRun> builder) => builder.ToTable("retention").HasKey(static run => run.Key);
    }
}

/// <summary>Carries the retention rules of all modules out.</summary>
internal sealed class RetentionJob(PlatformContext context, DatabaseSession session, IEnumerable<IRetentionRule> rules, TimeProvider clock) : IPortalJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var rule in rules)
        {
            await session.AllOrNothingAsync(async () =>
            {
                var now = clock.GetUtcNow();
                var deleted = await rule.DeleteAsync(now - rule.Keep, cancellation);
                var run = await context.Set<RetentionRun>().FirstOrDefaultAsync(run => run.Key == rule.Key, cancellation);
                if (run is null)
                {
                    context.Add(run = new RetentionRun { Key = rule.Key });
                }

                (run.At, run.Deleted, run.DeletedInAll) = (now, deleted, run.DeletedInAll + deleted);
                await context.SaveChangesAsync(cancellation);
            }, cancellation);
        }
    }
}

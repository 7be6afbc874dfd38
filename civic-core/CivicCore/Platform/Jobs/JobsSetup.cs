using CivicCore.Platform.Data;
using Quartz;

namespace CivicCore.Platform.Jobs;

/// <summary>
/// Jobs by Quartz, whose plan stands in the database: of several instances one does a job, and when an instance dies another takes over.
/// Several instances need PostgreSQL; a SQLite file belongs to one.
/// </summary>
internal static class JobsSetup
{
    /// <summary>Adds a job.</summary>
    public static void AddPortalJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IPortalJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new JobPlan(typeof(TJob), name, every));
    }

    /// <summary>Plans all jobs that platform and modules have added before.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Portal:Jobs", defaultValue: true))
        {
            return;
        }

        JobPlan[] plans = [.. builder.Services.Select(static service => service.ImplementationInstance).OfType<JobPlan>()];
        var kind = Database.KindOf(builder.Configuration);
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store => Store(store, kind));
            foreach (var plan in plans)
            {
                quartz.AddJob<PlannedJob>(job => job.WithIdentity(plan.Name).StoreDurably());
                quartz.AddTrigger<PlannedJob>(trigger => trigger.ForJob(plan.Name).WithIdentity(plan.Name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(plan.Every).RepeatForever()));
            }
        });
        builder.Services.AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);
    }

    private static void Store(IPersistentStoreBuilder store, DatabaseKind kind)
    {
        store.ProvisionSchema();
        if (kind == DatabaseKind.Postgres)
        {
            store.UsePostgres(static source => source.DataSourceFactory = static services => services.GetRequiredService<Database>().Source);
            store.UseClustering();
        }
        else
        {
            store.UseSqlite(static source => source.DataSourceFactory = static services => services.GetRequiredService<Database>().Source);
        }
    }
}

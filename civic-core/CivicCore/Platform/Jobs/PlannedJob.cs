using Quartz;

namespace CivicCore.Platform.Jobs;

/// <summary>Runs a job of platform or module in a scope of its own; never twice at the same time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PlannedJob(IServiceScopeFactory scopes, IEnumerable<JobPlan> plans, ILogger<PlannedJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        if (plans.FirstOrDefault(plan => plan.Name == name) is not { } plan)
        {
            await context.Scheduler.DeleteJob(context.JobDetail.Key, cancellationToken); // its module is gone
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IPortalJob)scope.ServiceProvider.GetRequiredService(plan.Job)).RunAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(log, problem, name); // the next run takes up what is left
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed")]
    private static partial void Failed(ILogger log, Exception problem, string job);
}

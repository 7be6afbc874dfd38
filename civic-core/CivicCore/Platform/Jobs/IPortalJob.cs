namespace CivicCore.Platform.Jobs;

/// <summary>Work that is done again and again in the background. A scope of its own each time.</summary>
public interface IPortalJob
{
    /// <summary>Does it once. May be called again after it was killed in the middle: it takes up what is left.</summary>
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>How often a job runs.</summary>
/// <param name="Job">Its type, an <see cref="IPortalJob"/>.</param>
/// <param name="Name">Unique name.</param>
/// <param name="Every">Time between two runs.</param>
public sealed record JobPlan(Type Job, string Name, TimeSpan Every);

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Tells screens and phones that wait that something is new. One a process; what other processes write is looked for by time.</summary>
internal sealed class RoomNews
{
    private TaskCompletionSource next = Source();
    private TaskCompletionSource nextPolicy = Source();

    /// <summary>Ends when someone comes in or guesses, in any room.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Ends when a policy is added, to any room.</summary>
    public Task NextPolicy => Volatile.Read(ref nextPolicy).Task;

    /// <summary>Someone has come in or guessed.</summary>
    public void Tell() => Interlocked.Exchange(ref next, Source()).SetResult();

    /// <summary>A policy has been added.</summary>
    public void TellOfPolicies() => Interlocked.Exchange(ref nextPolicy, Source()).SetResult();

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

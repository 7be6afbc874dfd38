namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Tells trainers' screens that wait that someone has come in or guessed. One a process; what other processes write is looked for by time.</summary>
internal sealed class RoomNews
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next change in any room.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Something has changed.</summary>
    public void Tell() => Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}

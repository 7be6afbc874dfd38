namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>Tells screens that wait that something has changed, so that they ask at once. One a process; other processes are asked by time.</summary>
internal sealed class DisplayNews
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next change.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Something has changed.</summary>
    public void Tell() => Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}

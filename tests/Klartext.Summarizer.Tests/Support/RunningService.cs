namespace Klartext.Summarizer.Tests.Support;

/// <summary>One service without a model, for the tests of a class.</summary>
public sealed class RunningService : IAsyncLifetime
{
    /// <summary>Where it listens.</summary>
    public Uri Address => Process.Address;

    internal ServiceProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServiceProcess.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}

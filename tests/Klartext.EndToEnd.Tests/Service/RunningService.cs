namespace Klartext.EndToEnd.Tests.Service;

/// <summary>One service without a model, for the tests of a class.</summary>
public sealed class RunningService : IAsyncLifetime
{
    internal ServiceProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServiceProcess.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace CivicCore.Tests.Modules.PrivacyReader;

/// <summary>The real service, as a process of its own, for the tests of a class.</summary>
public sealed class SummarizerProcess : IAsyncLifetime
{
    private const string Ready = "Now listening on: ";

    private Process? process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>More settings, as environment variables.</summary>
    internal Dictionary<string, string> Settings { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var service = typeof(SummarizerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "Service").Value!;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [service]) { WorkingDirectory = Path.GetDirectoryName(service), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Klartext__Limits__RequestsPerMinute"] = "100000";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            said.AppendLine(line.Data);
            if (line.Data?.Contains(Ready, StringComparison.Ordinal) == true)
            {
                listens.TrySetResult();
            }
        };
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException($"The service ended: {said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listens.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }

        process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

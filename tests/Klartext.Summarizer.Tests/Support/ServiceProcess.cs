using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>
/// The real service, as a process of its own on a free port. Linked into the other test projects that want one; each names the program
/// in its assembly metadata "Service".
/// </summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private ServiceProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Its memory, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576d;
        }
    }

    /// <summary>Starts the service and waits until it listens; it answers as many requests as it can.</summary>
    /// <param name="settings">More settings, as environment variables.</param>
    public static Task<ServiceProcess> StartAsync(Dictionary<string, string>? settings = null)
    {
        var service = typeof(ServiceProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "Service").Value!;
        var start = new ProcessStartInfo("dotnet", [service]) { WorkingDirectory = Path.GetDirectoryName(service) };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Klartext__Limits__RequestsPerMinute"] = "1000000";
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        return RunAsync(start);
    }

    /// <summary>Runs a server that says where it listens, as ASP.NET Core does.</summary>
    /// <exception cref="InvalidOperationException">It ended; the message is what it said.</exception>
    public static async Task<ServiceProcess> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            said.AppendLine(line.Data);
            if (Listening().Match(line.Data ?? string.Empty) is { Success: true } found)
            {
                listens.TrySetResult(new Uri(found.Groups[1].Value));
            }
        };
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException($"The service ended: {said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServiceProcess(process, await listens.Task.WaitAsync(Patience));
    }

    /// <summary>Kills it, as a crash would.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        process.Dispose();
        Client.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}

using System.Diagnostics;
using System.Globalization;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Cluster;

/// <summary>The service, or the bare server that it is measured against, as a process of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServiceProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
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

    /// <summary>Starts the service; returns when it is ready.</summary>
    public static Task<ServiceProcess> StartAsync(Dictionary<string, string>? settings = null)
    {
        var start = Start(typeof(Program).Assembly.Location);
        var address = FreeAddress();
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Klartext__Limits__RequestsPerMinute"] = "1000000";
        foreach (var (key, value) in settings ?? [])
        {
            start.Environment[key] = value;
        }

        return RunAsync(start, address);
    }

    /// <summary>Starts a bare Kestrel that answers everything with the bytes of a file.</summary>
    public static Task<ServiceProcess> StartBareAsync(string file)
    {
        var address = FreeAddress();
        return RunAsync(Start(typeof(BareKestrel.BareKestrel).Assembly.Location, file, address), address);
    }

    private static string FreeAddress() => $"http://127.0.0.1:{RedisServer.FreePort().ToString(CultureInfo.InvariantCulture)}";

    private static ProcessStartInfo Start(params string[] words) => new("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task<ServiceProcess> RunAsync(ProcessStartInfo start, string address)
    {
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ServiceProcess(process, new Uri(address));
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var ready = await service.Client.GetAsync("/health/ready");
                return service;
            }
            catch (HttpRequestException) when (tries < 400 && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Kills it.</summary>
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
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Klartext.EndToEnd.Tests.Service;

/// <summary>The real service, as a process of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Ready = "Now listening on: ";

    private readonly Process process;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    private ServiceProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="model">Address of a language model; none if null.</param>
    public static async Task<ServiceProcess> StartAsync(string? model = null)
    {
        var service = typeof(ServiceProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "Service").Value!;
        var start = new ProcessStartInfo("dotnet", [service]) { WorkingDirectory = Path.GetDirectoryName(service), RedirectStandardOutput = true, RedirectStandardError = true };
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Klartext__Limits__RequestsPerMinute"] = "1000000";
        start.Environment["Klartext__Llm__Endpoint"] = model ?? "";
        start.Environment["Klartext__Llm__Model"] = model is null ? "" : "test";
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
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
        await listens.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return new ServiceProcess(process, address);
    }

    /// <summary>Sends a request for a summary and gives the answer.</summary>
    public async Task<JsonNode> SummarizeAsync(JsonObject request)
    {
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(Address, "v1/summaries"), content);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
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
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

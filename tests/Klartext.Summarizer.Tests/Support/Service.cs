using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>The service in the tests' own process, with the settings given.</summary>
internal sealed class Service(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null, ILoggerProvider? log = null) : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> settings = settings ?? [];

    /// <summary>A service that asks a model.</summary>
    public static Service With(ModelServer model, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Klartext:Llm:Endpoint"] = model.Address, ["Klartext:Llm:Model"] = "test", ["Klartext:Limits:RequestsPerMinute"] = "100000" };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return new Service(settings);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        if (services is not null)
        {
            builder.ConfigureServices(services);
        }

        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (log is not null)
            {
                logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            }
        });
    }

    /// <summary>Asks for a summary as JSON.</summary>
    public async Task<JsonDocument> SummariseAsync(string body, CancellationToken cancel)
    {
        using var client = CreateClient();
        using var answer = await client.PostAsync("/v1/summaries", Json(body), cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancel));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>Asks for a summary as events: name and data of each.</summary>
    public async Task<List<(string Name, JsonElement Data)>> StreamAsync(string body, CancellationToken cancel)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/summaries") { Content = Json(body) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return Events(await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>The events of a stream.</summary>
    public static List<(string Name, JsonElement Data)> Events(string stream) =>
        [.. stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(static part => part.StartsWith("event: ", StringComparison.Ordinal)).Select(static part =>
        {
            var lines = part.Split('\n');
            return (lines[0]["event: ".Length..], JsonElement.Parse(lines[1]["data: ".Length..]));
        })];

    /// <summary>A body of JSON.</summary>
    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}

/// <summary>Reading answers.</summary>
internal static class AnswerReading
{
    /// <summary>The sentences of a model with their question.</summary>
    public static List<(string Question, JsonElement Sentence)> ModelSentences(this JsonDocument answer) =>
        [.. from one in answer.RootElement.GetProperty("answers").EnumerateArray()
            from sentence in one.GetProperty("sentences").EnumerateArray()
            where sentence.GetProperty("origin").GetString() == "model"
            select (one.GetProperty("question").GetString()!, sentence)];

    /// <summary>The model's share.</summary>
    public static JsonElement Model(this JsonDocument answer) => answer.RootElement.GetProperty("model");

    /// <summary>Why there is no model's text.</summary>
    public static string? Reason(this JsonDocument answer) => answer.Model().TryGetProperty("reason", out var reason) ? reason.GetString() : null;
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Klartext.Summarizer.Contracts;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>The summarizer service over HTTP.</summary>
internal sealed class SummarizerClient(HttpClient client)
{
    private const string KeyHeader = "X-Klartext-Key";
    private const int MostAnswerBytes = 16 * 1024 * 1024;
    private const string ProblemPrefix = "urn:klartext:problem:";

    /// <summary>Sets address, key and limits.</summary>
    public static void Prepare(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<SummarizerOptions>>().Value;
        client.BaseAddress = new Uri(options.Service!.AbsoluteUri.TrimEnd('/') + "/");
        client.Timeout = options.Patience;
        client.MaxResponseContentBufferSize = MostAnswerBytes;
        if (!string.IsNullOrWhiteSpace(options.ServiceKey))
        {
            client.DefaultRequestHeaders.Add(KeyHeader, options.ServiceKey);
        }
    }

    /// <summary>Has a text explained.</summary>
    public Task<ServiceAnswer> SummariseAsync(SummaryRequest request, CancellationToken cancellation) =>
        PostAsync("v1/summaries", request, ContractJson.Default.SummaryRequest, cancellation);

    /// <summary>Has a site's policy found, fetched and explained.</summary>
    public Task<ServiceAnswer> SummariseAsync(SummaryFromUrlRequest request, CancellationToken cancellation) =>
        PostAsync("v1/summaries/from-url", request, ContractJson.Default.SummaryFromUrlRequest, cancellation);

    private async Task<ServiceAnswer> PostAsync<TRequest>(string path, TRequest request, JsonTypeInfo<TRequest> type, CancellationToken cancellation)
    {
        try
        {
            using var content = JsonContent.Create(request, type);
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadFromJsonAsync(ContractJson.Default.SummaryResponse, cancellation) is { } summary ? new ServiceAnswer(Summary: summary) : new ServiceAnswer();
            }

            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
            return problem.RootElement.GetProperty("type").GetString() is { } key && key.StartsWith(ProblemPrefix, StringComparison.Ordinal)
                ? new ServiceAnswer(Problem: key[ProblemPrefix.Length..], Detail: problem.RootElement.GetProperty("detail").GetString())
                : new ServiceAnswer();
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ServiceAnswer();
        }
    }
}

/// <summary>What the service answered; nothing at all when it is down or answers what nobody understands.</summary>
/// <param name="Summary">The reading.</param>
/// <param name="Problem">Key of the problem ("unreadable", "too-many-requests" ...).</param>
/// <param name="Detail">The problem's sentence, in the reader's language.</param>
internal sealed record ServiceAnswer(SummaryResponse? Summary = null, string? Problem = null, string? Detail = null);

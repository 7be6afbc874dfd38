using Klartext.Summarizer.Contracts;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>The summarizer service over HTTP.</summary>
internal sealed class SummarizerClient(HttpClient client)
{
    /// <summary>Problem of a portal that asks too often.</summary>
    public const string TooMany = "too-many-requests";

    private const string KeyHeader = "X-Klartext-Key";
    private const int MostAnswerBytes = 16 * 1024 * 1024;

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
    public Task<ServiceReply<SummaryResponse>> SummariseAsync(SummaryRequest request, CancellationToken cancellation) =>
        client.AskAsync("v1/summaries", request, ContractJson.Default.SummaryRequest, ContractJson.Default.SummaryResponse, cancellation);

    /// <summary>Has a site's policy found, fetched and explained.</summary>
    public Task<ServiceReply<SummaryResponse>> SummariseAsync(SummaryFromUrlRequest request, CancellationToken cancellation) =>
        client.AskAsync("v1/summaries/from-url", request, ContractJson.Default.SummaryFromUrlRequest, ContractJson.Default.SummaryResponse, cancellation);

    /// <summary>Has a text explained, step by step.</summary>
    public IAsyncEnumerable<ReadingStep> FollowAsync(SummaryRequest request, CancellationToken cancellation) =>
        client.FollowAsync("v1/summaries", request, ContractJson.Default.SummaryRequest, cancellation);

    /// <summary>Has a site's policy found, fetched and explained, step by step.</summary>
    public IAsyncEnumerable<ReadingStep> FollowAsync(SummaryFromUrlRequest request, CancellationToken cancellation) =>
        client.FollowAsync("v1/summaries/from-url", request, ContractJson.Default.SummaryFromUrlRequest, cancellation);

    /// <summary>Has a sentence explained word by word.</summary>
    public Task<ServiceReply<ExplanationResponse>> ExplainAsync(ExplanationRequest request, CancellationToken cancellation) =>
        client.AskAsync("v1/explanations", request, ContractJson.Default.ExplanationRequest, ContractJson.Default.ExplanationResponse, cancellation);

    /// <summary>Has a proposed rule tried on its own examples.</summary>
    public Task<ServiceReply<TrialResponse>> TryAsync(TrialRequest request, CancellationToken cancellation) =>
        client.AskAsync("v1/explanations/trials", request, ContractJson.Default.TrialRequest, ContractJson.Default.TrialResponse, cancellation);

    /// <summary>What a policy can say, in a reader's language.</summary>
    public Task<ServiceReply<CatalogueResponse>> CatalogueAsync(string language, CancellationToken cancellation) =>
        client.AskAsync($"v1/catalogue?language={language}", ContractJson.Default.CatalogueResponse, cancellation);
}

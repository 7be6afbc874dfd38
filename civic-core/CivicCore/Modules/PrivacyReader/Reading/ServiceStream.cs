using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>Has the summarizer service tell what it finds as it finds it (server-sent events).</summary>
internal static class ServiceStream
{
    private const string MediaType = "text/event-stream";

    /// <summary>
    /// Posts a request and gives the steps of its answer. The last one is Ended or Failed: also where the service is down, breaks off, or
    /// is silent for as long as the client's timeout.
    /// </summary>
    public static async IAsyncEnumerable<ReadingStep> FollowAsync<TRequest>(
        this HttpClient client, string path, TRequest request, JsonTypeInfo<TRequest> type, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var steps = StepsAsync(client, path, request, type, patience.Token).GetAsyncEnumerator(patience.Token);
        while (true)
        {
            ReadingStep step;
            try
            {
                patience.CancelAfter(client.Timeout);
                step = await steps.MoveNextAsync() ? steps.Current : new ReadingStep.Failed(new ServiceReply<SummaryResponse>());
            }
            catch (Exception failure) when (ServiceCall.IsTrouble(failure, cancellation))
            {
                step = new ReadingStep.Failed(new ServiceReply<SummaryResponse>());
            }

            yield return step;
            if (step is ReadingStep.Ended or ReadingStep.Failed)
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<ReadingStep> StepsAsync<TRequest>(
        HttpClient client, string path, TRequest request, JsonTypeInfo<TRequest> type, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(request, type) };
        call.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        using var answer = await client.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            yield return new ReadingStep.Failed(await ServiceCall.ReadProblemAsync<SummaryResponse>(answer, cancellation));
            yield break;
        }

        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            if (Step(item) is { } step)
            {
                yield return step;
            }
        }
    }

    /// <summary>The step that an event tells of; null for events that are not known here.</summary>
    private static ReadingStep? Step(SseItem<string> item) => item.EventType switch
    {
        "analysis" => new ReadingStep.Answered(Read(item, ContractJson.Default.SummaryResponse)),
        "waiting" => new ReadingStep.Waiting(Read(item, ContractJson.Default.WaitingEvent).Text),
        "statement" => new ReadingStep.Stated(Read(item, ContractJson.Default.StatementEvent)),
        "done" => new ReadingStep.Ended(Read(item, ContractJson.Default.ModelShareFacts)),
        _ => null,
    };

    private static T Read<T>(SseItem<string> item, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(item.Data, type) ?? throw new JsonException();
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>Asks the summarizer service and understands what it says, or that it says nothing.</summary>
internal static class ServiceCall
{
    private const string ProblemPrefix = "urn:klartext:problem:";

    /// <summary>Posts a request.</summary>
    public static Task<ServiceReply<TAnswer>> AskAsync<TRequest, TAnswer>(
        this HttpClient client, string path, TRequest request, JsonTypeInfo<TRequest> type, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class => AskAsync(
        async () =>
        {
            using var content = JsonContent.Create(request, type);
            return await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        },
        answerType,
        cancellation);

    /// <summary>Gets what lies at a path.</summary>
    public static Task<ServiceReply<TAnswer>> AskAsync<TAnswer>(this HttpClient client, string path, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class => AskAsync(() => client.GetAsync(new Uri(path, UriKind.Relative), cancellation), answerType, cancellation);

    private static async Task<ServiceReply<TAnswer>> AskAsync<TAnswer>(Func<Task<HttpResponseMessage>> send, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class
    {
        try
        {
            using var answer = await send();
            if (answer.IsSuccessStatusCode)
            {
                return new ServiceReply<TAnswer>(await answer.Content.ReadFromJsonAsync(answerType, cancellation));
            }

            return await ReadProblemAsync<TAnswer>(answer, cancellation);
        }
        catch (Exception failure) when (IsTrouble(failure, cancellation))
        {
            return new ServiceReply<TAnswer>();
        }
    }

    /// <summary>What the service says is wrong; nothing where that is no problem of its own.</summary>
    public static async Task<ServiceReply<TAnswer>> ReadProblemAsync<TAnswer>(HttpResponseMessage answer, CancellationToken cancellation)
        where TAnswer : class
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
        return problem.RootElement.GetProperty("type").GetString() is { } key && key.StartsWith(ProblemPrefix, StringComparison.Ordinal)
            ? new ServiceReply<TAnswer>(Problem: key[ProblemPrefix.Length..], Detail: problem.RootElement.GetProperty("detail").GetString())
            : new ServiceReply<TAnswer>();
    }

    /// <summary>Whether a service that is down, late or talks nonsense ends in such a failure; who asked and went away is none.</summary>
    public static bool IsTrouble(Exception failure, CancellationToken asked) =>
        failure is HttpRequestException or IOException or JsonException or KeyNotFoundException or InvalidOperationException || (failure is OperationCanceledException && !asked.IsCancellationRequested);
}

/// <summary>What the service answered; nothing at all when it is down or answers what nobody understands.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Problem">Key of the problem ("unreadable", "too-many-requests" ...).</param>
/// <param name="Detail">The problem's sentence, in the reader's language.</param>
internal sealed record ServiceReply<TAnswer>(TAnswer? Value = null, string? Problem = null, string? Detail = null)
    where TAnswer : class;

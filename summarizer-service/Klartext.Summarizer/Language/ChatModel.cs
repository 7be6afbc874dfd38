using System.ClientModel;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Klartext.Summarizer.Telemetry;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using Polly.CircuitBreaker;

namespace Klartext.Summarizer.Language;

/// <summary>Why a model gave no answer, as a key of the texts.</summary>
public sealed class ModelException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>The key: "key", "busy", "unreachable", "unavailable", "refused".</summary>
    public string Reason { get; } = reason;
}

/// <summary>Asks the configured model. It has no tools, and sees nothing but the prompt.</summary>
public sealed class ChatModel(IOptions<LlmOptions> options, IHttpClientFactory clients, ServiceMetrics metrics)
{
    /// <summary>Name of the HTTP client with its retries and breaker.</summary>
    public const string Client = "llm";

    private readonly Lazy<IChatCompletionService> chat = new(() => Kernel.CreateBuilder()
        .AddOpenAIChatCompletion(options.Value.Model!, new Uri(options.Value.Endpoint!), string.IsNullOrEmpty(options.Value.ApiKey) ? "none" : options.Value.ApiKey, httpClient: clients.CreateClient(Client))
        .Build().GetRequiredService<IChatCompletionService>());

    private volatile bool refusesSchema;

    /// <summary>Sends a prompt and gives the answer in pieces.</summary>
    /// <exception cref="ModelException">The model gives no answer, or stops in the middle.</exception>
    public async IAsyncEnumerable<string> AskAsync(Prompt prompt, [EnumeratorCancellation] CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        var pieces = OpenAsync(prompt, cancel);
        try
        {
            while (true)
            {
                StreamingChatMessageContent? piece;
                try
                {
                    piece = await pieces.MoveNextAsync().ConfigureAwait(false) ? pieces.Current : null;
                }
                catch (Exception exception) when (!refusesSchema && IsBadRequest(exception))
                {
                    refusesSchema = true; // the server knows no schemas: ask once more in plain words
                    await pieces.DisposeAsync().ConfigureAwait(false);
                    pieces = OpenAsync(prompt, cancel);
                    continue;
                }
                catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
                {
                    var failure = ReasonOf(exception);
                    outcome = failure.Reason;
                    throw failure;
                }

                if (piece is null)
                {
                    outcome = "answered";
                    yield break;
                }

                Count(piece);
                if (!string.IsNullOrEmpty(piece.Content))
                {
                    yield return piece.Content;
                }
            }
        }
        finally
        {
            await pieces.DisposeAsync().ConfigureAwait(false);
            metrics.ModelCall(cancel.IsCancellationRequested ? "timeout" : outcome, Stopwatch.GetElapsedTime(started));
        }
    }

    private IAsyncEnumerator<StreamingChatMessageContent> OpenAsync(Prompt prompt, CancellationToken cancel)
    {
        var history = new ChatHistory(prompt.System);
        history.AddUserMessage(prompt.User);
        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0,
            MaxTokens = options.Value.AnswerTokens,
            FunctionChoiceBehavior = null,
            ResponseFormat = refusesSchema ? null : ChatResponseFormat.CreateJsonSchemaFormat("statements", Prompt.Schema, jsonSchemaIsStrict: true),
        };
        return chat.Value.GetStreamingChatMessageContentsAsync(history, settings, cancellationToken: cancel).GetAsyncEnumerator(cancel);
    }

    private void Count(StreamingChatMessageContent piece)
    {
        if (piece.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
        {
            metrics.Tokens(usage.InputTokenCount, "in");
            metrics.Tokens(usage.OutputTokenCount, "out");
        }
    }

    private static bool IsBadRequest(Exception exception) => StatusOf(exception) is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;

    private static HttpStatusCode? StatusOf(Exception exception) => exception switch
    {
        HttpOperationException http => http.StatusCode,
        ClientResultException { Status: > 0 } client => (HttpStatusCode)client.Status,
        _ => null,
    };

    private static ModelException ReasonOf(Exception exception) => new(
        StatusOf(exception) switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "key",
            HttpStatusCode.TooManyRequests => "busy",
            HttpStatusCode.NotFound => "no-such-model",
            >= HttpStatusCode.InternalServerError => "unavailable",
            { } => "refused",
            null => exception.GetBaseException() is BrokenCircuitException ? "unavailable" : "unreachable",
        }, exception);
}

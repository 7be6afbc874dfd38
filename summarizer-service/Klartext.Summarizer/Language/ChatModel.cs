using System.ClientModel;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Klartext.Summarizer.Telemetry;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using Polly.CircuitBreaker;

namespace Klartext.Summarizer.Language;

/// <summary>Asks the configured model. It has no tools, and sees nothing but the prompt.</summary>
public sealed class ChatModel(IOptions<LlmOptions> options, IHttpClientFactory clients, ServiceMetrics metrics, TimeProvider clock)
{
    /// <summary>Name of the HTTP client with its retries and breaker.</summary>
    public const string Client = "llm";

    private readonly Lazy<IChatCompletionService> chat = new(() => Kernel.CreateBuilder()
        .AddOpenAIChatCompletion(options.Value.Model!, new Uri(options.Value.Endpoint!), string.IsNullOrEmpty(options.Value.ApiKey) ? "none" : options.Value.ApiKey, httpClient: clients.CreateClient(Client))
        .Build().GetRequiredService<IChatCompletionService>());

    private volatile bool refusesSchema;
    private long leftAloneUntil; // UTC ticks

    /// <summary>Sends a prompt and gives the answer in pieces.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="ends">When the reader goes on without an answer: no longer wait is begun for the server's sake.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ModelException">The model gives no answer, or stops in the middle.</exception>
    public async IAsyncEnumerable<string> AskAsync(Prompt prompt, DateTimeOffset ends, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (new DateTimeOffset(Interlocked.Read(ref leftAloneUntil), TimeSpan.Zero) - clock.GetUtcNow() is { Ticks: > 0 } rest)
        {
            throw new ModelException("busy") { After = rest }; // it asked not to be asked before
        }

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
                    Patience.Ends = ends;
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
                    var failure = FailureOf(exception);
                    outcome = failure.Reason;
                    LeaveAlone(failure);
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

    private void LeaveAlone(ModelException failure)
    {
        if (failure is { Reason: "busy", After: { } wait })
        {
            Interlocked.Exchange(ref leftAloneUntil, (clock.GetUtcNow() + wait).UtcTicks);
        }
    }

    private ModelException FailureOf(Exception exception)
    {
        var cause = exception.GetBaseException();
        var reason = StatusOf(exception) switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "key",
            HttpStatusCode.TooManyRequests => "busy",
            HttpStatusCode.NotFound => "no-such-model",
            >= HttpStatusCode.InternalServerError => "unavailable",
            { } => "refused",
            null => cause is BrokenCircuitException ? "unavailable" : "unreachable",
        };
        return new ModelException(reason, exception) { After = cause is BrokenCircuitException { RetryAfter: var pause } ? pause : AskedFor(cause) };
    }

    /// <summary>How long the server asks to be left alone.</summary>
    private TimeSpan? AskedFor(Exception cause)
    {
        if ((cause as ClientResultException)?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var header) != true || !RetryConditionHeaderValue.TryParse(header, out var asked))
        {
            return null;
        }

        return asked.Delta ?? asked.Date - clock.GetUtcNow();
    }
}

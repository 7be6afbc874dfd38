using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using CivicCore.Modules.Translations.Checks;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

namespace CivicCore.Modules.Translations.Machine;

/// <summary>Asks the configured model for a translation. It sees nothing but the text and the agreed words, has no tools, and its answer is checked before anyone reads it.</summary>
internal sealed class MachineTranslator(IOptions<MachineOptions> options, IHttpClientFactory clients, TimeProvider clock) : IDisposable
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "translations-llm";

    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int Unprocessable = 422;
    private const int TooMany = 429;

    private readonly SemaphoreSlim calls = new(options.Value.Calls);
    private volatile bool refusesSchema;

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => options.Value.IsConfigured;

    /// <summary>Translates a text.</summary>
    /// <exception cref="MachineException">No answer, none that can be read, or one that lost what must be kept.</exception>
    public async Task<InterfaceText> TranslateAsync(TranslationUnit unit, IReadOnlyList<AgreedWord> agreed, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(options.Value.Timeout, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await calls.WaitAsync(end.Token);
            try
            {
                var text = MachineAnswer.Read(await AskAsync(unit, agreed, end.Token), unit.Categories);
                var faults = MachineAnswer.Faults(unit, text).ToList();
                return faults.Count == 0 ? text : throw new MachineException("refused", faults);
            }
            finally
            {
                calls.Release();
            }
        }
        catch (Exception exception) when (late.IsCancellationRequested && exception is not MachineException)
        {
            throw new MachineException("slow", cause: exception);
        }
        catch (ClientResultException exception)
        {
            throw new MachineException(exception.Status switch { Unauthorized or Forbidden => "key", TooMany => "busy", _ => "unreachable" }, cause: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or AggregateException or System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new MachineException("unreachable", cause: exception);
        }
    }

    public void Dispose() => calls.Dispose();

    private async Task<string> AskAsync(TranslationUnit unit, IReadOnlyList<AgreedWord> agreed, CancellationToken cancellation)
    {
        try
        {
            return await AskOnceAsync(unit, agreed, cancellation);
        }
        catch (ClientResultException exception) when (!refusesSchema && exception.Status is BadRequest or Unprocessable)
        {
            refusesSchema = true; // the server knows no schemas: ask once more in plain words
            return await AskOnceAsync(unit, agreed, cancellation);
        }
    }

    private async Task<string> AskOnceAsync(TranslationUnit unit, IReadOnlyList<AgreedWord> agreed, CancellationToken cancellation)
    {
        using var client = Open();
        var settings = new ChatOptions { Temperature = 0, MaxOutputTokens = options.Value.AnswerTokens };
        if (!refusesSchema)
        {
            settings.ResponseFormat = ChatResponseFormat.ForJsonSchema(MachinePrompt.Schema(unit.Categories), "translation");
        }

        var answer = new StringBuilder();
        await foreach (var piece in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.System, MachinePrompt.System(unit, agreed)), new ChatMessage(ChatRole.User, MachinePrompt.User(unit))], settings, cancellation))
        {
            if (answer.Append(piece.Text).Length > TextCheck.MostLetters * 2)
            {
                throw new MachineException("unreadable");
            }
        }

        return answer.ToString();
    }

    private IChatClient Open()
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Value.Endpoint!),
            Transport = new HttpClientPipelineTransport(clients.CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(1),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.Value.ApiKey) ? "none" : options.Value.ApiKey);
        return new OpenAIClient(key, settings).GetChatClient(options.Value.Model!).AsIChatClient();
    }
}

using System.ComponentModel.DataAnnotations;

namespace Klartext.Summarizer.Language;

/// <summary>The language model (settings "Klartext:Llm"). Without endpoint and model there is none, and the rules answer alone.</summary>
public sealed class LlmOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Klartext:Llm";

    /// <summary>Address of an OpenAI-compatible API with its version: "http://localhost:11434/v1".</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name there.</summary>
    public string? Model { get; set; }

    /// <summary>The key, if the endpoint asks for one.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Longest time a reader waits for the model, all calls together.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a server that fails again and again is left alone before it is tried once more.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:10:00")]
    public TimeSpan Break { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Calls at a time.</summary>
    [Range(1, 256)]
    public int Calls { get; set; } = 4;

    /// <summary>Calls that may wait for their turn.</summary>
    [Range(0, 10_000)]
    public int Queue { get; set; } = 32;

    /// <summary>Tokens that prompt and answer may have together.</summary>
    [Range(2048, 1_000_000)]
    public int ContextTokens { get; set; } = 8192;

    /// <summary>Most tokens of an answer.</summary>
    [Range(128, 16_384)]
    public int AnswerTokens { get; set; } = 1500;

    /// <summary>Whether a model is set up.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Model);

    /// <summary>Whether the settings make sense: both or neither of endpoint and model, and an http address.</summary>
    internal bool IsValid =>
        string.IsNullOrWhiteSpace(Endpoint) == string.IsNullOrWhiteSpace(Model)
        && (string.IsNullOrWhiteSpace(Endpoint) || Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        && AnswerTokens * 2 <= ContextTokens;
}

/// <summary>Which model answers, and with which prompt: part of every cache key.</summary>
/// <param name="Name">The model's name; empty without one.</param>
/// <param name="PromptVersion">Hash of the prompt's words.</param>
/// <param name="IsConfigured">Whether there is a model.</param>
public sealed record ModelIdentity(string Name, string PromptVersion, bool IsConfigured);

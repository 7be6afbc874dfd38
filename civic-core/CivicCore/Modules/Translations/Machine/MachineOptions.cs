using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.Translations.Machine;

/// <summary>The language model, by the same settings as in the summarizer service ("Klartext:Llm"). Without endpoint and model nobody is offered a draft.</summary>
internal sealed class MachineOptions
{
    public const string Section = "Klartext:Llm";

    /// <summary>Address of an OpenAI-compatible API with its version: "http://localhost:11434/v1".</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name there.</summary>
    public string? Model { get; set; }

    /// <summary>The key, if the endpoint asks for one.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long a translator waits for a draft.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls at a time, from this instance.</summary>
    [Range(1, 64)]
    public int Calls { get; set; } = 2;

    /// <summary>Most tokens of an answer.</summary>
    [Range(128, 16_384)]
    public int AnswerTokens { get; set; } = 4000;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Model);

    internal bool IsValid =>
        string.IsNullOrWhiteSpace(Endpoint) == string.IsNullOrWhiteSpace(Model)
        && (string.IsNullOrWhiteSpace(Endpoint) || (Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"));
}

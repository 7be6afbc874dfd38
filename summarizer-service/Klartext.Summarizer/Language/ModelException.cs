namespace Klartext.Summarizer.Language;

/// <summary>Why a model gave no answer, as a key of the texts.</summary>
public sealed class ModelException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>The key: "key", "busy", "queue", "no-such-model", "unreachable", "unavailable", "refused".</summary>
    public string Reason { get; } = reason;

    /// <summary>After which time asking again may help, if that is known.</summary>
    public TimeSpan? After { get; init; }
}

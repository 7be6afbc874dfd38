namespace Klartext.Summarizer.Problems;

/// <summary>All that the service itself logs. No message takes anything of a request: no text, no address, no question.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(1, LogLevel.Error, "A request failed: {Type}\n{Stack}")]
    public static partial void Failed(ILogger log, string type, string stack);

    [LoggerMessage(2, LogLevel.Warning, "The language model gave no answer: {Reason}")]
    public static partial void NoModel(ILogger log, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Redis is not there: {Type}. Answers come from this instance's memory.")]
    public static partial void NoRedis(ILogger log, string type);
}

using System.Net;

namespace Klartext.Summarizer.Language;

/// <summary>How long the reader of the present call still waits, and what a server asks of their patience.</summary>
internal static class Patience
{
    private static readonly AsyncLocal<DateTimeOffset?> Until = new();

    /// <summary>When the present call's reader goes on without the model.</summary>
    public static DateTimeOffset? Ends
    {
        get => Until.Value;
        set => Until.Value = value;
    }

    /// <summary>How long a server that has too much to do asks to be left alone; null where it does not say so.</summary>
    public static TimeSpan? Asked(HttpResponseMessage answer, DateTimeOffset now) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
            ? answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - now
            : null;

    /// <summary>Whether the reader would still be there after this time.</summary>
    public static bool Outlasts(TimeSpan wait, DateTimeOffset now) => Ends is null || now + wait < Ends;
}

using System.Text.Json;

namespace Klartext.Summarizer.Problems;

/// <summary>
/// Why a request is not answered: a key of the texts in service.yaml ("problems/KEY/title" and ".../detail"), the status, and the
/// values its sentence fills in. Written as problem details (RFC 9457).
/// </summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Key">Its key; the type is "urn:klartext:problem:KEY".</param>
/// <param name="Values">Values by name.</param>
public sealed record Problem(int Status, string Key, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>Key of the sentence in the texts, where it stands with the reasons why a policy cannot be read.</summary>
    public string? Sentence { get; init; }

    /// <summary>The reader's language, if the request got so far as to say it.</summary>
    public string? Language { get; init; }

    internal static Problem TooManyRequests(string seconds) => new(StatusCodes.Status429TooManyRequests, "too-many-requests", ("seconds", seconds));

    /// <summary>Writes the problem as the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<ServiceWords>();
        var texts = words.For(Language ?? words.Asked(context));
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = texts.Language == "de-easy" ? "de-simple" : texts.Language;
        var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:klartext:problem:" + Key);
            json.WriteString("title", texts[$"service/problems/{Key}/title"]);
            json.WriteNumber("status", Status);
            json.WriteString("detail", texts.Fill(Sentence ?? $"service/problems/{Key}/detail", [.. Values]));
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}

/// <summary>Ends the handling of a request with a problem.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Key)
{
    /// <summary>The problem.</summary>
    public Problem Problem => problem;
}

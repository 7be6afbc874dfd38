using Klartext.Summarizer.Problems;
using Scalar.AspNetCore;

namespace Klartext.Summarizer.Documentation;

/// <summary>What the API can do: for programs at /openapi/v1.json, for people at /scalar.</summary>
public static class DocumentationSetup
{
    private const string Words = """
        Klartext reads a website's privacy policy and says in plain words what it means, each statement with the sentence that proves it.
        Send a policy (`POST /v1/summaries`) or an address (`POST /v1/summaries/from-url`). Ask for `application/json`, or for
        `text/event-stream` to have the answer in parts: `analysis` at once, each `statement` of a language model when it is verified, `done`.

        Answers come from rules that people wrote. Where the operator has set up a language model, its statements are added; each is
        checked against the policy first and marked `"origin": "model"`. What cannot be proven is left out. It is information, not legal advice.

        Nothing that is sent here is kept but the answer, for the time the operator has set. A reader's own question and its answer are never kept.
        Errors are problem details (RFC 9457).
        """;

    /// <summary>Adds the description.</summary>
    public static void AddDocumentation(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(static options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Klartext Summarizer";
            document.Info.Version = "1";
            document.Info.Description = Words;
            return Task.CompletedTask;
        }));

    /// <summary>Maps the description and its page. The page loads nothing from elsewhere.</summary>
    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference(static options => options.WithTitle("Klartext Summarizer").DisableDefaultFonts().DisableTelemetry())
            .AddEndpointFilter(static (context, next) =>
            {
                context.HttpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Page;
                return next(context);
            });
    }
}

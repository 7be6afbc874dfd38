using Klartext.Summarizer.Contracts;

namespace Klartext.Summarizer.Summaries;

/// <summary>Policies in plain words.</summary>
public static class SummariesApi
{
    /// <summary>Maps POST /v1/summaries and POST /v1/summaries/from-url.</summary>
    public static void MapSummariesApi(this WebApplication app)
    {
        var summaries = app.MapGroup("/v1/summaries").WithTags("Summaries");
        Describe(summaries.MapPost(string.Empty, static (HttpContext context, SummaryHandler handler) => handler.SummariseAsync(context)))
            .Accepts<SummaryRequest>("application/json")
            .WithName("Summarise")
            .WithSummary("Explain a policy that you send")
            .WithDescription("""
                Send exactly one of `blocks` (the page's pieces in order), `html` and `text`, and the reader's `language` (de, de-easy, en, tr, uk, ar, ru; default de).
                The answer holds what the policy states and denies, each with its proof: `quote` is exactly `document.text[start..end]` in UTF-16 units.
                `includeText` adds `document.text`. `question` is the reader's own question, up to 500 letters; its answer stands under `own` and is never kept.
                With `Accept: text/event-stream`: `analysis` (the whole answer by the rules, at once), `waiting` (`{ahead, seconds, text}`, while the model is busy with others), `statement` (`{question, sentence}`, each verified), `done` (the model's share).
                The model's share (`model`) says in `reason` and `text` why there are no sentences of it, and in `seconds` when asking again may help.
                """);
        Describe(summaries.MapPost("/from-url", static (HttpContext context, SummaryHandler handler) => handler.SummariseAddressAsync(context)))
            .Accepts<SummaryFromUrlRequest>("application/json")
            .WithName("SummariseFromUrl")
            .WithSummary("Find, fetch and explain the policy of a site")
            .WithDescription("""
                Send the `url` of any page of a site, or of its policy. The service follows the link to the policy, reads it and answers as above; `source` is where it was found.
                Only http and https on their usual ports and only public addresses are asked, up to 5 MB, 10 seconds and 5 redirects a page.
                """);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .Produces<SummaryResponse>(StatusCodes.Status200OK, "application/json", "text/event-stream")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}

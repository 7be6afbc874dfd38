using System.Text.Json.Serialization.Metadata;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Limits;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Explanations;

/// <summary>For those who write rules: why a rule finds something in a sentence, and what a proposed rule would find.</summary>
public static class ExplanationsApi
{
    /// <summary>Maps POST /v1/explanations and POST /v1/explanations/trials.</summary>
    public static void MapExplanationsApi(this WebApplication app)
    {
        var explanations = app.MapGroup("/v1/explanations").WithTags("Explanations");
        Describe(explanations.MapPost(string.Empty, static (HttpContext context, SentenceExplanations service) =>
                AnswerAsync(context, ContractJson.Default.ExplanationRequest, service.ExplainAsync, ContractJson.Default.ExplanationResponse)))
            .Accepts<ExplanationRequest>("application/json")
            .Produces<ExplanationResponse>()
            .WithName("Explain")
            .WithSummary("Say which rules fire in a sentence, and why")
            .WithDescription("""
                Send a sentence or a few as `text`, up to 2,000 letters, the reader's `language` and, if you know it, the `policyLanguage` (de, en).
                The answer tells sentence by sentence which rules find something and at which words, which values, negations and conditions were recognised, which rules match and find nothing all the same (`silent`, with the reason), and which lack little (`near`, with what is missing).
                Offsets count UTF-16 units of `text` in the answer; stretches of words are pairs [start, end). Nothing is kept.
                """);
        Describe(explanations.MapPost("/trials", static (HttpContext context, RuleTrials service) =>
                AnswerAsync(context, ContractJson.Default.TrialRequest, service.TryAsync, ContractJson.Default.TrialResponse)))
            .Accepts<TrialRequest>("application/json")
            .Produces<TrialResponse>()
            .WithName("TryRule")
            .WithSummary("Try a proposed rule on its own examples")
            .WithDescription("""
                Send a `practice` of the catalogue, the `policyLanguage` (de, en), the `phrases` in the rule language and sentences that the rule should find (`match`) and must not find (`miss`).
                The answer says what is wrong with the phrases and how each sentence comes out, with the reason in words. Without `phrases` the sentences are tried on the rules there are, and a first phrase is suggested.
                Nothing is kept; the rules of the service stay as they are.
                """);
    }

    private static async Task AnswerAsync<TRequest, TAnswer>(
        HttpContext context, JsonTypeInfo<TRequest> request, Func<TRequest, CancellationToken, Task<TAnswer>> answer, JsonTypeInfo<TAnswer> type)
    {
        if (context.RequestServices.GetRequiredService<ServiceKeys>().Of(context) is null)
        {
            throw new ProblemException(new Problem(StatusCodes.Status401Unauthorized, "service-key"));
        }

        var cancel = context.RequestAborted;
        using var body = await RequestBody.ReadAsync(context.Request, context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.BodyBytes, cancel).ConfigureAwait(false);
        var answered = await answer(RequestReader.Parse(body.Bytes, request), cancel).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(answered, type, cancellationToken: cancel).ConfigureAwait(false);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}

using Klartext.Rules.Books;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klartext.Summarizer.Catalogue;

/// <summary>What a policy can say, as this service knows it.</summary>
public static class CatalogueApi
{
    /// <summary>Maps GET /v1/catalogue.</summary>
    public static void MapCatalogueApi(this WebApplication app) =>
        app.MapGet("/v1/catalogue", Catalogue)
            .WithName("Catalogue").WithTags("Catalogue")
            .WithSummary("Questions, practices and languages")
            .WithDescription("The reader's questions in order, the practices that answer each with their names in the language asked for (`language`, default `de`), the articles that ask for them, what Art. 13 GDPR asks every policy to hold, and the languages of policies and readers.")
            .Produces<CatalogueResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static JsonHttpResult<CatalogueResponse> Catalogue(RuleBook book, ServiceWords words, string language = "de")
    {
        if (!words.Knows(language))
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "reader-language", ("known", string.Join(", ", book.ReaderLanguages.Order(StringComparer.Ordinal)))));
        }

        var texts = book.Texts(language);
        var catalogue = new CatalogueResponse(
            book.Version,
            [.. book.PolicyLanguages.Order(StringComparer.Ordinal)],
            [.. book.ReaderLanguages.Order(StringComparer.Ordinal)],
            [.. book.Taxonomy.Questions.Select(question => new CatalogueQuestion(
                question.Id, texts["reading/questions/" + question.Id], question.HasSignal,
                [.. book.Taxonomy.Practices.Where(practice => practice.Question == question.Id).Select(practice => new CataloguePractice(practice.Id.Name, texts[$"practices/{practice.Id}/name"], practice.Duty, practice.Law))]))],
            [.. book.Taxonomy.Requirements.Select(requirement => new CatalogueRequirement(requirement.Id, texts["reading/requirements/" + requirement.Id], requirement.Article))]);
        return TypedResults.Json(catalogue, ContractJson.Default.CatalogueResponse);
    }
}

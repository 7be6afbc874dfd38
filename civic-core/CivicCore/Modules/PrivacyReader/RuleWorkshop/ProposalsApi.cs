using CivicCore.Modules.PrivacyReader.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>The list of proposals as a file that <c>klartext test</c> runs.</summary>
internal static class ProposalsApi
{
    /// <summary>Languages that policies are read in.</summary>
    public static readonly string[] PolicyLanguages = ["de", "en"];

    public static void MapProposals(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/regelwerkstatt/vorschlaege/{language}/proposals.yaml", WriteAsync).RequireAuthorization(PrivacyReaderModule.Rules)
            .WithName("RuleProposals").WithTags("RuleWorkshop").WithSummary("Proposed rules and sentences of a language, as a file for rules/catalogue");

    private static async Task<Results<FileContentHttpResult, NotFound>> WriteAsync(string language, PrivacyReaderContext context, CancellationToken cancellation)
    {
        if (!PolicyLanguages.Contains(language, StringComparer.Ordinal))
        {
            return TypedResults.NotFound();
        }

        var proposals = await context.RuleProposals.AsNoTracking().Where(each => !each.IsWaiting && each.PolicyLanguage == language).OrderBy(static each => each.Written).ToListAsync(cancellation);
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(ProposalFile.Of(proposals)), "application/yaml; charset=utf-8", $"proposals-{language}.yaml");
    }
}

using System.Text.Json;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.Samples;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>Invented proposals, from Samples/proposals.json.</summary>
internal sealed class SampleProposals(PrivacyReaderContext context, TimeProvider clock) : ISampleContent
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await context.RuleProposals.AnyAsync(cancellation))
        {
            return;
        }

        await using var file = typeof(SampleProposals).Assembly.GetManifestResourceStream($"{typeof(PrivacyReaderModule).Namespace}.Samples.proposals.json")!;
        foreach (var sample in await JsonSerializer.DeserializeAsync<List<Sample>>(file, JsonSerializerOptions.Web, cancellation) ?? [])
        {
            context.RuleProposals.Add(new RuleProposal
            {
                PolicyLanguage = sample.PolicyLanguage, Practice = sample.Practice, Denies = sample.Denies, Phrases = sample.Phrases ?? [], Match = sample.Match ?? [], Miss = sample.Miss ?? [], Note = sample.Note, Written = clock.GetUtcNow(),
            });
        }

        await context.SaveChangesAsync(cancellation);
    }

    private sealed record Sample(string PolicyLanguage, string Practice, bool Denies, List<string>? Phrases, List<string>? Match, List<string>? Miss, string? Note);
}

using System.Text.Json;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Samples;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>Invented proposals, one of which waits for a moderator, from Samples/proposals.json.</summary>
internal sealed class SampleProposals(PrivacyReaderContext context, DatabaseSession session, IModerationQueue queue, TimeProvider clock) : ISampleContent
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await context.RuleProposals.AnyAsync(cancellation))
        {
            return;
        }

        await using var file = typeof(SampleProposals).Assembly.GetManifestResourceStream($"{typeof(PrivacyReaderModule).Namespace}.Samples.proposals.json")!;
        var samples = await JsonSerializer.DeserializeAsync<List<Sample>>(file, JsonSerializerOptions.Web, cancellation) ?? [];
        await session.AllOrNothingAsync(() => WriteAsync(samples, cancellation), cancellation);
    }

    private async Task WriteAsync(List<Sample> samples, CancellationToken cancellation)
    {
        foreach (var sample in samples)
        {
            var proposal = new RuleProposal
            {
                IsWaiting = sample.Waits, PolicyLanguage = sample.PolicyLanguage, Practice = sample.Practice, Denies = sample.Denies, Phrases = sample.Phrases ?? [], Match = sample.Match ?? [], Miss = sample.Miss ?? [], Note = sample.Note, Written = clock.GetUtcNow(),
            };
            context.RuleProposals.Add(proposal);
            await context.SaveChangesAsync(cancellation);
            if (sample.Waits)
            {
                await queue.SubmitAsync(RuleProposal.Moderated, proposal.Id.ToString(), proposal.Sentence, null, cancellation);
            }
        }
    }

    private sealed record Sample(string PolicyLanguage, string Practice, bool Denies, List<string>? Phrases, List<string>? Match, List<string>? Miss, string? Note, bool Waits = false);
}

using System.Globalization;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>A wrong finding that a visitor reported, as a moderator sees it before the maintainers do.</summary>
internal sealed class FindingModeration(PrivacyReaderContext context, PortalTexts texts) : IModeratedKind
{
    public string Kind => RuleProposal.Moderated;

    public async Task<Submission?> FindAsync(string id, CancellationToken cancellation) => await ProposalAsync(id, cancellation) is { } proposal
        ? new Submission(
            proposal.Sentence,
            [
                new SubmittedField("sentence", texts["privacy-reader.report.sentence"], proposal.Sentence, IsLong: true),
                new SubmittedField("note", texts["privacy-reader.report.note"], proposal.Note ?? string.Empty, IsLong: true),
            ],
            null,
            [])
        : null;

    public async Task ChangeAsync(string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        if (await ProposalAsync(id, cancellation) is not { } proposal)
        {
            return;
        }

        if (fields.TryGetValue("sentence", out var sentence) && !string.IsNullOrWhiteSpace(sentence))
        {
            (proposal.Match, proposal.Miss) = proposal.Match.Count > 0 ? (Sentence(sentence), proposal.Miss) : (proposal.Match, Sentence(sentence));
        }

        if (fields.TryGetValue("note", out var note))
        {
            proposal.Note = string.IsNullOrWhiteSpace(note) ? null : Cut(note);
        }

        await context.SaveChangesAsync(cancellation);
    }

    public async Task DecideAsync(string id, Decision decision, CancellationToken cancellation)
    {
        if (await ProposalAsync(id, cancellation) is not { } proposal)
        {
            return;
        }

        if (decision.Kind == DecisionKind.Accept)
        {
            proposal.IsWaiting = false;
        }
        else
        {
            context.Remove(proposal);
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static List<string> Sentence(string written) => [Cut(written)];

    private static string Cut(string written) => written.Trim() is { Length: > RuleProposal.MostLetters } longer ? longer[..RuleProposal.MostLetters] : written.Trim();

    private async Task<RuleProposal?> ProposalAsync(string id, CancellationToken cancellation) =>
        Guid.TryParse(id, CultureInfo.InvariantCulture, out var key) ? await context.RuleProposals.SingleOrDefaultAsync(each => each.Id == key, cancellation) : null;
}

/// <summary>A proposal that nobody took up goes after a year.</summary>
internal sealed class OldProposals(PrivacyReaderContext context) : IRetentionRule
{
    public string Key => "privacy-reader.retention.proposal";

    public TimeSpan Keep => TimeSpan.FromDays(365);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) => context.RuleProposals.Where(proposal => proposal.Written < before).ExecuteDeleteAsync(cancellation);
}

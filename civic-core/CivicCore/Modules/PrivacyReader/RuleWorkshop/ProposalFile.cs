using System.Globalization;
using YamlDotNet.Serialization;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>Proposals as a file of rules/catalogue: rules with their examples, and sentences that all rules of a practice answer for.</summary>
internal static class ProposalFile
{
    /// <summary>Editors complete and check the file by this line.</summary>
    private const string Schema = "# yaml-language-server: $schema=../../schema/rules.schema.json\n";

    private static readonly ISerializer Yaml = new SerializerBuilder().WithQuotingNecessaryStrings().WithIndentedSequences().Build();

    /// <summary>The file of a language.</summary>
    public static string Of(IEnumerable<RuleProposal> proposals)
    {
        var entries = proposals.Select(Entry).ToList();
        return Schema + (entries.Count == 0 ? "[]\n" : Yaml.Serialize(entries));
    }

    /// <summary>Id of a proposal's rule.</summary>
    public static string RuleId(RuleProposal proposal) => string.Create(CultureInfo.InvariantCulture, $"{proposal.PolicyLanguage}.{proposal.Practice}.proposal-{proposal.Id.ToString("N")[^8..]}");

    private static Dictionary<string, object> Entry(RuleProposal proposal)
    {
        var entry = new Dictionary<string, object>();
        if (proposal.Phrases.Count > 0)
        {
            entry["id"] = RuleId(proposal);
            entry["practice"] = proposal.Practice;
            if (proposal.PhrasesDeny)
            {
                entry["status"] = "denied";
            }

            entry["any"] = proposal.Phrases;
            entry["examples"] = Examples(proposal, proposal is { Denies: true, PhrasesDeny: false });
        }
        else
        {
            entry["examples-of"] = proposal.Practice;
            foreach (var (kind, sentences) in Examples(proposal, proposal.Denies))
            {
                entry[kind] = sentences;
            }
        }

        if (!string.IsNullOrWhiteSpace(proposal.Note))
        {
            entry["note"] = proposal.Note;
        }

        return entry;
    }

    private static Dictionary<string, object> Examples(RuleProposal proposal, bool denied)
    {
        var examples = new Dictionary<string, object>();
        if (proposal.Match.Count > 0)
        {
            examples["match"] = denied ? proposal.Match.Select(static sentence => new Dictionary<string, string> { ["denied"] = sentence }).ToList() : proposal.Match;
        }

        if (proposal.Miss.Count > 0)
        {
            examples["miss"] = proposal.Miss;
        }

        return examples;
    }
}

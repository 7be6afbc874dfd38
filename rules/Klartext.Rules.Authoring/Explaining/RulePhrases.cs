using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>A phrase of a compiled catalogue with the text it was compiled from.</summary>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="Source">As it is written.</param>
/// <param name="Rule">The rule it belongs to.</param>
internal readonly record struct RulePhrase(int Number, PhraseSource Source, RuleSource Rule);

/// <summary>Finds for compiled phrases the text they were compiled from; rules with a phrase that cannot be read are left out.</summary>
internal sealed class RulePhrases
{
    private readonly Dictionary<int, List<RulePhrase>> byRule = [];

    public RulePhrases(CatalogueSource source, Catalogue catalogue)
    {
        var numbers = Enumerable.Range(0, source.Rules.Count).Select(static _ => new List<int>()).ToList();
        for (var phrase = 0; phrase < catalogue.Roles.Length; phrase++)
        {
            if ((PhraseRole)catalogue.Roles[phrase] == PhraseRole.Rule)
            {
                numbers[catalogue.Owners[phrase]].Add(phrase);
            }
        }

        for (var rule = 0; rule < source.Rules.Count; rule++)
        {
            var written = source.Rules[rule];
            if (numbers[rule].Count == written.Any.Count)
            {
                byRule[rule] = [.. written.Any.Select((phrase, index) => new RulePhrase(numbers[rule][index], phrase, written))];
                All.AddRange(byRule[rule]);
            }
        }
    }

    /// <summary>All phrases under <c>any</c>.</summary>
    public List<RulePhrase> All { get; } = [];

    /// <summary>The phrases under <c>any</c> of a rule, by its index in the catalogue.</summary>
    public IReadOnlyList<RulePhrase> Of(int rule) => byRule.GetValueOrDefault(rule) ?? [];

    /// <summary>The pieces that every match of a phrase needs, outside options and gaps; lists stand as their names.</summary>
    public static IEnumerable<PhraseNode> Needed(PhraseNode node) => node switch
    {
        PhraseNode.Sequence sequence => sequence.Pieces.SelectMany(Needed),
        PhraseNode.Word or PhraseNode.Alternatives or PhraseNode.ListName or PhraseNode.Value => [node],
        _ => [],
    };
}

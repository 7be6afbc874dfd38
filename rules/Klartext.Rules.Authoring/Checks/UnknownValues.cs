using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Value elements that no recogniser, no file of rules/values and no service can ever meet.</summary>
internal sealed class UnknownValues : ICheck
{
    private static readonly string[] Recognised = ["period", "date", "number", "email", "phone", "url", "postal-address", "company", "article"];

    public IEnumerable<Problem> Run(BookFolder folder) => folder.Sources.SelectMany(static source => In(source.Rules, source.Values));

    /// <summary>Those in some rules of a language.</summary>
    public static IEnumerable<Problem> In(IEnumerable<RuleSource> rules, IEnumerable<ValueSource> values)
    {
        var known = Recognised.Concat(values.SelectMany(static value => value.Tags.Append(value.Kind))).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var phrase in (PhraseSource[])[.. rule.Any, .. rule.With, .. rule.Under, .. rule.Unless, .. rule.UnlessUnder])
            {
                foreach (var value in Values(phrase).Where(value => !known.Contains(value.Kind)))
                {
                    yield return new Problem("unknown-value-kind", rule.File, phrase.Line, rule.Id, ("phrase", phrase.Text), ("value", value.Kind));
                }
            }
        }
    }

    private static IEnumerable<PhraseNode.Value> Values(PhraseSource phrase)
    {
        try
        {
            return [.. PhraseParser.Parse(phrase.Text).Parts.SelectMany(Values)];
        }
        catch (PhraseException)
        {
            return []; // is a problem already
        }
    }

    private static IEnumerable<PhraseNode.Value> Values(PhraseNode node) => node switch
    {
        PhraseNode.Value value => [value],
        PhraseNode.Sequence sequence => sequence.Pieces.SelectMany(Values),
        PhraseNode.Alternatives alternatives => alternatives.Choices.SelectMany(Values),
        PhraseNode.Optional optional => Values(optional.Piece),
        _ => [],
    };
}

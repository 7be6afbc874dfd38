using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Value elements that no recogniser, no file of rules/values and no service can ever meet.</summary>
internal sealed class UnknownValues : ICheck
{
    private static readonly string[] Recognised = ["period", "date", "number", "email", "phone", "url", "postal-address", "company", "article"];

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        foreach (var source in folder.Sources)
        {
            var known = Recognised.Concat(source.Values.SelectMany(static value => value.Tags.Append(value.Kind))).ToHashSet(StringComparer.Ordinal);
            foreach (var rule in source.Rules)
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

using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Word lists that no phrase names.</summary>
internal sealed class UnusedLists : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder)
    {
        foreach (var source in folder.Sources)
        {
            var used = AllPhrases(source).SelectMany(Named).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, (file, line)) in source.ListPlaces.Where(list => !used.Contains(list.Key)))
            {
                yield return new Problem("unused-list", file, line, name, ("list", name)) { IsHint = true };
            }
        }
    }

    private static IEnumerable<PhraseSource> AllPhrases(CatalogueSource source) =>
    [
        .. source.Lists.Values.SelectMany(static list => list),
        .. source.Rules.SelectMany(static rule => (PhraseSource[])[.. rule.Any, .. rule.With, .. rule.Under, .. rule.Unless, .. rule.UnlessUnder]),
        .. source.Context.Definitions, .. source.Context.NotNegating, .. source.Context.Conditions.Values.SelectMany(static phrases => phrases),
        .. source.Values.SelectMany(static value => value.Names.Concat(value.Unless)),
    ];

    private static IEnumerable<string> Named(PhraseSource phrase)
    {
        try
        {
            return [.. PhraseParser.Parse(phrase.Text).Parts.SelectMany(Named)];
        }
        catch (PhraseException)
        {
            return []; // is a problem already
        }
    }

    private static IEnumerable<string> Named(PhraseNode node) => node switch
    {
        PhraseNode.ListName list => [list.Name],
        PhraseNode.Sequence sequence => sequence.Pieces.SelectMany(Named),
        PhraseNode.Alternatives alternatives => alternatives.Choices.SelectMany(Named),
        PhraseNode.Optional optional => Named(optional.Piece),
        _ => [],
    };
}

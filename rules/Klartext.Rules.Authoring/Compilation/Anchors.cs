using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>
/// What brings a phrase into play: word classes and value elements of which at least one occurs in every sentence it matches; and the
/// classes that must all occur.
/// </summary>
internal sealed record Anchor(double Cost, IReadOnlyList<int> Classes, IReadOnlyList<int> References);

/// <summary>Chooses the anchor of a phrase: the rarest piece that it cannot do without.</summary>
internal sealed class AnchorChoice(Vocabulary vocabulary, Func<int, double> costOfClass)
{
    private const double CostOfValue = 4; // a value is about as rare as a word of its field

    /// <summary>The rarest anchor of a phrase, or null where every piece may be missing.</summary>
    public Anchor? Of(PhraseSyntax phrase) => phrase.Parts.Select(Of).Where(static anchor => anchor is not null).MinBy(static anchor => anchor!.Cost);

    /// <summary>The classes that must occur in every sentence that the phrase matches.</summary>
    public static IReadOnlyCollection<int> Required(PhraseSyntax phrase, Vocabulary vocabulary) => [.. phrase.Parts.SelectMany(part => Required(part, vocabulary)).Distinct()];

    /// <summary>The classes that are looked for before all else, the rarest first.</summary>
    public IReadOnlyCollection<int> Rarest(IReadOnlyCollection<int> classes) => [.. classes.OrderBy(costOfClass).Take(Catalogue.Gates)];

    /// <summary>A class of which a word stands wherever one of the pieces does; null where a piece may stand without one.</summary>
    public int? OneWordOf(IEnumerable<PhraseNode> pieces)
    {
        var all = pieces.Select(Of).ToList();
        return all.Count > 0 && all.TrueForAll(static anchor => anchor is { References.Count: 0 }) ? vocabulary.UnionOf(all.SelectMany(static anchor => anchor!.Classes)) : null;
    }

    /// <summary>How often a piece may be expected; what needs no word or value at all comes last.</summary>
    public double CostOf(PhraseNode piece) => Of(piece)?.Cost ?? double.MaxValue;

    private static IEnumerable<int> Required(PhraseNode node, Vocabulary vocabulary) => node switch
    {
        PhraseNode.Sequence sequence => sequence.Pieces.SelectMany(piece => Required(piece, vocabulary)),
        PhraseNode.Word word => [vocabulary.ClassOf([word.Pattern])],
        PhraseNode.Alternatives => OneOf(node, vocabulary),
        _ => [],
    };

    /// <summary>Of several choices, whatever their length, one of the first words must occur.</summary>
    private static IEnumerable<int> OneOf(PhraseNode node, Vocabulary vocabulary)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var value = false;
        return PhraseCompiler.FirstWords(node, words, ref value) && !value && words.Count > 0 ? [vocabulary.ClassOf(words)] : [];
    }

    private Anchor? Of(PhraseNode node)
    {
        switch (node)
        {
            case PhraseNode.Sequence sequence:
                return sequence.Pieces.Select(Of).Where(static anchor => anchor is not null).MinBy(static anchor => anchor!.Cost);
            case PhraseNode.Value value:
                return new Anchor(CostOfValue, [], [vocabulary.Reference(value.Kind, value.Argument)]);
            case PhraseNode.Word word:
                var single = vocabulary.ClassOf([word.Pattern]);
                return new Anchor(costOfClass(single), [single], []);
            case PhraseNode.Alternatives alternatives:
                return OfAll(alternatives);
            default:
                return null;
        }
    }

    private Anchor? OfAll(PhraseNode.Alternatives alternatives)
    {
        var anchors = new List<Anchor>();
        string[] words = [.. alternatives.Choices.OfType<PhraseNode.Word>().Select(static word => word.Pattern)];
        if (words.Length > 0)
        {
            var wordClass = vocabulary.ClassOf(words);
            anchors.Add(new Anchor(costOfClass(wordClass), [wordClass], []));
        }

        foreach (var choice in alternatives.Choices.Where(static choice => choice is not PhraseNode.Word))
        {
            if (Of(choice) is not { } anchor)
            {
                return null;
            }

            anchors.Add(anchor);
        }

        return new Anchor(
            anchors.Sum(static anchor => anchor.Cost),
            [.. anchors.SelectMany(static anchor => anchor.Classes).Distinct()],
            [.. anchors.SelectMany(static anchor => anchor.References).Distinct()]);
    }
}

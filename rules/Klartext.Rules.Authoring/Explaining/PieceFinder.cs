using Klartext.Policies;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>Tells whether a single piece of a phrase stands anywhere in a sentence, whatever stands around it.</summary>
internal sealed class PieceFinder(IReadOnlyDictionary<string, IReadOnlyList<PhraseSource>> lists)
{
    private const int DeepestLists = 8;

    private readonly List<(string Folded, string Written)> words = [];
    private readonly List<Recognised> values = [];

    /// <summary>Turns to the words [first, end) of a document and the values in them.</summary>
    public void Open(PolicyDocument document, IEnumerable<(int First, int End)> stretches, IReadOnlyList<Recognised> recognised)
    {
        words.Clear();
        values.Clear();
        foreach (var (first, end) in stretches)
        {
            for (var word = first; word < end; word++)
            {
                var written = document.Text[document.Words[word].Start..document.Words[word].End];
                words.Add((Folding.Fold(GenderForm.Base(written)), written));
            }

            values.AddRange(recognised.Where(value => value.First >= first && value.End <= end));
        }
    }

    /// <summary>Whether the piece stands there; gaps, options and marks of place always do.</summary>
    public bool Stands(PhraseNode node, int depth = 0) => node switch
    {
        PhraseNode.Word word => words.Exists(said => Meets(word.Pattern, said.Folded, said.Written)),
        PhraseNode.Sequence sequence => sequence.Pieces.All(piece => Stands(piece, depth)),
        PhraseNode.Alternatives alternatives => alternatives.Choices.Any(choice => Stands(choice, depth)),
        PhraseNode.ListName list => depth < DeepestLists && lists.TryGetValue(list.Name, out var entries) && entries.Any(entry => Stands(entry, depth + 1)),
        PhraseNode.Value value => values.Exists(found => Meets(value, found)),
        _ => true,
    };

    private bool Stands(PhraseSource entry, int depth)
    {
        try
        {
            return PhraseParser.Parse(entry.Text).Parts.All(part => Stands(part, depth));
        }
        catch (PhraseException)
        {
            return false;
        }
    }

    private static bool Meets(string pattern, string folded, string written) => pattern switch
    {
        ['=', .. var exactly] => string.Equals(written, exactly, StringComparison.Ordinal),
        ['*', .. var inner, '*'] => folded.Contains(Folding.Fold(inner), StringComparison.Ordinal),
        ['*', .. var end] => folded.EndsWith(Folding.Fold(end), StringComparison.Ordinal),
        [.. var beginning, '*'] => folded.StartsWith(Folding.Fold(beginning), StringComparison.Ordinal),
        _ => string.Equals(folded, Folding.Fold(GenderForm.Base(pattern)), StringComparison.Ordinal),
    };

    private static bool Meets(PhraseNode.Value asked, Recognised found) =>
        (found.Kind == asked.Kind || found.Tags.Contains(asked.Kind))
        && (asked.Argument.Length == 0 || found.Tags.Contains(asked.Argument) || found.Value.Contains(asked.Argument, StringComparison.OrdinalIgnoreCase));
}

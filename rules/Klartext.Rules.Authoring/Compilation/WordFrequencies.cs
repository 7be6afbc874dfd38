using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>
/// How often words occur in policies, estimated from the catalogue's own examples: the rarest word of a phrase is the one that
/// brings it into play.
/// </summary>
internal sealed class WordFrequencies
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public WordFrequencies(IEnumerable<string> examples)
    {
        foreach (var example in examples)
        {
            var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, example)]);
            foreach (var word in document.Words)
            {
                var folded = Folding.Fold(GenderForm.Base(document.Text.AsSpan(word.Start, word.End - word.Start)));
                counts[folded] = counts.GetValueOrDefault(folded) + 1;
            }
        }
    }

    /// <summary>For each term how many words of the examples meet it, and at least one.</summary>
    public int[] OfTerms(TermIndex index)
    {
        var frequencies = new int[index.Count];
        Array.Fill(frequencies, 1);
        var found = new List<int>();
        foreach (var (word, count) in counts)
        {
            found.Clear();
            index.Find(word, word, found);
            foreach (var term in found)
            {
                frequencies[term] += count;
            }
        }

        return frequencies;
    }
}

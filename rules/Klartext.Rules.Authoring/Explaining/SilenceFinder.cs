using Klartext.Policies;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>Finds out why a rule whose phrase stands in a sentence finds nothing there.</summary>
internal sealed class SilenceFinder(Catalogue catalogue, CatalogueSource source, SentenceProbe probe)
{
    /// <summary>The first reason that holds, in the order in which the matcher asks; null where none does.</summary>
    /// <param name="rule">The rule, by its index.</param>
    /// <param name="sentence">The sentence; the probe has it open.</param>
    /// <param name="definition">The words that make it a definition, or null.</param>
    /// <param name="matched">The matched words of the document.</param>
    /// <param name="clauses">Its clauses.</param>
    public (SilenceReason Reason, string Because)? Why(int rule, int sentence, string? definition, int[] matched, ClauseProbe clauses)
    {
        var compiled = catalogue.Rules[rule];
        var written = source.Rules[rule];
        var block = probe.Document.Blocks[probe.Document.Sentences[sentence].Block];
        if (compiled.Place != Place.Anywhere && compiled.Place == Place.Heading != (block.Kind == BlockKind.Heading))
        {
            return (SilenceReason.Place, string.Empty);
        }

        if (!compiled.Definitions && definition is not null)
        {
            return (SilenceReason.Definition, definition);
        }

        if (compiled.Negation == NegationEffect.Cancels && clauses.NegatorOver(matched) is { } negator)
        {
            return (SilenceReason.Negated, negator);
        }

        if (First(compiled.Unless, written.Unless, Around(compiled.UnlessWithin, sentence)) is { } forbidden)
        {
            return (SilenceReason.Unless, forbidden);
        }

        if (First(compiled.UnlessUnder, written.UnlessUnder, Headings(sentence)) is { } above)
        {
            return (SilenceReason.UnlessUnder, above);
        }

        if (compiled.With.Length > 0 && First(compiled.With, written.With, Around(compiled.Within, sentence)) is null)
        {
            return (SilenceReason.With, string.Join(" | ", written.With.Select(static phrase => phrase.Text)));
        }

        return compiled.Under.Length > 0 && First(compiled.Under, written.Under, Headings(sentence)) is null
            ? (SilenceReason.Under, string.Join(" | ", written.Under.Select(static phrase => phrase.Text)))
            : null;
    }

    private string? First(int[] phrases, IReadOnlyList<PhraseSource> written, IEnumerable<int> sentences)
    {
        foreach (var sentence in sentences)
        {
            probe.Open(sentence);
            for (var index = 0; index < phrases.Length; index++)
            {
                if (probe.Match(phrases[index]).Length > 0)
                {
                    return index < written.Count ? written[index].Text : string.Empty;
                }
            }
        }

        return null;
    }

    private IEnumerable<int> Around(Scope scope, int sentence)
    {
        var block = probe.Document.Sentences[sentence].Block;
        var (from, to) = scope switch
        {
            Scope.Paragraph => (probe.Document.Blocks[block].FirstSentence, probe.Document.Blocks[block].FirstSentence + probe.Document.Blocks[block].SentenceCount),
            Scope.Section => Sections.Around(probe.Document, block),
            _ => (sentence, sentence + 1),
        };
        return Enumerable.Range(from, to - from);
    }

    private IEnumerable<int> Headings(int sentence)
    {
        var blocks = probe.Document.Blocks;
        for (var heading = blocks[probe.Document.Sentences[sentence].Block].Heading; heading >= 0; heading = blocks[heading].Heading)
        {
            foreach (var part in Enumerable.Range(blocks[heading].FirstSentence, blocks[heading].SentenceCount))
            {
                yield return part;
            }
        }
    }
}

using Klartext.Policies;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>Makes evidence of sentences: verbatim slices of the document's text.</summary>
internal sealed class Quotes(PolicyDocument document)
{
    private readonly Dictionary<int, IReadOnlyList<string>> headings = [];
    private readonly Dictionary<int, string> sentences = [];

    /// <summary>Adds the sentence of a hit, and its lead-in where it needs one; a sentence that is there already gets the new proof.</summary>
    public void Add(Hit hit, List<Evidence> evidence)
    {
        if (hit.LeadIn >= 0)
        {
            Add(hit.LeadIn, hit.Proof, evidence);
        }

        Add(hit.Sentence, hit.Proof, evidence);
    }

    /// <summary>The sentences around places of the text, each once.</summary>
    public IReadOnlyList<Evidence> Around(List<TextRange> places)
    {
        var evidence = new List<Evidence>();
        var sentence = 0;
        foreach (var place in places)
        {
            while (sentence + 1 < document.Sentences.Length && document.Sentences[sentence + 1].Range.Start <= place.Start)
            {
                sentence++;
            }

            Add(sentence, [place], evidence);
        }

        return evidence;
    }

    private void Add(int sentence, IReadOnlyList<TextRange> proof, List<Evidence> evidence)
    {
        var range = document.Sentences[sentence].Range;
        for (var known = 0; known < evidence.Count; known++)
        {
            if (evidence[known].Start == range.Start)
            {
                evidence[known] = Join(evidence[known], range, proof);
                return;
            }
        }

        evidence.Add(new Evidence(TextOf(sentence), range.Start, range.End, HeadingOf(document.Sentences[sentence].Block), Inside(range, proof)));
    }

    private static List<TextRange> Inside(TextRange sentence, IReadOnlyList<TextRange> proof)
    {
        var inside = new List<TextRange>(proof.Count);
        foreach (var part in proof)
        {
            if (sentence.Contains(part))
            {
                inside.Add(part);
            }
        }

        return inside;
    }

    /// <summary>The evidence with what else of its sentence is proof; most rules rest on words that are proof already.</summary>
    private static Evidence Join(Evidence evidence, TextRange sentence, IReadOnlyList<TextRange> proof)
    {
        List<TextRange>? joined = null;
        foreach (var part in proof)
        {
            if (sentence.Contains(part) && !evidence.Proof.Contains(part))
            {
                joined ??= [.. evidence.Proof];
                joined.Add(part);
            }
        }

        return joined is null ? evidence : evidence with { Proof = [.. joined.OrderBy(static part => part.Start)] };
    }

    /// <summary>A sentence proves several practices; its text is cut out once.</summary>
    private string TextOf(int sentence)
    {
        if (!sentences.TryGetValue(sentence, out var text))
        {
            sentences[sentence] = text = document.Slice(document.Sentences[sentence].Range).ToString();
        }

        return text;
    }

    /// <summary>Blocks under one heading share their path.</summary>
    private IReadOnlyList<string> HeadingOf(int block)
    {
        if (document.Blocks[block] is { ColumnHeading: >= 0 } or { RowLabel: >= 0 })
        {
            return document.HeadingPath(block);
        }

        var heading = document.Blocks[block].Heading;
        if (!headings.TryGetValue(heading, out var path))
        {
            headings[heading] = path = document.HeadingPath(block);
        }

        return path;
    }
}

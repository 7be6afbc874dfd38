using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>A policy prepared for verification: its quotes can be found, and each sentence tells what it proves.</summary>
public sealed class Grounds
{
    private readonly QuoteFinder quotes;
    private readonly bool[] hostile;
    private readonly int[] starts;

    /// <summary>Prepares a policy.</summary>
    public Grounds(PolicyAnalysis analysis)
    {
        Analysis = analysis;
        var document = analysis.Document;
        quotes = new QuoteFinder(document);
        starts = [.. document.Sentences.Select(static sentence => sentence.Range.Start)];
        hostile = [.. document.Sentences.Select(sentence => HostileText.Is(document.Slice(sentence.Range)))];
        SpeaksInFirstPerson = WordStem.Words(document.Text).Any(static word => word is "wir" or "we");
        MarkSpread(document);
    }

    /// <summary>What the rules found.</summary>
    public PolicyAnalysis Analysis { get; }

    /// <summary>The policy.</summary>
    public PolicyDocument Document => Analysis.Document;

    /// <summary>Whether whoever runs the site says "we": then "the provider" may be somebody else.</summary>
    internal bool SpeaksInFirstPerson { get; }

    /// <summary>The number of the sentence that evidence stands in.</summary>
    public int SentenceOf(Evidence evidence) => SentenceAt(evidence.Start);

    /// <summary>Whether a sentence speaks to readers, and not to a model.</summary>
    public bool IsHonest(int sentence) => !hostile[sentence];

    /// <summary>Whether evidence speaks to readers.</summary>
    public bool IsHonest(Evidence evidence) => IsHonest(SentenceOf(evidence));

    /// <summary>
    /// The sentences a quote stands in, whole, so that no "not" is cut off, with the quoted words; none if it does not stand there.
    /// Of several places the first honest one is taken.
    /// </summary>
    /// <param name="quote">The quote.</param>
    /// <param name="wholeSentences">Whether it must be a whole sentence or list item.</param>
    internal IReadOnlyList<(int Sentence, TextRange Words)> Find(string quote, bool wholeSentences)
    {
        foreach (var place in quotes.Find(quote))
        {
            var found = new List<(int, TextRange)>();
            for (var sentence = SentenceAt(place.Start); sentence < starts.Length && starts[sentence] < place.End; sentence++)
            {
                var range = Document.Sentences[sentence].Range;
                var words = new TextRange(Math.Max(range.Start, place.Start), Math.Min(range.End, place.End));
                if (words.Length > 0)
                {
                    found.Add((sentence, words));
                }
            }

            var fits = !wholeSentences || found is [var (only, its)] && Document.Sentences[only].Range.Length <= its.Length + 1;
            if (fits && found.Count > 0 && found.TrueForAll(part => IsHonest(part.Item1)))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>A sentence as evidence.</summary>
    internal Evidence EvidenceOf(int sentence, IReadOnlyList<TextRange> words)
    {
        var range = Document.Sentences[sentence].Range;
        return new Evidence(Document.Text[range.Start..range.End], range.Start, range.End, Document.HeadingPath(Document.Sentences[sentence].Block), words);
    }

    /// <summary>Whether a claim is a finding, with its status and condition, and which of the quoted sentences prove it.</summary>
    internal DropReason Holds(Claim claim, Predicate<int> isQuoted, out HashSet<int> sentences)
    {
        var findings = Analysis.Findings.Where(finding => finding.Practice == claim.Practice).ToList();
        var same = findings.Find(finding => finding.Status == claim.Status && finding.Condition == claim.Condition);
        sentences = same is null ? [] : [.. same.Evidence.Select(SentenceOf).Where(number => isQuoted(number))];
        if (same is null || findings.Exists(finding => finding.Status != claim.Status))
        {
            return findings.Count == 0 ? DropReason.NotStated : DropReason.Contradiction;
        }

        return sentences.Count == 0 ? DropReason.QuoteUnfit : DropReason.None;
    }

    /// <summary>Marks orders that are spread over several short lines.</summary>
    private void MarkSpread(PolicyDocument document)
    {
        const int shortLine = 4; // words
        const int lines = 4;
        for (var first = 0; first + 1 < document.Sentences.Length; first++)
        {
            if (hostile[first] || document.Sentences[first].WordCount > shortLine)
            {
                continue;
            }

            var last = Math.Min(first + lines, document.Sentences.Length) - 1;
            if (HostileText.Is(document.Text.AsSpan()[document.Sentences[first].Range.Start..document.Sentences[last].Range.End]) && !hostile.AsSpan(first, last + 1 - first).Contains(true))
            {
                hostile.AsSpan(first, last + 1 - first).Fill(true);
            }
        }
    }

    private int SentenceAt(int place)
    {
        var found = Array.BinarySearch(starts, place);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}

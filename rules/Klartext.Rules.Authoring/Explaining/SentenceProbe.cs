using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>
/// Asks of single phrases whether they stand in a sentence, and where: what the matcher does for a whole document, one step at a
/// time, for those who want to know why. Not for use by two threads at a time.
/// </summary>
internal sealed class SentenceProbe
{
    private readonly Catalogue catalogue;
    private readonly DocumentMatcher matcher;
    private readonly WordClasses classes;
    private readonly ReferenceTable references;
    private readonly PhraseMatcher phrases;
    private readonly ReadingUnit unit = new();
    private int[] numbers = [];
    private (int Sentence, int LeadIn) opened = (-1, -1);

    public SentenceProbe(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        matcher = new DocumentMatcher(catalogue);
        classes = new WordClasses(catalogue);
        references = new ReferenceTable(catalogue);
        phrases = new PhraseMatcher(catalogue, classes);
    }

    /// <summary>The document that was read last.</summary>
    public PolicyDocument Document { get; private set; } = null!;

    /// <summary>What the matcher found in it.</summary>
    public Reading Reading { get; private set; } = null!;

    /// <summary>What the catalogue knows of words.</summary>
    public WordClasses Classes => classes;

    /// <summary>The words of the sentence that was opened last.</summary>
    public ReadingUnit Unit => unit;

    /// <summary>Reads a document.</summary>
    public void Read(PolicyDocument document)
    {
        Document = document;
        Reading = matcher.Read(document);
        classes.Refresh();
        numbers = new int[document.Words.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            var word = document.Words[index];
            var written = document.Text.AsSpan(word.Start, word.End - word.Start);
            var head = (word.Before & Breaks.Elided) != 0 ? ElidedWords.HeadOf(document, index) : null;
            numbers[index] = head is { } found ? classes.Elided(written, document.Text.AsSpan(found.Start, found.End - found.Start)) : classes.Number(written);
        }

        opened = (-1, -1);
    }

    /// <summary>Turns to a sentence, read behind its lead-in where one is given.</summary>
    public void Open(int sentence, int leadIn = -1)
    {
        if (opened == (sentence, leadIn))
        {
            return;
        }

        opened = (sentence, leadIn);
        unit.Clear();
        if (leadIn >= 0)
        {
            Append(leadIn);
            unit.EndLeadIn();
        }

        Append(sentence);
        phrases.Open(unit);
    }

    /// <summary>The words of the document that a phrase matches in the opened sentence; empty where it does not stand there.</summary>
    public int[] Match(int phrase) => phrases.Matches(phrase) ? [.. phrases.Matched.ToArray().Select(word => unit.Positions[word]).Distinct().Order()] : [];

    /// <summary>How many steps a phrase takes a word in the opened sentence.</summary>
    public double StepsAWord(int phrase)
    {
        var before = phrases.Steps;
        phrases.Matches(phrase);
        return (phrases.Steps - before) / (double)Math.Max(1, unit.Count);
    }

    private void Append(int sentence)
    {
        var range = Document.Sentences[sentence];
        unit.Append(range, Document, numbers);
        foreach (var value in Reading.Values)
        {
            if (value.First >= range.FirstWord && value.End <= range.FirstWord + range.WordCount)
            {
                unit.Append(value, references.Of(value));
            }
        }
    }
}

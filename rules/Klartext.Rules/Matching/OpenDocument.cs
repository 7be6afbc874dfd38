using Klartext.Policies;
using Klartext.Rules.Values;

namespace Klartext.Rules.Matching;

/// <summary>A document while it is read: the numbers of its words, the values recognised so far and what is known of its sentences.</summary>
internal sealed class OpenDocument(WordClasses classes)
{
    private readonly List<Recognised> values = [];
    private readonly List<int[]> met = []; // for each value the elements of phrases that it meets

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; private set; } = null!;

    /// <summary>The number of each word in <see cref="WordClasses"/>.</summary>
    public int[] Numbers { get; private set; } = [];

    /// <summary>What the first pass learnt of each sentence.</summary>
    public SentenceContext[] Contexts { get; private set; } = [];

    /// <summary>The values recognised, in document order.</summary>
    public List<Recognised> Values => values;

    /// <summary>Words in which a negator negates nothing ("nicht nur").</summary>
    public WordSet Harmless { get; } = new();

    /// <summary>Words that end a negation of several words ("ebenso wenig").</summary>
    public WordSet Negating { get; } = new();

    /// <summary>Words of sentences that only suppose: what they deny holds in one case alone.</summary>
    public WordSet Supposed { get; } = new();

    /// <summary>Words of sayings that deny ("kein Platz für", "machen keinen Gebrauch"): they say nothing else.</summary>
    public WordSet Sayings { get; } = new();

    /// <summary>A negator and the words behind it that alone it denies, because something else is put right: "nicht durch Google, sondern durch uns".</summary>
    public WordSet Corrected { get; } = new();

    /// <summary>Turns to a document and numbers its words.</summary>
    public void Open(PolicyDocument document)
    {
        Document = document;
        values.Clear();
        met.Clear();
        Harmless.Clear(document.Words.Length);
        Negating.Clear(document.Words.Length);
        Supposed.Clear(document.Words.Length);
        Corrected.Clear(document.Words.Length);
        Sayings.Clear(document.Words.Length);
        classes.Refresh();
        if (Contexts.Length < document.Sentences.Length)
        {
            Contexts = new SentenceContext[document.Sentences.Length];
        }

        NumberWords();
    }

    /// <summary>Says that in these words nothing negates, and nothing that rests on them is denied.</summary>
    public void Quiet(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            Harmless.Add(word);
            Supposed.Add(word);
        }
    }

    /// <summary>Lets go of the document; what was learnt of words stays.</summary>
    public void Close() => Document = null!;

    /// <summary>Notes what elements of phrases a value meets; values and notes go side by side.</summary>
    public void Meets(int[] references) => met.Add(references);

    /// <summary>Fills a unit with a sentence and its values.</summary>
    public void Load(ReadingUnit unit, int sentence)
    {
        unit.Clear();
        Append(unit, sentence);
    }

    /// <summary>Appends a sentence and its values to a unit.</summary>
    public void Append(ReadingUnit unit, int sentence)
    {
        unit.Append(Document.Sentences[sentence], Document, Numbers);
        AppendValues(unit, sentence);
    }

    /// <summary>Appends the values of a sentence whose words are in the unit.</summary>
    public void AppendValues(ReadingUnit unit, int sentence)
    {
        for (var value = Contexts[sentence].FirstValue; value < Contexts[sentence].ValueEnd; value++)
        {
            unit.Append(values[value], met[value]);
        }
    }

    /// <summary>What a word may be part of by its letters.</summary>
    public WordShapes ShapeOf(int word) => classes.ShapesOf(Numbers[word]);

    /// <summary>What the words of a sentence may be part of.</summary>
    public WordShapes ShapesOf(Sentence sentence)
    {
        var shapes = WordShapes.None;
        for (var word = sentence.FirstWord; word < sentence.FirstWord + sentence.WordCount; word++)
        {
            shapes |= ShapeOf(word);
        }

        return shapes;
    }

    private void NumberWords()
    {
        var words = Document.Words;
        if (Numbers.Length < words.Length)
        {
            Numbers = new int[words.Length];
        }

        var numbers = Numbers;
        var text = Document.Text.AsSpan();
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            var written = text[word.Start..word.End];
            var head = (word.Before & Breaks.Elided) == 0 ? null : ElidedWords.HeadOf(Document, index);
            numbers[index] = head is { } found ? classes.Elided(written, text[found.Start..found.End]) : classes.Number(written);
        }
    }
}

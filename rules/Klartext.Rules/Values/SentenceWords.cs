using Klartext.Policies;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Values;

/// <summary>The words of one sentence as the recognisers of values see them.</summary>
internal readonly struct SentenceWords(OpenDocument open, int number, int firstFound)
{
    private readonly PolicyDocument document = open.Document;
    private readonly Sentence sentence = open.Document.Sentences[number];
    private readonly List<Recognised> found = open.Values;

    /// <summary>The shapes of all its words.</summary>
    public WordShapes Shapes { get; } = open.ShapesOf(open.Document.Sentences[number]);

    /// <summary>Whether a value has been recognised in it already.</summary>
    public bool AnyFound => found.Count > firstFound;

    /// <summary>How many words.</summary>
    public int Count => sentence.WordCount;

    /// <summary>The first word, counted in the document.</summary>
    public int First => sentence.FirstWord;

    /// <summary>The letters of a word; empty outside the sentence.</summary>
    public ReadOnlySpan<char> this[int word]
    {
        get
        {
            if ((uint)word >= (uint)sentence.WordCount)
            {
                return default;
            }

            var range = document.Words[sentence.FirstWord + word];
            return document.Text.AsSpan(range.Start, range.End - range.Start);
        }
    }

    /// <summary>Whether a word has a shape; none outside the sentence has.</summary>
    public bool Has(int word, WordShapes shape) => (uint)word < (uint)sentence.WordCount && (open.ShapeOf(sentence.FirstWord + word) & shape) != 0;

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Before(int word)
    {
        if (word > sentence.WordCount || word < 0 || sentence.WordCount == 0)
        {
            return default;
        }

        var start = word == 0 ? sentence.Range.Start : document.Words[sentence.FirstWord + word - 1].End;
        var end = word >= sentence.WordCount ? sentence.Range.End : document.Words[sentence.FirstWord + word].Start;
        return document.Text.AsSpan(start, end - start);
    }

    /// <summary>The text of the sentence.</summary>
    public ReadOnlySpan<char> Text => document.Slice(sentence.Range);

    /// <summary>The index of the word at an offset of <see cref="Text"/>, or the next one.</summary>
    public int WordAt(int offset)
    {
        for (var word = 0; word < sentence.WordCount; word++)
        {
            if (document.Words[sentence.FirstWord + word].End - sentence.Range.Start > offset)
            {
                return word;
            }
        }

        return sentence.WordCount;
    }

    /// <summary>A value of this kind that begins at the word, if one was recognised before.</summary>
    public Recognised? At(int word, string kind)
    {
        for (var index = firstFound; index < found.Count; index++)
        {
            if (found[index].First == sentence.FirstWord + word && (found[index].Kind == kind || found[index].Tags.Contains(kind)))
            {
                return found[index];
            }
        }

        return null;
    }

    /// <summary>Adds a value over the words [from, to) of the sentence.</summary>
    public void Add(string kind, string value, int from, int to) =>
        found.Add(new Recognised(kind, value, [], sentence.FirstWord + from, sentence.FirstWord + Math.Min(to, sentence.WordCount)));
}

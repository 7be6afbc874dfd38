using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>The words of a file, folded.</summary>
internal sealed class WordSet(string name)
{
    private readonly HashSet<string> words = [.. PhraseTable.Lines(name).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static word => Folding.Fold(word))];

    /// <summary>Words of possibility and duty.</summary>
    public static WordSet Modal { get; } = new("modal.txt");

    /// <summary>People of any kind.</summary>
    public static WordSet People { get; } = new("people.txt");

    /// <summary>"Daten", "information": what all of it is about.</summary>
    public static WordSet Data { get; } = new("data-words.txt");

    /// <summary>"immer", "all": what is said with them is said of more.</summary>
    public static WordSet Certain { get; } = new("certain.txt");

    /// <summary>"alle", "nur": they count or narrow the thing behind them.</summary>
    public static WordSet Counting { get; } = new("counting.txt");

    /// <summary>Words that turn a sentence round.</summary>
    public static WordSet Negating { get; } = new("negating.txt");

    /// <summary>Whether it holds a folded word.</summary>
    public bool Holds(string folded) => words.Contains(folded);

    /// <summary>How many words of a text it holds.</summary>
    public int CountIn(string text) => WordStem.Words(text).Count(words.Contains);
}

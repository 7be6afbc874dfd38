using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>A practice that a statement asserts.</summary>
internal readonly record struct Claim(PracticeId Practice, PracticeStatus Status, Condition Condition);

/// <summary>
/// The words that people wrote for readers of one language: a statement may use them freely, and a statement that is one of their
/// sentences asserts what that sentence stands for.
/// </summary>
internal sealed class PeoplesWords
{
    private static readonly string[] Sources = ["practices/", "signals/", "glossary/", "reading/questions/", "reading/requirements/", "reading/facts/", "reading/conditions/", "reading/periods/", "reading/services/purposes/"];

    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> sentences = new(StringComparer.Ordinal);

    /// <summary>Gathers the words of a language.</summary>
    public PeoplesWords(RuleBook book, string language)
    {
        foreach (var (path, text) in book.Texts(language).All.Where(static pair => Sources.Any(source => pair.Key.StartsWith(source, StringComparison.Ordinal))))
        {
            AddAll(text);
        }

        foreach (var line in PhraseTable.Lines("neutral.txt"))
        {
            AddAll(line);
        }

        foreach (var practice in book.Taxonomy.Practices)
        {
            AddSentences(book.Texts(language), practice.Id, PracticeStatus.Stated, "stated");
            AddSentences(book.Texts(language), practice.Id, PracticeStatus.Denied, "denied");
        }
    }

    /// <summary>Whether the word, folded, is one of theirs or made of theirs.</summary>
    public bool Knows(string folded)
    {
        var stem = WordStem.Of(folded);
        return stems.Contains(stem) || stems.Contains(folded) || WordStem.IsCompound(folded, stems);
    }

    /// <summary>What a text asserts that people wrote letter by letter.</summary>
    public Claim? ClaimOf(string text) => sentences.TryGetValue(Key(text), out var claim) ? claim : null;

    private void AddSentences(Texts texts, PracticeId practice, PracticeStatus status, string name)
    {
        AddSentence(texts.Find($"practices/{practice}/{name}/says"), new Claim(practice, status, Condition.None));
        foreach (var condition in Enum.GetValues<Condition>())
        {
            AddSentence(texts.Find($"practices/{practice}/{name}/conditions/{ConditionNames.Of(condition)}"), new Claim(practice, status, condition));
        }
    }

    private void AddSentence(string? text, Claim claim)
    {
        if (text is not null)
        {
            sentences.TryAdd(Key(text), claim);
        }
    }

    private void AddAll(string text)
    {
        foreach (var word in WordStem.Words(text))
        {
            stems.Add(WordStem.Of(word));
        }
    }

    private static string Key(string text) => string.Join(' ', WordStem.Words(text));
}

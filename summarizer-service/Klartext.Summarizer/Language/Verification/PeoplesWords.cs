using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>A practice that a statement asserts.</summary>
internal readonly record struct Claim(PracticeId Practice, PracticeStatus Status, Condition Condition);

/// <summary>
/// The sentences that people wrote for readers of one language: a statement that is one of them asserts what it stands for. With
/// it the words they use for each practice, and the neutral words that a statement may use without having them from its quotes.
/// </summary>
internal sealed class PeoplesWords
{
    private static readonly HashSet<string> Neutral = [.. PhraseTable.Lines("neutral.txt").SelectMany(WordStem.Words).SelectMany(static word => (string[])[word, WordStem.Of(word)])];

    private readonly Dictionary<PracticeId, HashSet<string>> stems = [];
    private readonly Dictionary<string, Claim> sentences = new(StringComparer.Ordinal);

    /// <summary>Gathers the sentences of a language.</summary>
    public PeoplesWords(RuleBook book, string language)
    {
        foreach (var practice in book.Taxonomy.Practices)
        {
            var own = book.Texts(language).All.Where(pair => pair.Key.StartsWith($"practices/{practice.Id}/", StringComparison.Ordinal));
            stems[practice.Id] = [.. own.SelectMany(static pair => WordStem.Words(pair.Value)).Select(static word => WordStem.Of(word))];
            AddSentences(book.Texts(language), practice.Id, PracticeStatus.Stated, "stated");
            AddSentences(book.Texts(language), practice.Id, PracticeStatus.Denied, "denied");
        }
    }

    /// <summary>Whether a folded word says nothing of its own.</summary>
    public static bool IsNeutral(string folded) => Neutral.Contains(folded) || Neutral.Contains(WordStem.Of(folded));

    /// <summary>The word stems that people use for a practice.</summary>
    public IReadOnlySet<string> StemsOf(PracticeId practice) => stems[practice];

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

    private static string Key(string text) => string.Join(' ', WordStem.Words(text));
}

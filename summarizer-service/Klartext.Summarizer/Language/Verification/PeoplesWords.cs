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
    /// <summary>Shorter words tell direction and the like, which is the quote's alone.</summary>
    public const int LeastLetters = 4;

    private static readonly HashSet<string> NeutralWords = [.. PhraseTable.Lines("neutral.txt").SelectMany(WordStem.Words)];
    private static readonly HashSet<string> Neutral = [.. NeutralWords.SelectMany(static word => (string[])[word, WordStem.Of(word)])];

    private readonly Dictionary<(PracticeId Practice, PracticeStatus Status), HashSet<string>> stems = [];
    private readonly Dictionary<(PracticeId Practice, PracticeStatus Status), List<Phrasing>> phrasings = [];
    private readonly Dictionary<string, Claim> sentences = new(StringComparer.Ordinal);

    /// <summary>Gathers the sentences of a language.</summary>
    public PeoplesWords(RuleBook book, string language)
    {
        foreach (var practice in book.Taxonomy.Practices)
        {
            Add(book.Texts(language), practice.Id, PracticeStatus.Stated, "stated");
            Add(book.Texts(language), practice.Id, PracticeStatus.Denied, "denied");
        }
    }

    /// <summary>Whether a folded word, as it is written, says nothing of its own: "nutzen" does not, "Nutzern" does.</summary>
    public static bool IsNeutralWord(string folded) => NeutralWords.Contains(folded);

    /// <summary>Whether a folded word says nothing of its own, whatever its ending.</summary>
    public static bool IsNeutral(string folded) => IsNeutralWord(folded) || IsNeutralStem(WordStem.Of(folded));

    /// <summary>Whether a stem is that of a word that says nothing of its own.</summary>
    public static bool IsNeutralStem(string stem) => Neutral.Contains(stem);

    /// <summary>The word stems that people use for a claim.</summary>
    public IReadOnlySet<string> StemsOf(Claim claim) => stems[(claim.Practice, claim.Status)];

    /// <summary>What people write for a claim.</summary>
    public IReadOnlyList<Phrasing> PhrasingsOf(Claim claim) => phrasings[(claim.Practice, claim.Status)];

    /// <summary>What a text asserts that people wrote letter by letter.</summary>
    public Claim? ClaimOf(string text) => sentences.TryGetValue(Key(text), out var claim) ? claim : null;

    private void Add(Texts texts, PracticeId practice, PracticeStatus status, string name)
    {
        var own = texts.All.Where(pair => pair.Key == $"practices/{practice}/name" || pair.Key.StartsWith($"practices/{practice}/{name}/", StringComparison.Ordinal)).ToList();
        stems[(practice, status)] = [.. own.SelectMany(static pair => WordStem.Words(pair.Value)).Where(static word => word.Length >= LeastLetters).Select(static word => WordStem.Of(word))];
        phrasings[(practice, status)] = [.. own.Select(static pair => new Phrasing(pair.Value))];
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

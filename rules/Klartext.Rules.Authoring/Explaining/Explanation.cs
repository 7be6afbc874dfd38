using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>What the rules make of a text, sentence by sentence.</summary>
/// <param name="Document">The text.</param>
/// <param name="Language">The language whose rules were used.</param>
/// <param name="Sentences">One for each sentence.</param>
public sealed record Explanation(PolicyDocument Document, string Language, IReadOnlyList<SentenceExplanation> Sentences);

/// <summary>What the rules make of a sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Range">Where it stands in the text.</param>
/// <param name="LeadIn">The lead-in it is read behind as well, or null.</param>
/// <param name="Values">Recognised values.</param>
/// <param name="Negators">Words that negate, with the clause they reach.</param>
/// <param name="HarmlessNegators">Words that look so and negate nothing here.</param>
/// <param name="Conditions">Conditions with the words that name them.</param>
/// <param name="Definition">The words that make it a sentence that only explains a term, or null.</param>
/// <param name="Fired">Rules that fired.</param>
/// <param name="Silent">Rules whose phrase stands there and that found nothing all the same.</param>
/// <param name="Almost">Rules of whose phrase nearly all stands there, the nearest first.</param>
public sealed record SentenceExplanation(
    string Text, TextRange Range, string? LeadIn, IReadOnlyList<ExplainedValue> Values, IReadOnlyList<ExplainedNegator> Negators, IReadOnlyList<ExplainedWords> HarmlessNegators,
    IReadOnlyList<ExplainedCondition> Conditions, ExplainedWords? Definition, IReadOnlyList<FiredRule> Fired, IReadOnlyList<SilentRule> Silent, IReadOnlyList<NearRule> Almost);

/// <summary>Some words of the text.</summary>
/// <param name="Text">The words, joined by spaces.</param>
/// <param name="Ranges">Where each stands.</param>
public sealed record ExplainedWords(string Text, IReadOnlyList<TextRange> Ranges)
{
    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>A recognised value: its kind, its normal form, its other names, the words it stands for and where they are.</summary>
public sealed record ExplainedValue(string Kind, string Value, IReadOnlyList<string> Tags, string Text, TextRange Range);

/// <summary>A word that negates and the words of its clause.</summary>
public sealed record ExplainedNegator(ExplainedWords Word, ExplainedWords Clause);

/// <summary>A condition and the words that name it.</summary>
public sealed record ExplainedCondition(Condition Condition, ExplainedWords Words);

/// <summary>A rule that fired.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it found.</param>
/// <param name="Status">Stated or denied.</param>
/// <param name="Condition">Under which condition.</param>
/// <param name="Phrase">The phrase that matched, as it is written; null where it is not known.</param>
/// <param name="Words">The words it rests on.</param>
/// <param name="Ranges">Where each of them stands.</param>
/// <param name="WithLeadIn">Whether it needs the lead-in.</param>
/// <param name="File">The rule's file, relative to the rules folder.</param>
/// <param name="Line">The rule's line.</param>
public sealed record FiredRule(
    string Rule, PracticeId Practice, PracticeStatus Status, Condition Condition, string? Phrase, IReadOnlyList<string> Words, IReadOnlyList<TextRange> Ranges, bool WithLeadIn, string File, int Line);

/// <summary>Why a rule whose phrase stands in a sentence finds nothing.</summary>
public enum SilenceReason
{
    /// <summary>It holds in text only, or in headings only.</summary>
    Place,

    /// <summary>The sentence only explains a term.</summary>
    Definition,

    /// <summary>A phrase under <c>unless</c> stands there.</summary>
    Unless,

    /// <summary>A phrase under <c>unless-under</c> stands in a heading above.</summary>
    UnlessUnder,

    /// <summary>No phrase under <c>with</c> stands within its scope.</summary>
    With,

    /// <summary>No phrase under <c>under</c> stands in a heading above.</summary>
    Under,

    /// <summary>A negation over it, and the rule says that then nothing is found.</summary>
    Negated,
}

/// <summary>A rule whose phrase stands in the sentence and that found nothing.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it would have found.</param>
/// <param name="Phrase">The phrase as it is written.</param>
/// <param name="Words">The words it matches.</param>
/// <param name="Reason">Why it finds nothing.</param>
/// <param name="Because">The phrase or words behind the reason; empty where there are none.</param>
public sealed record SilentRule(string Rule, PracticeId Practice, string Phrase, ExplainedWords Words, SilenceReason Reason, string Because);

/// <summary>A rule of whose phrase nearly all stands in the sentence.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it would have found.</param>
/// <param name="Phrase">The phrase as it is written.</param>
/// <param name="Present">The pieces that stand there.</param>
/// <param name="Missing">The pieces that do not; none where all stand there, but in another order or too far apart.</param>
public sealed record NearRule(string Rule, PracticeId Practice, string Phrase, IReadOnlyList<string> Present, IReadOnlyList<string> Missing);

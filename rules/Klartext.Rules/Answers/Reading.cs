using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Answers;

/// <summary>A sentence that a reader sees, with its proof.</summary>
/// <param name="Text">The sentence, in the reader's language.</param>
/// <param name="Origin">"rule": written by people and chosen by a rule; "model": written by a language model and verified.</param>
/// <param name="Practice">The practice it speaks of; null where it speaks of several or of silence.</param>
/// <param name="Status">What the policy says of that practice.</param>
/// <param name="Facts">Facts shown beside it.</param>
/// <param name="Evidence">The policy's words; never empty for what the policy says.</param>
public sealed record AnswerSentence(string Text, string Origin, PracticeId? Practice, PracticeStatus? Status, IReadOnlyList<FoundValue> Facts, IReadOnlyList<Evidence> Evidence);

/// <summary>What a reader is told to one question.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Line">The answer in a few words ("Post, Bank, Werbefirmen"); empty for a question without a signal.</param>
/// <param name="Sentences">The answer, the weightiest sentence first.</param>
public sealed record Answer(string Question, string Line, IReadOnlyList<AnswerSentence> Sentences);

/// <summary>One of the statements most worth knowing.</summary>
/// <param name="Text">The statement, up to about 55 letters.</param>
/// <param name="Level">Its signal.</param>
/// <param name="Question">The question it comes from.</param>
public sealed record Headline(string Text, SignalLevel Level, string Question);

/// <summary>A policy in plain words: the analysis, said in the reader's language.</summary>
/// <param name="Id">SHA-256 of the document's text.</param>
/// <param name="RuleBook">Version of the rule book.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Source">Where the policy came from, as the caller named it; null where unnamed.</param>
/// <param name="Analysis">What the rules found.</param>
/// <param name="Readability">How hard the original is to read.</param>
/// <param name="Headlines">Three at most, the gravest first.</param>
/// <param name="Reasons">For each signal its reasons in words, in the order of the analysis.</param>
/// <param name="Answers">For each question, in the reader's order.</param>
public sealed record PlainReading(
    string Id, string RuleBook, string Language, string? Source, PolicyAnalysis Analysis, Readability Readability,
    IReadOnlyList<Headline> Headlines, IReadOnlyDictionary<string, IReadOnlyList<string>> Reasons, IReadOnlyList<Answer> Answers);

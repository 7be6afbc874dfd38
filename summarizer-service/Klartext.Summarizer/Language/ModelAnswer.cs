using Klartext.Rules.Answers;

namespace Klartext.Summarizer.Language;

/// <summary>What a model says, as it says it: nothing of it is believed yet.</summary>
/// <param name="Question">Id of one of the reader's questions; "own" for the reader's own.</param>
/// <param name="Text">The statement.</param>
/// <param name="Quotes">Words that it says stand in the policy.</param>
public sealed record RawStatement(string? Question, string? Text, IReadOnlyList<string?>? Quotes);

/// <summary>A statement that was verified.</summary>
/// <param name="Question">The question it answers.</param>
/// <param name="Sentence">The statement with its proof; its origin is "model".</param>
public sealed record VerifiedStatement(string Question, AnswerSentence Sentence);

/// <summary>What came of asking a model.</summary>
/// <param name="Statements">Its statements that stand, in the order they came.</param>
/// <param name="Share">Its share, with the reason where it has none.</param>
/// <param name="IsFinal">Whether asking again would bring nothing new: only then it is kept.</param>
public sealed record ModelAnswer(IReadOnlyList<VerifiedStatement> Statements, ModelShare Share, bool IsFinal)
{
    /// <summary>No model was asked, or it gave nothing.</summary>
    /// <param name="reason">Why, as a key of the texts ("service/model/REASON").</param>
    /// <param name="isFinal">Whether that will stay so.</param>
    /// <param name="name">The model's name.</param>
    public static ModelAnswer None(string reason, bool isFinal, string? name = null) => new([], new ModelShare(false, name, 0, 0, reason), isFinal);
}

using System.Globalization;
using System.Text;
using Klartext.Rules.Answers;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Language;

/// <summary>What a model has said of one policy so far, and what of it stands.</summary>
/// <param name="grounds">The policy, prepared for verification.</param>
/// <param name="language">The reader's language.</param>
/// <param name="verified">Told each statement that stands.</param>
/// <param name="question">The question that all statements answer, if it is one alone.</param>
internal sealed class Conversation(Grounds grounds, string language, Action<VerifiedStatement> verified, string? question = null)
{
    /// <summary>Stands for the reader's own question.</summary>
    public const string OwnQuestion = "own";

    private const int MostOfAQuestion = 3;

    private readonly List<VerifiedStatement> stands = [];
    private readonly List<(RawStatement Statement, DropReason Reason)> dropped = [];

    /// <summary>The policy, prepared for verification.</summary>
    public Grounds Grounds => grounds;

    /// <summary>What stands.</summary>
    public IReadOnlyList<VerifiedStatement> Verified => stands;

    /// <summary>What was dropped, and why.</summary>
    public IReadOnlyList<(RawStatement Statement, DropReason Reason)> Dropped => dropped;

    /// <summary>Verifies a statement; gives the outcome as a word.</summary>
    public string Hear(RawStatement statement, Verifier verifier)
    {
        // The reader's own question is asked for alone; in a summary, which is kept, nothing may pass for its answer.
        var verdict = question is null && statement.Question == OwnQuestion ? Verdict.Drop(DropReason.Shape) : verifier.Verify(statement with { Question = question ?? statement.Question }, grounds, language);
        if (verdict.Statement is not { } sound)
        {
            dropped.Add((statement, verdict.Reason));
            return verdict.Reason.ToString();
        }


        if (stands.Exists(other => other.Sentence.Text == sound.Sentence.Text) || stands.Count(other => other.Question == sound.Question) >= MostOfAQuestion)
        {
            return "repeated";
        }

        stands.Add(sound);
        verified(sound);
        return "verified";
    }

    /// <summary>The prompt that asks once more for what was dropped.</summary>
    public Prompt Again(Prompt first)
    {
        var user = new StringBuilder(first.User).Append("\n<rejected>\n");
        foreach (var (statement, reason) in dropped.Take(8))
        {
            user.Append(CultureInfo.InvariantCulture, $"{statement.Question}: {reason}\n");
        }

        return first with { User = user.Append("</rejected>\nYour statements on these questions were rejected for the reason given. Give better ones for these questions alone.").ToString() };
    }

    /// <summary>What came of it.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="reason">Why it is not whole, or null.</param>
    /// <param name="after">After which time asking again may help, if that is known.</param>
    public ModelAnswer Result(string model, string? reason, TimeSpan? after = null) => new(
        [.. stands],
        new ModelShare(stands.Count > 0, model, stands.Count, dropped.Count, reason) { Seconds = after is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : null },
        reason is null or "nothing-proven");
}

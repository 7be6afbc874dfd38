using System.Text.Json;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language;

/// <summary>A model's answer as it is kept: places instead of quotes, so that a quote always comes from the policy itself.</summary>
internal sealed record KeptAnswer(string? Model, int Dropped, IReadOnlyList<KeptStatement> Statements)
{
    public static ReadOnlyMemory<byte> Write(ModelAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(
        new KeptAnswer(answer.Share.Name, answer.Share.Dropped, [.. answer.Statements.Select(static statement => KeptStatement.Of(statement))]), ModelJson.Default.KeptAnswer);

    /// <summary>The answer for the policy; null where the bytes do not fit it.</summary>
    public static ModelAnswer? Read(ReadOnlySpan<byte> bytes, PolicyDocument document)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(bytes, ModelJson.Default.KeptAnswer)!;
            return new ModelAnswer([.. kept.Statements.Select(statement => statement.In(document))], new ModelShare(true, kept.Model, kept.Statements.Count, kept.Dropped), true);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A verified statement as it is kept.</summary>
/// <param name="Question">The question it answers.</param>
/// <param name="Text">The statement.</param>
/// <param name="Practice">The practice it speaks of, if it is one.</param>
/// <param name="Denied">Whether the policy denies that practice.</param>
/// <param name="Evidence">Each sentence: start and end, then pairs of start and end of the quoted words.</param>
internal sealed record KeptStatement(string Question, string Text, string? Practice, bool Denied, IReadOnlyList<int[]> Evidence)
{
    public static KeptStatement Of(VerifiedStatement statement) => new(
        statement.Question, statement.Sentence.Text, statement.Sentence.Practice?.Name, statement.Sentence.Status == PracticeStatus.Denied,
        [.. statement.Sentence.Evidence.Select(static evidence => (int[])[evidence.Start, evidence.End, .. evidence.Proof.SelectMany(static proof => (int[])[proof.Start, proof.End])])]);

    public VerifiedStatement In(PolicyDocument document) => new(Question, new AnswerSentence(
        Text, "model", Practice is null ? null : new PracticeId(Practice), Practice is null ? null : Denied ? PracticeStatus.Denied : PracticeStatus.Stated, [],
        [.. Evidence.Select(places => new Evidence(
            document.Text[places[0]..places[1]], places[0], places[1], document.HeadingPath(document.Sentences.First(sentence => sentence.Range.Start == places[0]).Block),
            [.. places.Skip(2).Chunk(2).Select(static pair => new TextRange(pair[0], pair[1]))]))]));
}

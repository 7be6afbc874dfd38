using Klartext.Policies;

namespace Klartext.Summarizer.Reading;

/// <summary>What somebody asks of a policy, checked.</summary>
/// <param name="Document">The policy.</param>
/// <param name="Language">The reader's language; there are texts in it.</param>
/// <param name="Question">The reader's own question, if there is one; it is personal and never kept.</param>
/// <param name="IncludeText">Whether the answer holds the policy's text.</param>
/// <param name="Source">Where the service fetched the policy, if it did.</param>
public sealed record PolicyQuery(PolicyDocument Document, string Language, string? Question, bool IncludeText, string? Source);

namespace Klartext.Summarizer.Contracts;

/// <summary>A policy to be explained: exactly one of <paramref name="Blocks"/>, <paramref name="Html"/> and <paramref name="Text"/>.</summary>
/// <param name="Blocks">The policy as blocks in page order; what the extension sends.</param>
/// <param name="Html">The policy as an HTML page.</param>
/// <param name="Text">The policy as plain text.</param>
/// <param name="Language">The reader's language: de, de-easy, en, tr, uk, ar, ru. Default: de.</param>
/// <param name="Question">The reader's own question; it is personal and its answer is never kept.</param>
/// <param name="IncludeText">Whether the answer holds document.text. Default: no.</param>
public sealed record SummaryRequest(
    IReadOnlyList<PolicyBlock>? Blocks = null, string? Html = null, string? Text = null, string? Language = null, string? Question = null, bool IncludeText = false);

/// <summary>One piece of a policy.</summary>
/// <param name="Kind">heading, paragraph, listItem or tableCell.</param>
/// <param name="Level">Heading level 1 to 6, list depth from 1; of a table cell its column from 1, negative in the row that heads the columns; else 0.</param>
/// <param name="Text">Its visible text.</param>
public sealed record PolicyBlock(string Kind, int? Level, string Text);

/// <summary>An address whose policy the service finds and fetches itself.</summary>
/// <param name="Url">Address of a website or of its policy; http or https.</param>
/// <param name="Language">As in <see cref="SummaryRequest"/>.</param>
/// <param name="Question">As in <see cref="SummaryRequest"/>.</param>
/// <param name="IncludeText">As in <see cref="SummaryRequest"/>.</param>
public sealed record SummaryFromUrlRequest(string? Url, string? Language = null, string? Question = null, bool IncludeText = false);

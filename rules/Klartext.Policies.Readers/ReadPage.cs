namespace Klartext.Policies.Readers;

/// <summary>What a reader makes of a file or page: enough for <see cref="PolicyDocument.Create"/>.</summary>
/// <param name="Blocks">The blocks in page order, at least one, each with text in the form of <see cref="BlockText.Normalize"/>.</param>
/// <param name="Title">The title the page gives itself, if any.</param>
/// <param name="Language">What the page says of its language, as written ("de-DE"), if anything.</param>
public sealed record ReadPage(IReadOnlyList<Block> Blocks, string? Title, string? Language);

namespace CivicCore.Platform.Content;

/// <summary>A text of a module that can be translated.</summary>
/// <param name="Id">Identity of the thing.</param>
/// <param name="Field">Which of its texts, for example "title"; the word for people is the text {Kind}.field.{Field}.</param>
/// <param name="Text">The text with its translations.</param>
/// <param name="Path">Where a reader meets it, address without language.</param>
public sealed record TranslatableText(string Id, string Field, LocalText Text, string Path);

/// <summary>Content of a module that volunteers translate.</summary>
public interface ITranslatableContent
{
    /// <summary>Kind, for example "bulletin-board.notice".</summary>
    string Kind { get; }

    /// <summary>All texts that are public.</summary>
    IAsyncEnumerable<TranslatableText> AllAsync(CancellationToken cancellation);

    /// <summary>One text, or null when the thing is gone.</summary>
    Task<TranslatableText?> FindAsync(string id, string field, CancellationToken cancellation);

    /// <summary>Stores a text that has a new translation.</summary>
    Task SaveAsync(string id, string field, LocalText text, CancellationToken cancellation);
}

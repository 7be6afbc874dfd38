namespace CivicCore.Platform.Search;

/// <summary>One thing that can be found.</summary>
/// <param name="Kind">Kind, for example "bulletin-board.notice"; its name is the text {Kind with .kind}, "bulletin-board.notice.kind".</param>
/// <param name="Id">Identity within the kind.</param>
/// <param name="Language">Key of the language of the words.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">Plain words.</param>
/// <param name="Path">Address without language.</param>
/// <param name="At">When it happens or happened, if that matters.</param>
public sealed record SearchDocument(string Kind, string Id, string Language, string Title, string Text, string Path, DateTimeOffset? At = null);

/// <summary>Gives everything of a module that can be found, to build the index anew.</summary>
public interface ISearchSource
{
    /// <summary>The kind of its documents.</summary>
    string Kind { get; }

    /// <summary>All documents that everyone may see.</summary>
    IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken cancellation);
}

/// <summary>The index over all modules. Changes belong into the same transaction as the thing itself.</summary>
public interface ISearchIndex
{
    /// <summary>Puts a document in, or replaces it (kind, id and language tell it apart).</summary>
    Task PutAsync(SearchDocument document, CancellationToken cancellation = default);

    /// <summary>Takes a thing out in all languages.</summary>
    Task RemoveAsync(string kind, string id, CancellationToken cancellation = default);

    /// <summary>Finds things whose words begin with those of the query, best first; the reader's language goes before others.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(string query, string language, int take = 20, string? kind = null, CancellationToken cancellation = default);
}

/// <summary>Something found.</summary>
/// <param name="Document">What.</param>
/// <param name="Rank">Higher is better.</param>
public sealed record SearchHit(SearchDocument Document, double Rank);

using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Search;

/// <summary>
/// Full text in the database itself: FTS5 of SQLite, where words are found by their beginning, and tsvector of PostgreSQL, which knows
/// the endings of German, English, Turkish, Russian and Arabic.
/// </summary>
internal sealed class SearchIndex(PlatformContext context, DatabaseSession session) : ISearchIndex
{
    private const int LongestQuery = 200;
    private const double OwnLanguage = 2;
    private const double OtherLanguage = 1;

    private bool IsPostgres => session.Kind == DatabaseKind.Postgres;

    public Task PutAsync(SearchDocument document, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            await context.Database.ExecuteSqlAsync($"delete from platform_search where kind = {document.Kind} and id = {document.Id} and language = {document.Language}", cancellation);
            var at = document.At?.ToUnixTimeMilliseconds();
            if (IsPostgres)
            {
                var grammar = Grammar(document.Language);
                await context.Database.ExecuteSqlAsync($"insert into platform_search (kind, id, language, path, at, title, text, grammar, words) values ({document.Kind}, {document.Id}, {document.Language}, {document.Path}, {at}, {document.Title}, {document.Text}, {grammar}, setweight(to_tsvector({grammar}::regconfig, {document.Title}), 'A') || setweight(to_tsvector({grammar}::regconfig, {document.Text}), 'B'))", cancellation);
            }
            else
            {
                await context.Database.ExecuteSqlAsync($"insert into platform_search (kind, id, language, path, at, title, text) values ({document.Kind}, {document.Id}, {document.Language}, {document.Path}, {at}, {document.Title}, {document.Text})", cancellation);
            }
        }, cancellation);

    public Task RemoveAsync(string kind, string id, CancellationToken cancellation = default) =>
        context.Database.ExecuteSqlAsync($"delete from platform_search where kind = {kind} and id = {id}", cancellation);

    /// <summary>Forgets all things of a kind.</summary>
    public Task ClearAsync(string kind, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"delete from platform_search where kind = {kind}", cancellation);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string query, string language, int take = 20, string? kind = null, CancellationToken cancellation = default)
    {
        var words = Words(query);
        if (words.Count == 0)
        {
            return [];
        }

        var all = kind ?? string.Empty;
        var most = take * Languages.ReaderLanguage.All.Count;
        var rows = await (IsPostgres ? Postgres(words, all, most) : Sqlite(words, all, most)).ToListAsync(cancellation);
        return [.. rows
            .GroupBy(static row => (row.Kind, row.Id))
            .Select(thing => thing.OrderByDescending(row => row.Language == language).ThenByDescending(static row => row.Rank).First())
            .OrderByDescending(row => row.Rank * (row.Language == language ? OwnLanguage : OtherLanguage))
            .Take(take)
            .Select(static row => new SearchHit(row.Document, row.Rank))];
    }

    private static List<string> Words(string query) =>
        [.. string.Concat(query.Take(LongestQuery).Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private IQueryable<Row> Sqlite(List<string> words, string kind, int most)
    {
        var match = string.Join(' ', words.Select(static word => $"\"{word}\"*"));
        return context.Database.SqlQuery<Row>($"select kind as \"Kind\", id as \"Id\", language as \"Language\", path as \"Path\", at as \"At\", title as \"Title\", text as \"Text\", -bm25(platform_search, 0, 0, 0, 0, 0, 5.0, 1.0) as \"Rank\" from platform_search where platform_search match {match} and ({kind} = '' or kind = {kind}) order by bm25(platform_search, 0, 0, 0, 0, 0, 5.0, 1.0) limit {most}");
    }

    private IQueryable<Row> Postgres(List<string> words, string kind, int most)
    {
        var match = string.Join(" & ", words.Select(static word => $"{word}:*"));
        return context.Database.SqlQuery<Row>($"""
            select kind as "Kind", id as "Id", language as "Language", path as "Path", at as "At", title as "Title", text as "Text", ts_rank(words, to_tsquery(grammar::regconfig, {match}))::float8 as "Rank"
            from platform_search
            where ({kind} = '' or kind = {kind}) and (
              (grammar = 'german' and words @@ to_tsquery('german', {match})) or (grammar = 'english' and words @@ to_tsquery('english', {match}))
              or (grammar = 'turkish' and words @@ to_tsquery('turkish', {match})) or (grammar = 'russian' and words @@ to_tsquery('russian', {match}))
              or (grammar = 'arabic' and words @@ to_tsquery('arabic', {match})) or (grammar = 'simple' and words @@ to_tsquery('simple', {match})))
            order by "Rank" desc limit {most}
            """);
    }

    private static string Grammar(string language) => language switch
    {
        "de" or "de-easy" => "german",
        "en" => "english",
        "tr" => "turkish",
        "ru" => "russian",
        "ar" => "arabic",
        _ => "simple",
    };

    private sealed class Row
    {
        public required string Kind { get; init; }

        public required string Id { get; init; }

        public required string Language { get; init; }

        public required string Path { get; init; }

        public long? At { get; init; }

        public required string Title { get; init; }

        public required string Text { get; init; }

        public double Rank { get; init; }

        public SearchDocument Document => new(Kind, Id, Language, Title, Text, Path, At is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}

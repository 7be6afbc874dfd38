using System.Runtime.CompilerServices;
using CivicCore.Modules.Translations.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Glossary;

/// <summary>The agreed words in the search over all modules, a document a language.</summary>
internal sealed class GlossarySearch(TranslationsContext context) : ISearchSource
{
    public const string TermKind = "translations.term";

    public string Kind => TermKind;

    public static IEnumerable<SearchDocument> Documents(GlossaryTerm term) =>
        term.Words.Where(static word => word.Value.Length > 0).Append(KeyValuePair.Create(ReaderLanguage.Default.Key, term.Term))
            .Select(word => new SearchDocument(TermKind, term.Id.ToString(), word.Key, word.Value, word.Key == ReaderLanguage.Default.Key ? term.Meaning : term.Term, $"/uebersetzungen/woerter#{term.Id:N}"));

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var term in context.Terms.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            foreach (var document in Documents(term))
            {
                yield return document;
            }
        }
    }
}

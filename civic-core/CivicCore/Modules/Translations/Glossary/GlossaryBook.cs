using CivicCore.Modules.Translations.Checks;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Search;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Glossary;

/// <summary>An agreed word that a source has.</summary>
/// <param name="Term">The German word, as the glossary writes it.</param>
/// <param name="Word">The agreed word in the language of the translation.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Places">Where it stands in the source (UTF-16 units).</param>
public sealed record AgreedWord(string Term, string Word, string Meaning, IReadOnlyList<Range> Places);

/// <summary>The agreed words of the city.</summary>
internal sealed class GlossaryBook(TranslationsContext context, DatabaseSession session, ISearchIndex search, IAuditTrail audit, TimeProvider clock)
{
    public Task<List<GlossaryTerm>> AllAsync(CancellationToken cancellation) => context.Terms.AsNoTracking().OrderBy(static each => each.Term).ToListAsync(cancellation);

    /// <summary>The agreed words for a text: those whose German word the source has and that have a word in the language.</summary>
    public async Task<IReadOnlyList<AgreedWord>> AgreedAsync(TranslationUnit unit, CancellationToken cancellation) =>
        unit.SourceLanguage != ReaderLanguage.Default.Key ? [] :
        [.. (await AllAsync(cancellation))
            .Where(term => !string.IsNullOrWhiteSpace(term.Words.GetValueOrDefault(unit.Language)))
            .Select(term => new AgreedWord(term.Term, term.Words[unit.Language], term.Meaning, [.. WordFinder.Find(unit.Source.Text, term.Term)]))
            .Where(static word => word.Places.Count > 0)];

    /// <summary>A hint for each agreed word that the translation lacks.</summary>
    public static IEnumerable<TextFault> Lacking(IEnumerable<AgreedWord> agreed, InterfaceText text) =>
        agreed.Where(word => !WordFinder.HasOneOf(TextForms.Flat(text), word.Word)).Select(static word => new TextFault("agreed-word", $"{word.Term} → {word.Word}"));

    /// <summary>Stores a term, new or changed, and lets it be found.</summary>
    /// <returns>False when another term has this word.</returns>
    public async Task<bool> SaveAsync(GlossaryTerm term, CancellationToken cancellation)
    {
        if (await context.Terms.AnyAsync(each => each.Term == term.Term && each.Id != term.Id, cancellation))
        {
            return false;
        }

        term.Changed = clock.GetUtcNow();
        await session.AllOrNothingAsync(
            async () =>
            {
                await audit.AddAsync("translations.agree", "translations.term", term.Id.ToString(), term.Term, cancellation);
                context.Update(term).State = await context.Terms.AsNoTracking().AnyAsync(each => each.Id == term.Id, cancellation) ? EntityState.Modified : EntityState.Added;
                await context.SaveChangesAsync(cancellation);
                await search.RemoveAsync(GlossarySearch.TermKind, term.Id.ToString(), cancellation);
                foreach (var document in GlossarySearch.Documents(term))
                {
                    await search.PutAsync(document, cancellation);
                }
            },
            cancellation);
        return true;
    }

    public Task RemoveAsync(GlossaryTerm term, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            await audit.AddAsync("translations.disagree", "translations.term", term.Id.ToString(), term.Term, cancellation);
            await context.Terms.Where(each => each.Id == term.Id).ExecuteDeleteAsync(cancellation);
            await search.RemoveAsync(GlossarySearch.TermKind, term.Id.ToString(), cancellation);
        },
        cancellation);
}

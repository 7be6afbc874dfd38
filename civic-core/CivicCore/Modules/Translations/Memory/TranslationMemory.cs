using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Memory;

/// <summary>An earlier translation of a similar source.</summary>
/// <param name="Source">The source then.</param>
/// <param name="Translation">Its translation.</param>
/// <param name="Likeness">How alike the sources are, 0 to 1.</param>
internal sealed record Suggestion(string Source, string Translation, double Likeness)
{
    public int Percent => (int)Math.Floor(Likeness * 100);
}

/// <summary>What was translated before: released translations of content, and the words of the portal.</summary>
internal sealed class TranslationMemory(TranslationsContext context, TextCatalogue catalogue, TextCorrections corrections)
{
    private const double LeastLikeness = 0.6;
    private const int MostSuggestions = 3;

    /// <summary>Lengths may differ by this factor; beyond it two texts cannot be alike enough.</summary>
    private const int MostLengthFactor = 3;
    private const int MostEntries = 5_000;

    /// <summary>The best earlier translations for a text, most alike first.</summary>
    public async Task<IReadOnlyList<Suggestion>> FindAsync(TranslationUnit unit, CancellationToken cancellation)
    {
        var source = unit.Source.Text;
        var (least, most) = (source.Length / MostLengthFactor, source.Length * MostLengthFactor);
        var learned = await context.Memories.AsNoTracking()
            .Where(each => each.SourceLanguage == unit.SourceLanguage && each.Language == unit.Language && each.Source.Length >= least && each.Source.Length <= most)
            .OrderByDescending(static each => each.Id).Take(MostEntries)
            .Select(static each => new { each.Source, each.Translation }).ToListAsync(cancellation);
        var triples = new LetterTriples(source);
        return [.. learned.Select(static each => (each.Source, each.Translation)).Concat(OfInterface(unit))
            .Where(each => each.Source.Length >= least && each.Source.Length <= most)
            .Select(each => new Suggestion(each.Source, each.Translation, triples.LikenessTo(new LetterTriples(each.Source))))
            .Where(static suggestion => suggestion.Likeness >= LeastLikeness)
            .OrderByDescending(static suggestion => suggestion.Likeness)
            .DistinctBy(static suggestion => suggestion.Translation).Take(MostSuggestions)];
    }

    /// <summary>Remembers a released translation; an earlier one of the same source is replaced. The caller saves.</summary>
    public async Task LearnAsync(TranslationUnit unit, InterfaceText text, DateTimeOffset now, CancellationToken cancellation)
    {
        var entry = await context.Memories.SingleOrDefaultAsync(each => each.SourceLanguage == unit.SourceLanguage && each.Language == unit.Language && each.Hash == unit.SourceHash, cancellation);
        if (entry is null)
        {
            context.Memories.Add(entry = new MemoryEntry { SourceLanguage = unit.SourceLanguage, Language = unit.Language, Hash = unit.SourceHash, Source = unit.Source.Text, Translation = text.Text });
        }

        (entry.Translation, entry.Released) = (text.Text, now);
    }

    private IEnumerable<(string Source, string Translation)> OfInterface(TranslationUnit unit) =>
        unit.SourceLanguage != ReaderLanguage.Default.Key || unit.Language == unit.SourceLanguage ? [] :
        catalogue.In(ReaderLanguage.Default.Key).Where(each => each.Key != unit.Address.Id)
            .Select(each => (each.Value.Text, (corrections.Find(unit.Language, each.Key) ?? catalogue.In(unit.Language).GetValueOrDefault(each.Key))?.Text))
            .Where(static each => each.Item2 is not null).Select(static each => (each.Item1, each.Item2!));
}

using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Platform.Content;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Units;

/// <summary>
/// The portal's own words. German is the source, as readers see it now; German itself can be corrected too, its source is the file.
/// A file does not say which German words it was translated from: <see cref="SeenTranslation"/> remembers those it was first seen with.
/// </summary>
internal sealed class InterfaceUnits(TextCatalogue catalogue, TextCorrections corrections, TranslationsContext context)
{
    private static string German => ReaderLanguage.Default.Key;

    public async Task<IReadOnlyList<TranslationUnit>> AllAsync(string language, CancellationToken cancellation)
    {
        var seen = await context.Seen.AsNoTracking().Where(each => each.Language == language).ToDictionaryAsync(static each => each.Key, StringComparer.Ordinal, cancellation);
        return [.. catalogue.In(German).Keys.Select(key => Unit(language, key, seen.GetValueOrDefault(key)))];
    }

    public async Task<TranslationUnit?> FindAsync(string language, string key, CancellationToken cancellation) =>
        catalogue.In(German).ContainsKey(key) ? Unit(language, key, await context.Seen.AsNoTracking().SingleOrDefaultAsync(each => each.Language == language && each.Key == key, cancellation)) : null;

    /// <summary>What the file says; null where it lacks the key.</summary>
    public InterfaceText? InFile(string language, string key) => catalogue.In(language).GetValueOrDefault(key);

    private TranslationUnit Unit(string language, string key, SeenTranslation? seen)
    {
        var file = InFile(language, key);
        var correction = corrections.Released(language, key);
        var source = language == German ? catalogue.In(German)[key] : corrections.Find(German, key) ?? catalogue.In(German)[key];
        var present = correction?.Text ?? file;
        var hash = TextForms.HashOf(source);
        var madeFrom = language == German ? hash : correction?.SourceHash ?? (file is not null && seen?.TranslationHash == TextForms.HashOf(file) ? seen.SourceHash : hash);
        return new TranslationUnit(UnitAddress.Of(key), German, source, language, present, TextKind.Translator, present is null ? null : madeFrom, null);
    }
}

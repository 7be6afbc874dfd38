using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Sources;

/// <summary>
/// Remembers which German words each translation of the files was first seen with, and the words of all content: when a source changes
/// later, the translations become outdated and the workbench can show what has changed. Corrections that have arrived in the files go.
/// </summary>
internal sealed class NoteSources(TranslationsContext context, DatabaseSession session, TextCatalogue catalogue, TextCorrections corrections, ContentUnits contents, SourceTexts sources) : IPortalJob
{
    public Task RunAsync(CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            await NoteFilesAsync(cancellation);
            var texts = await contents.TextsAsync(cancellation).Select(static each => new InterfaceText(each.Text.Text.Source)).ToListAsync(cancellation);
            await sources.KeepAsync(texts, cancellation);
            await DropArrivedAsync(cancellation);
            await context.SaveChangesAsync(cancellation);
        },
        cancellation);

    private async Task NoteFilesAsync(CancellationToken cancellation)
    {
        var german = catalogue.In(ReaderLanguage.Default.Key);
        await sources.KeepAsync(german.Keys.Select(Source), cancellation);
        var seen = await context.Seen.ToDictionaryAsync(static each => (each.Language, each.Key), cancellation);
        foreach (var language in ReaderLanguage.All.Where(static each => each != ReaderLanguage.Default))
        {
            foreach (var (key, text) in catalogue.In(language.Key).Where(each => german.ContainsKey(each.Key)))
            {
                var hash = TextForms.HashOf(text);
                if (!seen.TryGetValue((language.Key, key), out var known))
                {
                    context.Seen.Add(new SeenTranslation { Language = language.Key, Key = key, TranslationHash = hash, SourceHash = TextForms.HashOf(Source(key)) });
                }
                else if (known.TranslationHash != hash)
                {
                    (known.TranslationHash, known.SourceHash) = (hash, TextForms.HashOf(Source(key)));
                }
            }
        }
    }

    private async Task DropArrivedAsync(CancellationToken cancellation)
    {
        foreach (var correction in await context.Corrections.ToListAsync(cancellation))
        {
            if (!catalogue.In(correction.Language).TryGetValue(correction.Key, out var file) || TextForms.AreSame(file, correction.Text) || TextForms.HashOf(file) != correction.FileHash)
            {
                context.Corrections.Remove(correction);
            }
        }
    }

    private InterfaceText Source(string key) => corrections.Find(ReaderLanguage.Default.Key, key) ?? catalogue.In(ReaderLanguage.Default.Key)[key];
}

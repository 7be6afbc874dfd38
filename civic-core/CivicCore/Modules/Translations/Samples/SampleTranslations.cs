using System.Text.Json;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Content;
using CivicCore.Platform.Samples;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Samples;

/// <summary>Agreed words, translations of the sample notices by people and one by a machine, and a proposal that waits: from glossary.json and translations.json.</summary>
internal sealed class SampleTranslations(TranslationsContext context, GlossaryBook glossary, ContentUnits contents, SourceTexts sources, NoteSources note, TimeProvider clock) : ISampleContent
{
    /// <summary>After the content that is translated.</summary>
    public int Order => 500;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await context.Terms.AnyAsync(cancellation))
        {
            return;
        }

        foreach (var term in await ReadAsync<Term>("glossary.json", cancellation))
        {
            await glossary.SaveAsync(new GlossaryTerm { Term = term.Word, Meaning = term.Meaning, Words = term.Words }, cancellation);
        }

        var texts = await contents.TextsAsync(cancellation).ToListAsync(cancellation);
        foreach (var sample in await ReadAsync<Translation>("translations.json", cancellation))
        {
            if (texts.Find(each => each.Text.Text.Source == sample.Source) is ({ } kind, { } text))
            {
                await WriteAsync(sample, new UnitAddress(kind, text.Id, text.Field), text.Text, cancellation);
            }
        }

        await context.SaveChangesAsync(cancellation);
        await note.RunAsync(cancellation);
    }

    private async Task WriteAsync(Translation sample, UnitAddress address, LocalText source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (sample.By != TextKind.Author)
        {
            await contents.SaveAsync(address, sample.Language, sample.By, sample.Text, now, cancellation);
        }

        if (sample.By != TextKind.Translator)
        {
            context.Proposals.Add(new Proposal
            {
                Kind = address.Kind, ThingId = address.Id, Field = address.Field, Language = sample.Language, Words = new InterfaceText(sample.Text),
                SourceHash = source.SourceHash, ByMachine = sample.By == TextKind.Machine, WrittenAt = now,
            });
            await sources.KeepAsync([new InterfaceText(source.Source)], cancellation);
        }
    }

    private static async Task<List<T>> ReadAsync<T>(string file, CancellationToken cancellation)
    {
        await using var stream = typeof(SampleTranslations).Assembly.GetManifestResourceStream($"{typeof(SampleTranslations).Namespace}.{file}")!;
        return await JsonSerializer.DeserializeAsync<List<T>>(stream, JsonSerializerOptions.Web, cancellation) ?? [];
    }

    private sealed record Term(string Word, string Meaning, Dictionary<string, string> Words);

    /// <summary>A translation; by "Author" means that it waits for release and nobody sees it yet.</summary>
    private sealed record Translation(string Source, string Language, TextKind By, string Text);
}

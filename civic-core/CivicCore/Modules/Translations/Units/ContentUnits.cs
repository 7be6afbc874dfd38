using System.Runtime.CompilerServices;
using CivicCore.Platform.Content;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Units;

/// <summary>What people wrote into the modules and others may read.</summary>
internal sealed class ContentUnits(IEnumerable<ITranslatableContent> contents)
{
    public async IAsyncEnumerable<TranslationUnit> AllAsync(string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (kind, text) in TextsAsync(cancellation))
        {
            if (text.Text.Language != language)
            {
                yield return Unit(kind, text, language);
            }
        }
    }

    /// <summary>All texts with their kind.</summary>
    public async IAsyncEnumerable<(string Kind, TranslatableText Text)> TextsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var content in contents)
        {
            await foreach (var text in content.AllAsync(cancellation))
            {
                yield return (content.Kind, text);
            }
        }
    }

    /// <summary>One text; null when it is gone or was written in this language.</summary>
    public async Task<TranslationUnit?> FindAsync(string language, UnitAddress address, CancellationToken cancellation) =>
        await FindTextAsync(address, cancellation) is { } text && text.Text.Language != language ? Unit(address.Kind, text, language) : null;

    /// <summary>Stores a translation of the present source.</summary>
    public async Task SaveAsync(UnitAddress address, string language, TextKind origin, string words, DateTimeOffset at, CancellationToken cancellation)
    {
        if (Of(address) is { } content && await content.FindAsync(address.Id, address.Field, cancellation) is { } text)
        {
            await content.SaveAsync(address.Id, address.Field, text.Text.Translate(language, origin, words, at), cancellation);
        }
    }

    /// <summary>Takes a machine's words from readers.</summary>
    public async Task DropMachineAsync(UnitAddress address, string language, CancellationToken cancellation)
    {
        if (Of(address) is { } content && await content.FindAsync(address.Id, address.Field, cancellation) is { } text)
        {
            await content.SaveAsync(address.Id, address.Field, text.Text.WithoutMachine(language), cancellation);
        }
    }

    /// <summary>A text and its translation into a language.</summary>
    public static TranslationUnit Unit(string kind, TranslatableText text, string language)
    {
        var version = text.Text.Versions.GetValueOrDefault(language);
        return new TranslationUnit(
            new UnitAddress(kind, text.Id, text.Field), text.Text.Language, new InterfaceText(text.Text.Source), language,
            version is null ? null : new InterfaceText(version.Text), version?.Kind ?? TextKind.Author, version?.SourceHash, text.Path);
    }

    private async Task<TranslatableText?> FindTextAsync(UnitAddress address, CancellationToken cancellation) =>
        Of(address) is { } content ? await content.FindAsync(address.Id, address.Field, cancellation) : null;

    private ITranslatableContent? Of(UnitAddress address) => contents.FirstOrDefault(each => each.Kind == address.Kind);
}

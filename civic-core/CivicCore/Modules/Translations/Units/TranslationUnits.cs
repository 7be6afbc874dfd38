namespace CivicCore.Modules.Translations.Units;

/// <summary>Everything there is to translate: words of the portal and content of its modules.</summary>
internal sealed class TranslationUnits(InterfaceUnits words, ContentUnits contents)
{
    public async Task<IReadOnlyList<TranslationUnit>> AllAsync(string language, CancellationToken cancellation) =>
        [.. await contents.AllAsync(language, cancellation).ToListAsync(cancellation), .. await words.AllAsync(language, cancellation)];

    public Task<TranslationUnit?> FindAsync(string language, UnitAddress address, CancellationToken cancellation) =>
        address.IsInterface ? words.FindAsync(language, address.Id, cancellation) : contents.FindAsync(language, address, cancellation);
}

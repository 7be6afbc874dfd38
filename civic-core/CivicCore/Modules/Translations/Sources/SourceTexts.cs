using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Sources;

/// <summary>Keeps sources by their hash.</summary>
internal sealed class SourceTexts(TranslationsContext context, TimeProvider clock)
{
    /// <summary>The words that have a hash; null when nobody kept them.</summary>
    public async Task<InterfaceText?> FindAsync(string? hash, CancellationToken cancellation) =>
        hash is null ? null : (await context.Sources.AsNoTracking().SingleOrDefaultAsync(each => each.Hash == hash, cancellation))?.Words;

    /// <summary>Keeps words, if they are not kept yet. The caller saves.</summary>
    public async Task KeepAsync(IEnumerable<InterfaceText> texts, CancellationToken cancellation)
    {
        var byHash = texts.GroupBy(TextForms.HashOf).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var hashes = byHash.Keys.ToList();
        var known = await context.Sources.Where(each => hashes.Contains(each.Hash)).Select(static each => each.Hash).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        known.UnionWith(context.Sources.Local.Select(static each => each.Hash));
        var now = clock.GetUtcNow();
        context.Sources.AddRange(byHash.Where(each => !known.Contains(each.Key)).Select(each => new SourceText { Hash = each.Key, Words = each.Value, Seen = now }));
    }
}

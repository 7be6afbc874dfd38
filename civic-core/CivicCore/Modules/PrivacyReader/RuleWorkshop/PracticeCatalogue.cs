using System.Collections.Concurrent;
using CivicCore.Modules.PrivacyReader.Reading;
using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>What a policy can say, as the service names it; asked for again after ten minutes, for it changes only with the service.</summary>
internal sealed class PracticeCatalogue(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (CatalogueResponse Catalogue, DateTimeOffset Asked)> known = new(StringComparer.Ordinal);

    /// <summary>The catalogue in a reader's language; null while the service does not answer.</summary>
    public async Task<CatalogueResponse?> InAsync(string language, SummarizerClient service, CancellationToken cancellation)
    {
        if (known.TryGetValue(language, out var kept) && clock.GetUtcNow() - kept.Asked < Fresh)
        {
            return kept.Catalogue;
        }

        if ((await service.CatalogueAsync(language, cancellation)).Value is not { } catalogue)
        {
            return null;
        }

        known[language] = (catalogue, clock.GetUtcNow());
        return catalogue;
    }
}

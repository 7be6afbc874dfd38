using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;

namespace CivicCore.Platform.Search;

/// <summary>Builds the index anew from the modules, each kind in one transaction, so that a search in between finds the old or the new.</summary>
internal sealed class SearchRebuild(SearchIndex index, DatabaseSession session, IEnumerable<ISearchSource> sources) : IPortalJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            var documents = await source.AllAsync(cancellation).ToListAsync(cancellation);
            await session.AllOrNothingAsync(async () =>
            {
                await index.ClearAsync(source.Kind, cancellation);
                foreach (var document in documents)
                {
                    await index.PutAsync(document, cancellation);
                }
            }, cancellation);
        }
    }
}

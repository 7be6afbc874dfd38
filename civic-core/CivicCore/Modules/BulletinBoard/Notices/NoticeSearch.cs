using System.Runtime.CompilerServices;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>Public notices in the search over all modules, one document a language they exist in.</summary>
internal sealed class NoticeSearch(BulletinBoardContext context) : ISearchSource
{
    public string Kind => Notice.Moderated;

    public static IEnumerable<SearchDocument> Documents(Notice notice) =>
        notice.Title.Versions.Keys.Where(language => notice.Title.For(language, released: true).Language == language).Select(language => new SearchDocument(
            Notice.Moderated,
            notice.Id.ToString(),
            language,
            notice.Title.For(language, released: true).Text,
            $"{notice.Text.For(language, released: true).Text} {notice.Host} {notice.PlaceName} {notice.Address}",
            notice.Path,
            notice.Occurrences.Count > 0 ? notice.Occurrences.Min(each => each.Begins) : null));

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var notice in context.Notices.AsNoTracking().Where(each => each.State == NoticeState.Published).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            foreach (var document in Documents(notice))
            {
                yield return document;
            }
        }
    }
}

using System.Runtime.CompilerServices;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>A notice goes ninety days after its last time; the letter's address and the secret go with it.</summary>
internal sealed class PastNotices(NoticeWall wall) : IRetentionRule
{
    public string Key => "bulletin-board.retention.past";

    public TimeSpan Keep => TimeSpan.FromDays(90);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        wall.RemoveAsync(notice => notice.State != NoticeState.Unconfirmed && notice.Changed < before && !notice.Occurrences.Any(time => time.Ends >= before), cancellation);
}

/// <summary>A notice whose author never confirmed it goes after two days.</summary>
internal sealed class UnconfirmedNotices(NoticeWall wall) : IRetentionRule
{
    public string Key => "bulletin-board.retention.unconfirmed";

    public TimeSpan Keep => TimeSpan.FromDays(2);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        wall.RemoveAsync(notice => notice.State == NoticeState.Unconfirmed && notice.Written < before, cancellation);
}

/// <summary>Works the times of recurring notices out as the days go by, and clears away what told of old changes.</summary>
internal sealed class MoveTimesOn(BulletinBoardContext context, CityTime time) : IPortalJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var recurring = await context.Notices.Include(each => each.Occurrences)
            .Where(each => each.State == NoticeState.Published && each.Recurrence != null).ToListAsync(cancellation);
        foreach (var notice in recurring)
        {
            var latest = notice.Occurrences.Count > 0 ? notice.Occurrences.Max(each => each.Begins) : DateTimeOffset.MinValue;
            context.Occurrences.AddRange(notice.Occurrences(time.Now, time.Zone).Where(each => each.Begins > latest));
        }

        await context.SaveChangesAsync(cancellation);
        var last = await context.Changes.MaxAsync(static each => (long?)each.Id, cancellation) ?? 0;
        await context.Changes.Where(each => each.Id <= last - BoardChange.Kept).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>What the board knows of a person: the notices they wrote.</summary>
internal sealed class OwnNotices(BulletinBoardContext context, NoticeDesk desk) : IPersonalData
{
    public string Name => "bulletin-board";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation)
    {
        var notices = await context.Notices.AsNoTracking().Where(each => each.OwnerId == personId).ToListAsync(cancellation);
        return notices.Count == 0 ? null : notices.Select(static each => new { each.Id, each.Title, each.Text, each.Host, each.Email, each.PlaceName, each.Address, each.Begins, each.Recurrence, each.Written, each.State });
    }

    public async Task EraseAsync(Guid personId, CancellationToken cancellation)
    {
        foreach (var notice in await context.Notices.AsNoTracking().Where(each => each.OwnerId == personId).ToListAsync(cancellation))
        {
            await desk.DeleteAsync(notice, cancellation);
        }
    }
}

/// <summary>Titles and texts of public notices, for translators.</summary>
internal sealed class NoticeTranslation(BulletinBoardContext context, BoardMemory memory, ISearchIndex search, DisplayNews news) : ITranslatableContent
{
    public string Kind => Notice.Moderated;

    public async IAsyncEnumerable<TranslatableText> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var notice in (await memory.ReadAsync(cancellation)).Notices.Where(static each => each.State == NoticeState.Published && each.SourceId is null))
        {
            yield return Title(notice);
            yield return Text(notice);
        }
    }

    public async Task<TranslatableText?> FindAsync(string id, string field, CancellationToken cancellation) =>
        await NoticeAsync(id, cancellation, read: true) is { } notice ? field switch { "title" => Title(notice), "text" => Text(notice), _ => null } : null;

    public async Task SaveAsync(string id, string field, LocalText text, CancellationToken cancellation)
    {
        if (await NoticeAsync(id, cancellation) is { } notice)
        {
            (notice.Title, notice.Text) = field == "title" ? (text, notice.Text) : (notice.Title, text);
            await context.SaveChangesAsync(cancellation);
            foreach (var document in NoticeSearch.Documents(notice))
            {
                await search.PutAsync(document, cancellation);
            }

            news.Tell();
        }
    }

    private static TranslatableText Title(Notice notice) => new(notice.Id.ToString(), "title", notice.Title, notice.Path);

    private static TranslatableText Text(Notice notice) => new(notice.Id.ToString(), "text", notice.Text, notice.Path);

    /// <summary>A notice that translators may see; read anew each time, since another one may have stored a translation meanwhile.</summary>
    private async Task<Notice?> NoticeAsync(string id, CancellationToken cancellation, bool read = false)
    {
        if (!Guid.TryParse(id, out var key))
        {
            return null;
        }

        var notices = read ? context.Notices.AsNoTracking() : context.Notices.Include(static each => each.Occurrences);
        return await notices.SingleOrDefaultAsync(each => each.Id == key && each.State == NoticeState.Published && each.SourceId == null, cancellation);
    }
}

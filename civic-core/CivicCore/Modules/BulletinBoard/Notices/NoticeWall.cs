using System.Linq.Expressions;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Search;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>Puts notices up and takes them from view, and writes to their authors. Knows nothing of the moderators' queue.</summary>
internal sealed class NoticeWall(BulletinBoardContext context, DatabaseSession session, IMailQueue mail, ISearchIndex search, DisplayNews news, CityTime time, PortalTexts texts, Links links)
{
    /// <summary>Puts it up: works its times out anew, lets it be found, tells the displays. A stored notice comes with its times.</summary>
    public async Task PublishAsync(Notice notice, CancellationToken cancellation)
    {
        (notice.State, notice.Reason, notice.Changed) = (NoticeState.Published, null, time.Now);
        notice.Occurrences.Clear();
        notice.Occurrences.AddRange(notice.Occurrences(time.Now, time.Zone));
        await context.SaveChangesAsync(cancellation);
        foreach (var document in NoticeSearch.Documents(notice))
        {
            await search.PutAsync(document, cancellation);
        }

        news.Tell();
    }

    /// <summary>Takes it from public view and says why.</summary>
    public async Task RefuseAsync(Notice notice, NoticeState state, string? reason, CancellationToken cancellation)
    {
        (notice.State, notice.Reason, notice.Changed) = (state, reason, time.Now);
        await context.SaveChangesAsync(cancellation);
        await HideAsync(notice, cancellation);
    }

    /// <summary>A letter to the author in the language they wrote in: texts bulletin-board.mail.{name}.subject and .text.</summary>
    public Task WriteAsync(Notice notice, string name, string? secret, CancellationToken cancellation)
    {
        if (notice.Email is not { } address)
        {
            return Task.CompletedTask;
        }

        var language = ReaderLanguage.Of(notice.Title.Language);
        var own = texts.In(language);
        var root = links.AbsoluteRoot;
        (string, object?)[] values =
        [
            ("title", notice.Title.Source),
            ("reason", notice.Reason),
            ("page", root + Links.In(language, notice.Path)),
            ("confirm", root + Links.In(language, $"{notice.Path}/bestaetigen?schluessel={secret}")),
            ("change", root + Links.In(language, $"{notice.Path}/aendern?schluessel={secret}")),
        ];
        return mail.SendAsync(new Letter(address, own[$"bulletin-board.mail.{name}.subject", values], own[$"bulletin-board.mail.{name}.text", values], language.Key), cancellation);
    }

    /// <summary>Takes notices down for good, with their times and from search; gives how many.</summary>
    public async Task<int> RemoveAsync(Expression<Func<Notice, bool>> which, CancellationToken cancellation)
    {
        var ids = await context.Notices.Where(which).Select(static each => each.Id).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            await search.RemoveAsync(Notice.Moderated, id.ToString(), cancellation);
        }

        var removed = await session.AllOrNothingAsync(
            async () =>
            {
                context.Changes.Add(new BoardChange());
                await context.SaveChangesAsync(cancellation);
                return await context.Notices.Where(each => ids.Contains(each.Id)).ExecuteDeleteAsync(cancellation);
            },
            cancellation);
        news.Tell();
        return removed;
    }

    /// <summary>Takes it from search and displays; who stores it says why.</summary>
    public async Task HideAsync(Notice notice, CancellationToken cancellation)
    {
        await search.RemoveAsync(Notice.Moderated, notice.Id.ToString(), cancellation);
        news.Tell();
    }
}

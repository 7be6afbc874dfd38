using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>
/// The way of a notice: handed in, confirmed by the link in a letter, looked at by a moderator, published; changed, cancelled or taken
/// down by its author. Each step is stored wholly or not at all, with its letter and its place in the queue.
/// </summary>
internal sealed class NoticeDesk(
    BulletinBoardContext context,
    DatabaseSession session,
    IModerationQueue queue,
    NoticeWall wall,
    DisplayNews news,
    CityTime time,
    CurrentPerson person)
{
    /// <summary>Hands a new notice in. Someone signed in with a confirmed address needs no letter.</summary>
    /// <returns>The secret for changing it.</returns>
    public async Task<string> SubmitAsync(Notice notice, CancellationToken cancellation)
    {
        var secret = SecretToken.Create();
        notice.SecretHash = SecretToken.HashOf(secret);
        notice.OwnerId = person.Id;
        notice.State = person.IsSignedIn ? NoticeState.Waiting : NoticeState.Unconfirmed;
        await session.AllOrNothingAsync(
            async () =>
            {
                context.Notices.Add(notice);
                await context.SaveChangesAsync(cancellation);
                if (notice.State == NoticeState.Waiting)
                {
                    await queue.SubmitAsync(Notice.Moderated, notice.Id.ToString(), notice.Title.Source, person.Id, cancellation);
                }

                await wall.WriteAsync(notice, notice.State == NoticeState.Waiting ? "waiting" : "confirm", secret, cancellation);
            },
            cancellation);
        return secret;
    }

    /// <summary>The notice that a secret belongs to; null if there is none.</summary>
    public Task<Notice?> FindBySecretAsync(Guid id, string secret, CancellationToken cancellation)
    {
        var hash = SecretToken.HashOf(secret);
        return context.Notices.SingleOrDefaultAsync(notice => notice.Id == id && notice.SecretHash == hash, cancellation);
    }

    /// <summary>Its author has followed the link in the letter. May happen twice.</summary>
    public async Task ConfirmAsync(Notice notice, CancellationToken cancellation)
    {
        if (notice.State != NoticeState.Unconfirmed)
        {
            return;
        }

        notice.State = NoticeState.Waiting;
        await session.AllOrNothingAsync(
            async () =>
            {
                await context.SaveChangesAsync(cancellation);
                await queue.SubmitAsync(Notice.Moderated, notice.Id.ToString(), notice.Title.Source, notice.OwnerId, cancellation);
            },
            cancellation);
    }

    /// <summary>Its author has changed it: a moderator looks again before others see it.</summary>
    public Task ChangeAsync(Notice notice, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var confirmed = notice.State != NoticeState.Unconfirmed;
            notice.Sequence += notice.IsPublic ? 1 : 0;
            notice.State = confirmed ? NoticeState.Waiting : NoticeState.Unconfirmed;
            await context.SaveChangesAsync(cancellation);
            await wall.HideAsync(notice, cancellation);
            if (confirmed)
            {
                await queue.SubmitAsync(Notice.Moderated, notice.Id.ToString(), notice.Title.Source, notice.OwnerId, cancellation);
            }
        },
        cancellation);

    /// <summary>It does not take place. It stays on the board, marked, so that nobody stands before a closed door.</summary>
    public async Task CancelAsync(Notice notice, CancellationToken cancellation)
    {
        if (notice.State != NoticeState.Published)
        {
            return;
        }

        (notice.State, notice.Changed) = (NoticeState.Cancelled, time.Now);
        notice.Sequence++;
        await context.SaveChangesAsync(cancellation);
        news.Tell();
    }

    /// <summary>Its author takes it down for good.</summary>
    public Task DeleteAsync(Notice notice, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            await wall.RemoveAsync(each => each.Id == notice.Id, cancellation);
            await queue.WithdrawAsync(Notice.Moderated, notice.Id.ToString(), cancellation);
        },
        cancellation);
}

using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Tests.Platform.People.Permissions;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>Notices, and what moderators see of them.</summary>
internal sealed class OwnedNotices : IOwnedThings
{
    public IReadOnlyDictionary<string, Func<Owner, Task<Made>>> Makers { get; } = new Dictionary<string, Func<Owner, Task<Made>>>
    {
        ["Aushang am Brett"] = static owner => MakeAsync(owner, NoticeState.Published),
        ["Aushang, der wartet"] = static owner => MakeAsync(owner, NoticeState.Waiting),
        ["Aushang, mit Link"] = static owner => MakeAsync(owner with { PersonId = null }, NoticeState.Unconfirmed),
        ["Einsendung"] = static async owner =>
        {
            var notice = await MakeAsync(owner, NoticeState.Waiting);
            await owner.Portal.WithAsync<IModerationQueue>(queue => queue.SubmitAsync(Notice.Moderated, notice.Values["Id"], owner.Mark, owner.PersonId));
            return new Made("Id", await owner.Portal.WithAsync<PlatformContext, Guid>(context =>
                context.Set<ModerationEntry>().Where(each => each.ThingId == notice.Values["Id"]).Select(static each => each.Id).SingleAsync()));
        },
    };

    private static async Task<Made> MakeAsync(Owner owner, NoticeState state)
    {
        var secret = SecretToken.Create();
        var notice = new Notice
        {
            OwnerId = owner.PersonId,
            SecretHash = SecretToken.HashOf(secret),
            State = state,
            Title = LocalText.Write("de", owner.Mark, PortalFixture.Start),
            Text = LocalText.Write("de", "Alle sind eingeladen.", PortalFixture.Start),
            Topic = "languages",
            Host = "Verein",
            Begins = PortalFixture.Start.UtcDateTime.AddDays(3),
            Minutes = 60,
            PlaceName = "Bürgerhaus",
            Written = PortalFixture.Start,
            Changed = PortalFixture.Start,
        };
        await owner.Portal.WithAsync<BulletinBoardContext>(async context =>
        {
            context.Notices.Add(notice);
            await context.SaveChangesAsync();
        });
        return new Made(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Kind"] = Notice.Moderated, ["Id"] = notice.Id.ToString() },
            owner.PersonId is null ? $"?schluessel={secret}" : string.Empty);
    }
}

using System.Globalization;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>What a moderator sees of a notice, may mend in it, and decides.</summary>
internal sealed class NoticeModeration(BulletinBoardContext context, NoticeWall wall, CityTime time, PortalTexts texts) : IModeratedKind
{
    public string Kind => Notice.Moderated;

    public async Task<Submission?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await NoticeAsync(id, cancellation) is not { } notice)
        {
            return null;
        }

        SubmittedField Field(string name, string value, bool isLong = false) => new(name, texts[$"bulletin-board.field.{name}"], value, isLong);
        return new Submission(
            notice.Title.Source,
            [
                Field("title", notice.Title.Source),
                Field("text", notice.Text.Source, isLong: true),
                Field("host", notice.Host),
                Field("place", notice.PlaceName),
                Field("address", notice.Address),
                Field("link", notice.Link ?? ""),
                Field("when", notice.Begins.ToString("f", texts.Language.Culture)),
            ],
            notice.IsPublic ? notice.Path : null,
            []);
    }

    public async Task ChangeAsync(string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        if (await NoticeAsync(id, cancellation) is not { } notice)
        {
            return;
        }

        string Changed(string name, string present) => fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : present;
        notice.Title = notice.Title.Rewrite(Changed("title", notice.Title.Source), time.Now);
        notice.Text = notice.Text.Rewrite(Changed("text", notice.Text.Source), time.Now);
        notice.Host = Changed("host", notice.Host);
        notice.PlaceName = Changed("place", notice.PlaceName);
        notice.Address = Changed("address", notice.Address);
        notice.Link = fields.TryGetValue("link", out var link) ? (string.IsNullOrWhiteSpace(link) ? null : link.Trim()) : notice.Link;
        await context.SaveChangesAsync(cancellation);
    }

    public async Task DecideAsync(string id, Decision decision, CancellationToken cancellation)
    {
        if (await NoticeAsync(id, cancellation) is not { } notice)
        {
            return;
        }

        switch (decision.Kind)
        {
            case DecisionKind.Accept:
                await wall.PublishAsync(notice, cancellation);
                await wall.WriteAsync(notice, "published", null, cancellation);
                break;
            case DecisionKind.Refuse:
                await wall.RefuseAsync(notice, NoticeState.Refused, decision.Reason, cancellation);
                await wall.WriteAsync(notice, "refused", null, cancellation);
                break;
            case DecisionKind.Block:
                await wall.RefuseAsync(notice, NoticeState.Blocked, decision.Reason, cancellation);
                await wall.WriteAsync(notice, "blocked", null, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(decision), decision.Kind, "No such decision.");
        }
    }

    private async Task<Notice?> NoticeAsync(string id, CancellationToken cancellation) =>
        Guid.TryParse(id, CultureInfo.InvariantCulture, out var key) ? await context.Notices.Include(each => each.Occurrences).SingleOrDefaultAsync(each => each.Id == key, cancellation) : null;
}

using System.Globalization;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Mail;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Following;

/// <summary>Who follows what: asked for, confirmed by the link in a letter, ended by the link in any letter.</summary>
internal sealed class FollowDesk(
    IssueReportsContext context, DatabaseSession session, IMailQueue mail, FollowKeys keys, ReportWords words, PortalTexts texts, Links links, CityTime time, ReaderLanguage language, CurrentPerson person)
{
    /// <summary>A follower with this address in the reader's language; one of report, district and stop says of what.</summary>
    public Follower New(string email, int? report = null, string? district = null, string? stop = null, int metres = 0) =>
        new() { Email = email, Language = language.Key, PersonId = person.Id, ReportId = report, DistrictId = district, StopId = stop, Metres = metres, Written = time.Now };

    /// <summary>Somebody wants letters about a public report or an area. Whether the address is known already is not told.</summary>
    /// <param name="asked">Who and what.</param>
    /// <param name="title">Words for the report or area.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task FollowAsync(Follower asked, string title, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            context.Followers.Add(asked);
            await context.SaveChangesAsync(cancellation);
            await WriteAsync(asked, "follow", title, null, null, cancellation);
        },
        cancellation);

    /// <summary>The reporter gave an address: one letter with number, own link and the link that confirms news of it.</summary>
    public async Task FollowOwnAsync(Report report, string email, string secret, CancellationToken cancellation)
    {
        var follower = New(email, report.Id);
        context.Followers.Add(follower);
        await context.SaveChangesAsync(cancellation);
        await WriteAsync(follower, "own", words.Title(report), report, secret, cancellation);
    }

    /// <summary>The letter's link was opened and the button pressed. May happen twice.</summary>
    /// <returns>The follower, or null if the key is wrong or the thing is gone.</returns>
    public async Task<Follower?> ConfirmAsync(string? key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } follower)
        {
            return null;
        }

        // The same address twice on the same thing is one letter.
        await context.Followers.Where(each => each.Id != follower.Id && each.Email == follower.Email && each.ReportId == follower.ReportId && each.DistrictId == follower.DistrictId && each.StopId == follower.StopId).ExecuteDeleteAsync(cancellation);
        follower.IsConfirmed = true;
        await context.SaveChangesAsync(cancellation);
        return follower;
    }

    /// <summary>The follower of a key; null if there is none.</summary>
    public async Task<Follower?> FindAsync(string? key, CancellationToken cancellation) =>
        keys.Read(key) is { } id ? await context.Followers.SingleOrDefaultAsync(each => each.Id == id, cancellation) : null;

    /// <summary>No more letters; the address is deleted at once. May happen twice.</summary>
    public Task EndAsync(string? key, CancellationToken cancellation) =>
        keys.Read(key) is { } id ? context.Followers.Where(each => each.Id == id).ExecuteDeleteAsync(cancellation) : Task.CompletedTask;

    private Task WriteAsync(Follower follower, string name, string title, Report? report, string? secret, CancellationToken cancellation)
    {
        var to = ReaderLanguage.Of(follower.Language);
        var own = texts.In(to);
        (string, object?)[] values =
        [
            ("title", title),
            ("number", report?.Id.ToString(CultureInfo.InvariantCulture)),
            ("confirm", links.AbsoluteRoot + Links.In(to, $"/maengel/folgen/bestaetigen?schluessel={keys.Write(follower.Id)}")),
            ("page", report is null ? null : links.AbsoluteRoot + Links.In(to, $"{report.Path}?schluessel={secret}")),
        ];
        return mail.SendAsync(new Letter(follower.Email, own[$"issue-reports.mail.{name}.subject", values], own[$"issue-reports.mail.{name}.text", values], to.Key), cancellation);
    }
}

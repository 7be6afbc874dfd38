using System.Security.Cryptography;
using System.Text;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Following;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Files;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>What somebody reports, before it is stored.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Place">Where.</param>
/// <param name="Answers">Answers to the category's questions.</param>
/// <param name="Text">More words; may be empty.</param>
/// <param name="IsPrivate">Whether the reporter wants staff alone to see it.</param>
internal sealed record NewReport(Category Category, FoundPlace Place, Dictionary<string, List<string>> Answers, string? Text, bool IsPrivate);

/// <summary>
/// The way of a report: begun with its words, then its photo in a request of its own (so that a line that breaks off loses the photo
/// alone), then sent; later taken back, reopened, confirmed by others. Each step is stored wholly or not at all.
/// </summary>
internal sealed class ReportDesk(
    IssueReportsContext context, DatabaseSession session, IModerationQueue queue, IPictures pictures, ReportWall wall, FollowDesk follow, FollowerMail followers,
    ReportWords words, IGeography geography, CityTime time, ReaderLanguage language, CurrentPerson person)
{
    /// <summary>Begins a report: stored as a draft that nobody else sees.</summary>
    /// <returns>The draft, and the secret that opens it.</returns>
    public async Task<(Report Report, string Secret)> BeginAsync(NewReport sent, CancellationToken cancellation)
    {
        var secret = SecretToken.Create();
        var now = time.Now;
        var report = new Report
        {
            SecretHash = SecretToken.HashOf(secret),
            OwnerId = person.Id,
            Category = sent.Category.Key,
            Text = string.IsNullOrWhiteSpace(sent.Text) ? null : LocalText.Write(language.Key, sent.Text.Trim(), now),
            Answers = sent.Answers,
            Address = sent.Place.Address,
            Latitude = sent.Place.Point.Latitude,
            Longitude = sent.Place.Point.Longitude,
            DistrictId = sent.Place.District.Id,
            StopId = sent.Place.Stop?.Id,
            IsPrivate = sent.IsPrivate || sent.Category.IsPrivate,
            Office = CategoryBook.OfficeFor(sent.Category, sent.Place.District),
            Due = now.AddDays(sent.Category.Days),
            Written = now,
            Changed = now,
        };
        context.Reports.Add(report);
        await context.SaveChangesAsync(cancellation);
        return (report, secret);
    }

    /// <summary>The report that a secret belongs to; null if there is none.</summary>
    public Task<Report?> FindBySecretAsync(int id, string? secret, CancellationToken cancellation)
    {
        var hash = SecretToken.HashOf(secret ?? "");
        return context.Reports.SingleOrDefaultAsync(report => report.Id == id && report.SecretHash == hash, cancellation);
    }

    /// <summary>The report, if it is the asking person's own: by its secret, or signed in as who wrote it. Null otherwise.</summary>
    public async Task<Report?> FindOwnAsync(int id, string? secret, CancellationToken cancellation) =>
        await FindBySecretAsync(id, secret, cancellation)
        ?? (person.Id is { } me ? await context.Reports.SingleOrDefaultAsync(report => report.Id == id && report.OwnerId == me, cancellation) : null);

    /// <summary>Gives the draft a photo, in place of an earlier one.</summary>
    /// <exception cref="PictureRefusedException">It is none, too large or broken; the draft stays as it was.</exception>
    public Task AddPhotoAsync(Report draft, Stream photo, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var stored = await pictures.StoreAsync(photo, cancellation);
            if (draft.PictureId is { } earlier)
            {
                await pictures.DeleteAsync(earlier, cancellation);
            }

            draft.PictureId = stored.Id;
            await context.SaveChangesAsync(cancellation);
        },
        cancellation);

    /// <summary>Sends a draft to the moderators and the office. Pressing twice sends once.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="email">Where news of it go, once confirmed; may be empty.</param>
    /// <param name="secret">The reporter's secret, for the link in the letter.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task SendAsync(Report draft, string? email, string secret, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            if (draft.Stage != ReportStage.Draft)
            {
                return;
            }

            draft.Stage = ReportStage.Waiting;
            draft.Contact ??= string.IsNullOrWhiteSpace(email) ? null : email;
            context.Events.Add(new ReportEvent { ReportId = draft.Id, Kind = EventKind.Reported, At = time.Now });
            await context.SaveChangesAsync(cancellation);
            await queue.SubmitAsync(Report.Moderated, Text(draft.Id), words.In(ReaderLanguage.Default).Title(draft), draft.OwnerId, cancellation);
            await wall.TellOfficeAsync(draft, cancellation);
            if (!string.IsNullOrWhiteSpace(email))
            {
                await follow.FollowOwnAsync(draft, email, secret, cancellation);
            }
        },
        cancellation);

    /// <summary>A report of another program: begun and sent at once.</summary>
    /// <returns>The report and its token.</returns>
    public Task<(Report Report, string Token)> ReceiveAsync(NewReport sent, string? email, string? contact, string? mediaUrl, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var (report, secret) = await BeginAsync(sent, cancellation);
            var token = SecretToken.Create();
            (report.TokenHash, report.Contact, report.MediaUrl) = (SecretToken.HashOf(token), contact, mediaUrl);
            await SendAsync(report, email, secret, cancellation);
            return (report, token);
        },
        cancellation);

    /// <summary>Its reporter takes it back: nobody sees it any more.</summary>
    public Task WithdrawAsync(Report report, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            await wall.TakeAwayAsync(report, ReportStage.Withdrawn, null, cancellation);
            report.Closed = time.Now;
            report.Contact = null;
            await context.SaveChangesAsync(cancellation);
            await queue.WithdrawAsync(Report.Moderated, Text(report.Id), cancellation);
        },
        cancellation);

    /// <summary>It is not mended after all: back to the office, with words that a moderator reads before others do.</summary>
    public Task ReopenAsync(Report report, string reason, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            if (report.Status is not (ReportStatus.Done or ReportStatus.Declined))
            {
                return;
            }

            (report.Status, report.Closed, report.Changed) = (ReportStatus.New, null, time.Now);
            context.Events.Add(new ReportEvent { ReportId = report.Id, Kind = EventKind.Reopened, Status = ReportStatus.New, At = time.Now });
            context.Events.Add(new ReportEvent { ReportId = report.Id, Kind = EventKind.Note, Status = ReportStatus.New, Words = reason, At = time.Now });
            await context.SaveChangesAsync(cancellation);
            await wall.ShowAsync(report, cancellation);
            await wall.TellOfficeAsync(report, cancellation);
            await followers.TellAsync(report, null, isDecision: false, cancellation);
        },
        cancellation);

    /// <summary>Somebody has seen it too, or says thanks; once a browser session.</summary>
    /// <param name="report">A public report.</param>
    /// <param name="kind">Which.</param>
    /// <param name="browser">What tells browsers apart; only a hash of it is stored.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task SayAsync(Report report, VoiceKind kind, string browser, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Id} {kind} {browser}")));
        if (await context.Voices.AnyAsync(voice => voice.Key == key, cancellation))
        {
            return;
        }

        await session.AllOrNothingAsync(
            async () =>
            {
                context.Voices.Add(new Voice { ReportId = report.Id, Kind = kind, Key = key });
                await context.SaveChangesAsync(cancellation);
                await (kind == VoiceKind.Thanks
                    ? context.Reports.Where(each => each.Id == report.Id).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.Thanks, static each => each.Thanks + 1), cancellation)
                    : context.Reports.Where(each => each.Id == report.Id).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.AlsoSeen, static each => each.AlsoSeen + 1), cancellation));
            },
            cancellation);
    }

    /// <summary>The district of a report; null if it is no more.</summary>
    public District? DistrictOf(Report report) => geography.Districts.FirstOrDefault(each => each.Id == report.DistrictId);

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

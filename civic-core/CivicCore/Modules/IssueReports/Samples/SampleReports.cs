using System.Globalization;
using System.Text.Json;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Modules.IssueReports.Staff;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Files;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Platform.Samples;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace CivicCore.Modules.IssueReports.Samples;

/// <summary>Invented reports of the last days, one that waits for a moderator, and templates of the staff, from reports.json; their photos are drawn.</summary>
internal sealed class SampleReports(IssueReportsContext context, DatabaseSession session, ReportWall wall, IModerationQueue queue, ReportWords words, IPictures pictures, CategoryBook book, IGeography geography, CityTime time) : ISampleContent
{
    private const double MetresOfDegree = 111_195;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await context.Reports.AnyAsync(cancellation))
        {
            return;
        }

        await using var file = typeof(SampleReports).Assembly.GetManifestResourceStream($"{typeof(SampleReports).Namespace}.reports.json")!;
        var samples = await JsonSerializer.DeserializeAsync<File>(file, JsonSerializerOptions.Web, cancellation) ?? new File([], []);
        await session.AllOrNothingAsync(
            async () =>
            {
                context.Templates.AddRange(samples.Templates.Select(static each => new Template { Name = each.Name, Words = each.Words }));
                foreach (var sample in samples.Reports.Where(each => geography.Stops.Any(stop => stop.Id == each.Stop)))
                {
                    await WriteAsync(sample, cancellation);
                }
            },
            cancellation);
    }

    private async Task WriteAsync(Sample sample, CancellationToken cancellation)
    {
        var category = book.Find(sample.Category)!;
        var stop = geography.Stops.First(each => each.Id == sample.Stop).Place;
        var place = stop with { Longitude = stop.Longitude + (sample.East / (MetresOfDegree * Math.Cos(double.DegreesToRadians(stop.Latitude)))) };
        var written = time.Now.AddDays(-sample.DaysAgo);
        var status = Enum.GetValues<ReportStatus>().First(each => ReportWords.Key(each) == sample.Status);
        var district = geography.DistrictAt(place);
        var report = new Report
        {
            SecretHash = SecretToken.HashOf(SecretToken.Create()),
            Category = category.Key,
            Text = sample.Text is null ? null : LocalText.Write(ReaderLanguage.Default.Key, sample.Text, written),
            Answers = sample.Answers,
            Address = sample.Address,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            DistrictId = district?.Id,
            PictureId = sample.Photo ? (await DrawAsync(sample.Category, cancellation)).Id : null,
            Stage = ReportStage.Waiting,
            Status = status,
            Office = CategoryBook.OfficeFor(category, district),
            Due = written.AddDays(category.Days),
            Written = written,
            Changed = written,
            Closed = status is ReportStatus.Done or ReportStatus.Declined ? time.Now : null,
            AlsoSeen = sample.AlsoSeen,
        };
        report.Events.Add(new ReportEvent { Kind = EventKind.Reported, At = written });
        if (status != ReportStatus.New)
        {
            report.Events.Add(new ReportEvent { Kind = EventKind.Status, Status = status, Words = sample.Reason, At = time.Now.AddHours(-2) });
        }

        context.Reports.Add(report);
        await context.SaveChangesAsync(cancellation);
        await (sample.Waits
            ? queue.SubmitAsync(Report.Moderated, report.Id.ToString(CultureInfo.InvariantCulture), words.In(ReaderLanguage.Default).Title(report), null, cancellation)
            : wall.AcceptAsync(report, cancellation));
    }

    /// <summary>A street with a hole, or things beside a container: simple shapes, no photograph.</summary>
    private async Task<StoredPicture> DrawAsync(string category, CancellationToken cancellation)
    {
        using var picture = new SKBitmap(960, 720);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(new SKColor(0xC9, 0xD6, 0xDC));
            using var ground = new SKPaint { Color = new SKColor(0x77, 0x74, 0x70) };
            using var dark = new SKPaint { Color = new SKColor(0x2E, 0x2B, 0x29), IsAntialias = true };
            using var box = new SKPaint { Color = new SKColor(0x4B, 0x7A, 0x57) };
            using var cloth = new SKPaint { Color = new SKColor(0x9C, 0x5B, 0x4A), IsAntialias = true };
            canvas.DrawRect(0, 360, 960, 360, ground);
            if (category == "rubbish")
            {
                canvas.DrawRect(520, 180, 260, 320, box);
                canvas.DrawRoundRect(140, 420, 330, 130, 28, 28, cloth);
            }
            else
            {
                canvas.DrawOval(460, 540, 190, 62, dark);
            }
        }

        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, 88);
        using var bytes = new MemoryStream(encoded.ToArray());
        return await pictures.StoreAsync(bytes, cancellation);
    }

    private sealed record File(List<SampleTemplate> Templates, List<Sample> Reports);

    private sealed record SampleTemplate(string Name, string Words);

    private sealed record Sample(
        string Category, string Address, string Stop, double East, int DaysAgo, string? Text, Dictionary<string, List<string>> Answers, string Status, string? Reason, int AlsoSeen, bool Photo, bool Waits = false);
}

using System.Text.Json;
using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Samples;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Samples;

/// <summary>Invented notices around today, one that waits for a moderator, one that somebody has reported, and a screen at the market, from notices.json.</summary>
internal sealed class SampleNotices(BulletinBoardContext context, DatabaseSession session, NoticeWall wall, IModerationQueue queue, CityTime time, IGeography geography) : ISampleContent
{
    /// <summary>Part of the address of the sample screen: /anzeige/marktplatz.</summary>
    public const string ScreenKey = "marktplatz";

    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await context.Notices.AnyAsync(cancellation))
        {
            return;
        }

        await using var file = typeof(SampleNotices).Assembly.GetManifestResourceStream($"{typeof(SampleNotices).Namespace}.notices.json")!;
        var samples = await JsonSerializer.DeserializeAsync<List<Sample>>(file, JsonSerializerOptions.Web, cancellation) ?? [];
        await session.AllOrNothingAsync(
            async () =>
            {
                foreach (var sample in samples)
                {
                    var notice = Read(sample);
                    context.Notices.Add(notice);
                    await PutAsync(notice, sample, cancellation);
                }

                context.Displays.Add(new Display { Key = ScreenKey, Name = "Marktplatz", StopId = "1001", Metres = 2_500, On = TimeOnly.MinValue, Off = TimeOnly.MinValue });
                await context.SaveChangesAsync(cancellation);
            },
            cancellation);
    }

    private async Task PutAsync(Notice notice, Sample sample, CancellationToken cancellation)
    {
        if (sample.Waits)
        {
            notice.State = NoticeState.Waiting;
            await context.SaveChangesAsync(cancellation);
            await queue.SubmitAsync(Notice.Moderated, notice.Id.ToString(), sample.Title, null, cancellation);
            return;
        }

        await wall.PublishAsync(notice, cancellation);
        if (sample.Reported is { } reason)
        {
            await queue.ReportAsync(Notice.Moderated, notice.Id.ToString(), sample.Title, reason, null, cancellation);
        }
    }

    private Notice Read(Sample sample)
    {
        var day = time.Today.AddDays(sample.InDays);
        var place = geography.Stops.FirstOrDefault(stop => stop.Id == sample.Stop)?.Place;
        return new Notice
        {
            Title = LocalText.Write(ReaderLanguage.Default.Key, sample.Title, time.Now),
            Text = LocalText.Write(ReaderLanguage.Default.Key, sample.Text, time.Now),
            Host = sample.Host,
            Kind = NoticeForm.Value<NoticeKind>(sample.Kind) ?? NoticeKind.Event,
            Topic = sample.Topic,
            Begins = day.ToDateTime(TimeOnly.Parse(sample.Time, System.Globalization.CultureInfo.InvariantCulture)),
            Minutes = sample.Minutes,
            Recurrence = Repetition.Rule(sample.Repeats, day, null),
            PlaceName = sample.Place,
            Address = sample.Address,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            DistrictId = place is { } point ? geography.DistrictAt(point)?.Id : null,
            Cost = NoticeForm.Value<Cost>(sample.Cost) ?? Cost.Free,
            Price = sample.Price,
            Accessibility = sample.Access.Aggregate(Accessibility.Unknown, static (all, word) => all | (NoticeForm.Value<Accessibility>(word) ?? Accessibility.Unknown)),
            Languages = sample.Languages,
            Written = time.Now,
            Changed = time.Now,
        };
    }

    private sealed record Sample(
        string Title, string Text, string Host, string Kind, string Topic, int InDays, string Time, int Minutes, string Repeats,
        string Place, string Address, string Stop, string Cost, string? Price, List<string> Access, List<string> Languages, bool Waits = false, string? Reported = null);
}

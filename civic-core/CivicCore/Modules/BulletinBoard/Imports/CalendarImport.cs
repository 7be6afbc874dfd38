using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Jobs;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Imports;

/// <summary>
/// Reads the foreign calendars that an editor has entered. Its events hang on the board under the calendar's name; what is there
/// already, written by hand or from another calendar, is not hung up twice; what is gone from the calendar goes from the board.
/// </summary>
internal sealed class CalendarImport(BulletinBoardContext context, DatabaseSession session, CalendarFetch fetch, NoticeWall wall, CityTime time, IGeography geography) : IPortalJob
{
    /// <summary>A calendar that holds more is read this far.</summary>
    private const int Most = 1_000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var source in await context.Sources.OrderBy(each => each.Name).ToListAsync(cancellation))
        {
            await ReadAsync(source, cancellation);
        }
    }

    /// <summary>Reads one calendar; a fault is kept with it and harms no other.</summary>
    public async Task ReadAsync(CalendarSource source, CancellationToken cancellation)
    {
        source.Read = time.Now;
        try
        {
            var events = Events(await fetch.GetAsync(source.Address, cancellation));
            source.Fault = null;
            await session.AllOrNothingAsync(() => StoreAsync(source, events, cancellation), cancellation);
        }
        catch (CalendarFaultException fault)
        {
            source.Fault = fault.Key;
            await context.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>The events of an iCalendar text that can hang on the board: with a name and a beginning, one a UID.</summary>
    /// <exception cref="CalendarFaultException">It is no calendar.</exception>
    internal static IReadOnlyList<CalendarEvent> Events(string text)
    {
        Calendar? calendar;
        try
        {
            calendar = Calendar.Load(text);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException or System.Runtime.Serialization.SerializationException)
        {
            throw new CalendarFaultException("no-calendar", broken);
        }

        return calendar is null
            ? throw new CalendarFaultException("no-calendar")
            : [.. calendar.Events.Where(static each => !string.IsNullOrWhiteSpace(each.Summary) && each.Start is not null && each.RecurrenceIdentifier is null)
                .DistinctBy(static each => each.Uid).Take(Most)];
    }

    private async Task StoreAsync(CalendarSource source, IReadOnlyList<CalendarEvent> events, CancellationToken cancellation)
    {
        var present = await context.Notices.Include(each => each.Occurrences).Where(each => each.SourceId == source.Id).ToListAsync(cancellation);
        var others = await context.Notices.AsNoTracking().Where(each => each.SourceId != source.Id && each.State == NoticeState.Published).ToListAsync(cancellation);
        (source.Events, source.Duplicates) = (events.Count, 0);
        var kept = new HashSet<Guid>();
        foreach (var entry in events)
        {
            var notice = present.Find(each => each.ForeignUid == entry.Uid);
            var read = Read(entry, source, notice);
            if (others.Exists(other => Likeness.Of(read, other) >= Likeness.Near))
            {
                source.Duplicates++;
                continue;
            }

            if (notice is null)
            {
                context.Notices.Add(read);
            }

            kept.Add(read.Id);
            await wall.PublishAsync(read, cancellation);
            read.State = entry.Status == EventStatus.Cancelled ? NoticeState.Cancelled : NoticeState.Published;
        }

        await context.SaveChangesAsync(cancellation);
        await wall.RemoveAsync(each => each.SourceId == source.Id && !kept.Contains(each.Id), cancellation);
    }

    private Notice Read(CalendarEvent entry, CalendarSource source, Notice? stored)
    {
        var now = time.Now;
        var (title, text, place) = (Short(entry.Summary!, 120), Short(string.IsNullOrWhiteSpace(entry.Description) ? entry.Summary! : entry.Description, 4_000), Short(entry.Location ?? source.Name, 120));
        var notice = stored ?? new Notice
        {
            Title = LocalText.Write("de", title, now),
            Text = LocalText.Write("de", text, now),
            Topic = source.Topic,
            Host = source.Name,
            PlaceName = place,
            Written = now,
            SourceId = source.Id,
            ForeignUid = Short(entry.Uid ?? title, 300),
        };
        notice.Title = notice.Title.Rewrite(title, now);
        notice.Text = notice.Text.Rewrite(text, now);
        (notice.PlaceName, notice.Host, notice.Topic, notice.Sequence) = (place, source.Name, source.Topic, entry.Sequence);
        notice.Link = entry.Url is { IsAbsoluteUri: true, Scheme: "https" or "http" } url && url.AbsoluteUri.Length <= 300 ? url.AbsoluteUri : null;
        notice.Begins = Local(entry.Start!);
        notice.Minutes = Math.Clamp((int)(entry.EffectiveDuration.ToTimeSpanUnspecified().TotalMinutes), 0, 14 * 24 * 60);
        notice.Recurrence = entry.RecurrenceRule is { } rule && rule.ToString() is { Length: <= 200 } words && Recurrence.IsRule(words) ? words : null;
        notice.Exceptions = [.. entry.ExceptionDates.GetAllDates().Select(each => DateOnly.FromDateTime(Local(each))).Distinct().Order()];
        if (entry.GeographicLocation is { } point && Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180)
        {
            (notice.Latitude, notice.Longitude) = (point.Latitude, point.Longitude);
            notice.DistrictId = geography.DistrictAt(new Place(point.Latitude, point.Longitude))?.Id;
        }

        return notice;
    }

    /// <summary>The time on the city's clocks; a time without zone is meant as it stands.</summary>
    private DateTime Local(CalDateTime moment) =>
        DateTime.SpecifyKind(moment.TzId is null ? moment.Value : TimeZoneInfo.ConvertTimeFromUtc(moment.AsUtc, time.Zone), DateTimeKind.Unspecified);

    private static string Short(string text, int most) => text.Trim() is var trimmed && trimmed.Length <= most ? trimmed : trimmed[..(most - 1)] + "…";
}

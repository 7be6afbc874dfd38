using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CivicCore.Modules.BulletinBoard.Feeds;

/// <summary>
/// Notices as a calendar that other programs subscribe to (RFC 5545). A notice keeps its UID for ever; each change counts SEQUENCE up;
/// one that does not take place stays as CANCELLED, so that calendars take it out.
/// </summary>
internal sealed class CalendarFeed(CityTime time, Links links, PortalTexts texts, ReaderLanguage language)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The text of the calendar.</summary>
    /// <param name="notices">Public notices.</param>
    /// <param name="name">What the subscriber's program calls it.</param>
    public string Write(IEnumerable<Notice> notices, string name)
    {
        var calendar = new Calendar { ProductId = "-//Klartext//CivicCore//DE", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(time.Zone.Id, time.Now.UtcDateTime.AddYears(-1), includeHistoricalData: false));
        calendar.Events.AddRange(notices.Select(Event));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(Notice notice)
    {
        var entry = notice.ToEvent(time.Zone);
        entry.Uid = notice.ForeignUid ?? $"{notice.Id:N}@brett";
        entry.Sequence = notice.Sequence;
        entry.DtStamp = Moment(notice.Changed);
        entry.LastModified = Moment(notice.Changed);
        entry.Created = Moment(notice.Written);
        entry.Summary = notice.Title.For(language.Key, released: true).Text;
        entry.Description = $"{notice.Text.For(language.Key, released: true).Text}\n\n{texts["bulletin-board.host", ("host", notice.Host)]}";
        entry.Location = notice.Address.Length > 0 ? $"{notice.PlaceName}, {notice.Address}" : notice.PlaceName;
        entry.Url = new Uri(links.Absolute(notice.Path));
        entry.Status = notice.State == NoticeState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed;
        entry.Categories.Add(texts[$"bulletin-board.topic.{notice.Topic}"]);
        if (notice.Place is { } place)
        {
            entry.GeographicLocation = new GeographicLocation(place.Latitude, place.Longitude);
        }

        return entry;
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}

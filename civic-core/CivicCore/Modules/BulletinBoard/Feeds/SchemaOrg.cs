using System.Text.Json;
using System.Text.Json.Nodes;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Languages;

namespace CivicCore.Modules.BulletinBoard.Feeds;

/// <summary>A notice as schema.org Event in JSON-LD, so that search engines understand it.</summary>
internal sealed class SchemaOrg(CityTime time, Links links, ReaderLanguage language)
{
    /// <summary>JSON that may stand within a script element: no character of it can end the element.</summary>
    public string Write(FoundNotice found)
    {
        var notice = found.Notice;
        var place = new JsonObject { ["@type"] = "Place", ["name"] = notice.PlaceName };
        if (notice.Address.Length > 0)
        {
            place["address"] = notice.Address;
        }

        if (notice.Place is { } point)
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };
        }

        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = notice.Title.For(language.Key, released: true).Text,
            ["description"] = notice.Text.For(language.Key, released: true).Text,
            ["startDate"] = time.Local(found.Begins).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            ["endDate"] = time.Local(found.Ends).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            ["eventStatus"] = notice.State == NoticeState.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
            ["location"] = place,
            ["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = notice.Host },
            ["isAccessibleForFree"] = notice.Cost != Cost.Paid,
            ["inLanguage"] = new JsonArray([.. notice.Languages.Select(static key => (JsonNode)ReaderLanguage.Of(key).Tag)]),
            ["url"] = links.Absolute(notice.Path),
        }.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }
}

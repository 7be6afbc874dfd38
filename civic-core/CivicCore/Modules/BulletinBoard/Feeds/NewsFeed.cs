using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Languages;

namespace CivicCore.Modules.BulletinBoard.Feeds;

/// <summary>What is on next as RSS 2.0; each notice once, under its own address.</summary>
internal sealed class NewsFeed(CityTime time, Links links, ReaderLanguage language)
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    /// <summary>The bytes of the feed.</summary>
    public byte[] Write(IEnumerable<FoundNotice> found, string title, string description, string path)
    {
        var feed = new SyndicationFeed(title, description, new Uri(links.Absolute(path)))
        {
            Language = language.Tag,
            LastUpdatedTime = time.Now,
            Items = [.. found.DistinctBy(static each => each.Notice.Id).Select(Item)],
        };
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            feed.GetRss20Formatter(serializeExtensionsAsAtom: false).WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private SyndicationItem Item(FoundNotice found)
    {
        var notice = found.Notice;
        var begins = time.Local(found.Begins);
        return new SyndicationItem(
            notice.Title.For(language.Key, released: true).Text,
            $"{time.Day(DateOnly.FromDateTime(begins.DateTime))}, {time.Time(begins)}, {notice.PlaceName}. {notice.Text.For(language.Key, released: true).Text}",
            new Uri(links.Absolute(notice.Path)),
            notice.Id.ToString("N"),
            notice.Changed)
        { PublishDate = notice.Changed };
    }
}

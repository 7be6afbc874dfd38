using System.ServiceModel.Syndication;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Feeds;
using CivicCore.Platform.Languages;

namespace CivicCore.Modules.BulletinBoard.Feeds;

/// <summary>What is on next as RSS 2.0; each notice once, under its own address.</summary>
internal sealed class NewsFeed(Rss rss, CityTime time, Links links, ReaderLanguage language)
{
    /// <summary>The bytes of the feed.</summary>
    public byte[] Write(IEnumerable<FoundNotice> found, string title, string description, string path) =>
        rss.Write(title, description, path, found.DistinctBy(static each => each.Notice.Id).Select(Item));

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

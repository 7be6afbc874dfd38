using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Languages;

namespace CivicCore.Platform.Feeds;

/// <summary>Writes news of a module as RSS 2.0, in the language of the address that was asked for.</summary>
internal sealed class Rss(CityTime time, Links links, ReaderLanguage language)
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    /// <summary>The bytes of a feed.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="description">What it brings.</param>
    /// <param name="path">The page that shows the same, without language.</param>
    /// <param name="items">The news, in the order of the feed.</param>
    public byte[] Write(string title, string description, string path, IEnumerable<SyndicationItem> items)
    {
        var feed = new SyndicationFeed(title, description, new Uri(links.Absolute(path))) { Language = language.Tag, LastUpdatedTime = time.Now, Items = [.. items] };
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            feed.GetRss20Formatter(serializeExtensionsAsAtom: false).WriteTo(writer);
        }

        return bytes.ToArray();
    }
}

using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Klartext.Summarizer.Reading;

/// <summary>Tells which links of a page lead to the site's privacy policy, by the words of policy-links.json.</summary>
internal sealed class PolicyLinks
{
    private const int LongestText = 80; // a policy's link is a few words; longer ones are teasers of articles

    private static readonly Table Words = JsonSerializer.Deserialize<Table>(Resource(), JsonSerializerOptions.Web)!;

    private readonly IHtmlDocument page;
    private readonly Uri address;

    /// <summary>Reads a page.</summary>
    public PolicyLinks(string html, Uri address)
    {
        page = new HtmlParser().ParseDocument(html);
        this.address = address;
    }

    /// <summary>Whether the page calls itself a policy: in its title, its first heading or its address.</summary>
    public bool IsPolicy =>
        IsTitle(page.Title) || IsTitle(page.QuerySelector("h1")?.TextContent) || Words.Words.Any(word => word.Path > 20 && LastPart(address).Contains(word.Word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The links that may lead to the policy, the likeliest first.</summary>
    /// <param name="language">The reader's language.</param>
    public IReadOnlyList<Uri> Find(string language)
    {
        var bases = page.QuerySelector("base[href]")?.GetAttribute("href");
        var root = bases is not null && Uri.TryCreate(address, bases, out var named) ? named : address;
        return [.. page.QuerySelectorAll("a[href], area[href], link[rel][href]")
            .Select(link => (Address: AddressOf(link, root), Score: Score(link, root, language)))
            .Where(static link => link.Address is not null && link.Score >= Words.Least)
            .OrderByDescending(static link => link.Score)
            .Select(static link => link.Address!)
            .DistinctBy(static link => link.GetLeftPart(UriPartial.Query))];
    }

    private Uri? AddressOf(IElement link, Uri root) =>
        Uri.TryCreate(root, link.GetAttribute("href"), out var target) && target.Scheme is "http" or "https"
        && target.GetLeftPart(UriPartial.Query) != address.GetLeftPart(UriPartial.Query) ? target : null;

    private int Score(IElement link, Uri root, string language)
    {
        var score = (link.GetAttribute("rel") ?? string.Empty).Split(' ').Contains("privacy-policy", StringComparer.OrdinalIgnoreCase) ? Words.Rel : 0;
        if (link.LocalName == "link")
        {
            return score;
        }

        var text = $"{link.TextContent} {link.GetAttribute("title")} {link.GetAttribute("aria-label")}".Trim();
        if (text.Length > LongestText)
        {
            return score;
        }

        var target = AddressOf(link, root);
        var path = target?.PathAndQuery ?? string.Empty;
        var spoken = Words.Words.Where(word => word.Text > 0 && text.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).MaxBy(static word => word.Text);
        var named = Words.Words.Where(word => word.Path > 0 && path.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).MaxBy(static word => word.Path);
        score += (spoken?.Text ?? 0) + (named?.Path ?? 0);
        if (score == 0)
        {
            return 0;
        }

        score += Words.Words.Where(word => word.Text < 0 && text.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Sum(static word => word.Text);
        score += language.StartsWith((spoken ?? named)?.Language ?? "-", StringComparison.Ordinal) ? Words.ReadersLanguage : 0;
        return score + (target is not null && target.Host != address.Host ? Words.OtherHost : 0);
    }

    private static bool IsTitle(string? text) => text is not null && Words.Titles.Any(title => text.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static string LastPart(Uri address) => address.AbsolutePath.TrimEnd('/').Split('/')[^1];

    private static Stream Resource() => typeof(PolicyLinks).Assembly.GetManifestResourceStream("policy-links.json")!;

    private sealed record Table(int Rel, int OtherHost, int ReadersLanguage, int Least, IReadOnlyList<LinkWord> Words, IReadOnlyList<string> Titles);

    private sealed record LinkWord(string Word, int Text = 0, int Path = 0, string? Language = null);
}

using System.Text;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Policies.Readers.Fetching;
using Klartext.Rules.Books;

namespace Klartext.Summarizer.Reading;

/// <summary>A policy and where it was found.</summary>
public sealed record FoundPolicy(PolicyDocument Document, Uri Address);

/// <summary>Finds the privacy policy of a site: the page itself, or one that it links to.</summary>
public sealed class PolicySite(GuardedFetch fetch, PolicyReader reader, RuleBook book)
{
    private const int MostLinks = 3; // of one page that are tried
    private const int LeastFindings = 3; // of a page that only looks like a policy
    private const int SureFindings = 6; // of a page that does not even look like one

    /// <summary>Finds the policy of a site.</summary>
    /// <param name="address">Address of any page of the site, or of the policy.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>The policy, or null where none was found.</returns>
    /// <exception cref="UnreadablePolicyException">The page named cannot be fetched or read.</exception>
    public async Task<FoundPolicy?> FindAsync(string address, string language, CancellationToken cancel)
    {
        var page = await fetch.FetchAsync(address, cancel).ConfigureAwait(false);
        if (!IsHtml(page))
        {
            return new FoundPolicy(Document(page), page.Address);
        }

        var links = new PolicyLinks(Markup(page), page.Address);
        if (links.IsPolicy && TryDocument(page) is { } itself && Findings(itself) >= LeastFindings)
        {
            return new FoundPolicy(itself, page.Address);
        }

        foreach (var link in links.Find(language).Take(MostLinks))
        {
            if (await TryFetchAsync(link, cancel).ConfigureAwait(false) is { } linked && (Findings(linked.Document) >= LeastFindings || !book.CanRead(linked.Document.Language)))
            {
                return linked;
            }
        }

        return TryDocument(page) is { } plain && Findings(plain) >= (links.IsPolicy ? 1 : SureFindings) ? new FoundPolicy(plain, page.Address) : null;
    }

    private async Task<FoundPolicy?> TryFetchAsync(Uri link, CancellationToken cancel)
    {
        try
        {
            var page = await fetch.FetchAsync(link.AbsoluteUri, cancel).ConfigureAwait(false);
            return new FoundPolicy(Document(page), page.Address);
        }
        catch (UnreadablePolicyException)
        {
            return null; // the next link may do better
        }
    }

    private PolicyDocument? TryDocument(FetchedPage page)
    {
        try
        {
            return Document(page);
        }
        catch (UnreadablePolicyException)
        {
            return null;
        }
    }

    private PolicyDocument Document(FetchedPage page)
    {
        var read = reader.Read(page);
        return PolicyDocument.Create(read.Blocks, read.Title, read.Language);
    }

    private int Findings(PolicyDocument document) => book.CanRead(document.Language) ? book.Analyse(document).Findings.Count : 0;

    private static bool IsHtml(FetchedPage page) =>
        page.MediaType is "text/html" or "application/xhtml+xml" || page.MediaType is null && page.Content.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    /// <summary>The markup, well enough for links: their addresses are ASCII, and their words in the two charsets that matter.</summary>
    private static string Markup(FetchedPage page) =>
        (page.Charset?.Contains("8859", StringComparison.Ordinal) == true || page.Charset?.Contains("1252", StringComparison.Ordinal) == true ? Encoding.Latin1 : Encoding.UTF8).GetString(page.Content.Span);
}

using Klartext.Policies.Readers.Fetching;
using Klartext.Policies.Readers.Html;
using Klartext.Policies.Readers.Markdown;
using Klartext.Policies.Readers.Pdf;
using Klartext.Policies.Readers.PlainText;
using Klartext.Policies.Readers.Sources;

namespace Klartext.Policies.Readers;

/// <summary>Makes blocks of a policy, whatever form it has: HTML, Markdown, PDF or plain text. Safe for use by many threads.</summary>
/// <param name="limits">How much it takes; the defaults if null.</param>
public sealed class PolicyReader(ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? new ReadingLimits();

    /// <summary>Reads a file or the body of an answer.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="name">Its name or path, for the ending, if known.</param>
    /// <param name="mediaType">Its media type as the sender says, if known.</param>
    /// <param name="charset">Its charset as the sender says, if known.</param>
    /// <param name="address">Where a page comes from, to tell its own links, if known.</param>
    /// <exception cref="UnreadablePolicyException">Whatever it is that cannot be read; no other exception leaves for any bytes.</exception>
    public ReadPage Read(ReadOnlyMemory<byte> content, string? name = null, string? mediaType = null, string? charset = null, Uri? address = null)
    {
        if (content.Length > limits.Bytes)
        {
            throw limits.TooLarge();
        }

        var bytes = content.Span;
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new UnreadablePolicyException(UnreadableReason.Empty);
        }

        var format = PageFormats.Of(bytes, name, mediaType);
        return format switch
        {
            PageFormat.Binary => throw new UnreadablePolicyException(UnreadableReason.Binary),
            PageFormat.Pdf => PdfReader.Read(content, limits),
            _ => ReadText(Charset.Decode(bytes, charset, format == PageFormat.Html), format, address),
        };
    }

    /// <summary>Reads the answer of a host.</summary>
    /// <param name="page">The answer.</param>
    /// <exception cref="UnreadablePolicyException">As for bytes.</exception>
    public ReadPage Read(FetchedPage page) => Read(page.Content, page.Address.AbsolutePath, page.MediaType, page.Charset, page.Address);

    /// <summary>Reads a page that is text already.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it comes from, if known.</param>
    /// <exception cref="UnreadablePolicyException">As for bytes.</exception>
    public ReadPage ReadHtml(string html, Uri? address = null) => ReadText(html, PageFormat.Html, address);

    /// <summary>Reads plain text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="UnreadablePolicyException">It is empty.</exception>
    public ReadPage ReadPlainText(string text) => ReadText(text, PageFormat.Text, null);

    private ReadPage ReadText(string text, PageFormat format, Uri? address)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadablePolicyException(UnreadableReason.Empty);
        }

        if (text.Length > limits.Bytes)
        {
            throw limits.TooLarge();
        }

        var page = format switch
        {
            PageFormat.Html => ReadMarkup(text, address),
            PageFormat.Markdown => MarkdownReader.Read(text, limits),
            _ => PlainTextReader.Read(text),
        };
        return page ?? throw new UnreadablePolicyException(UnreadableReason.NoText);
    }

    /// <summary>A page, or the source of one with front matter and tags of a site generator.</summary>
    private ReadPage? ReadMarkup(string html, Uri? address)
    {
        var (matter, body) = FrontMatter.Split(html);
        if (matter is null)
        {
            return HtmlReader.Read(html, address, limits);
        }

        var page = HtmlReader.Read(SourceTags.Remove(body), address, limits);
        return page is null ? null : page with { Title = page.Title ?? matter.Title, Language = page.Language ?? matter.Language };
    }
}

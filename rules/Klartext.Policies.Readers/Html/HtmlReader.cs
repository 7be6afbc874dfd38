using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Klartext.Policies.Readers.Html;

/// <summary>Reads HTML: parses it as a browser does and hands the tree to <see cref="HtmlBlocks"/>.</summary>
internal static class HtmlReader
{
    /// <summary>The page, or null where it has no text.</summary>
    /// <param name="html">The page as text.</param>
    /// <param name="address">Where it comes from, if known.</param>
    /// <param name="limits">Bounds of size and time.</param>
    /// <exception cref="UnreadablePolicyException">Nested too deeply, of too many parts, or too slow to parse.</exception>
    public static ReadPage? Read(string html, Uri? address, ReadingLimits limits)
    {
        var deepest = NestingDepth.Of(html);
        if (deepest > limits.Depth)
        {
            throw new UnreadablePolicyException(UnreadableReason.TooComplex);
        }

        using var document = Parse(html, limits);
        var tree = new PageTree();
        AddHosts(tree, document, address);
        DocumentTree.Copy(document.Body ?? document.DocumentElement, tree);
        tree.Measure();
        var blocks = HtmlBlocks.Read(tree);
        return blocks.Count == 0 ? null : new ReadPage(blocks, TitleOf(document), LanguageOf(document));
    }

    private static IDocument Parse(string html, ReadingLimits limits)
    {
        var deadline = limits.Deadline();
        var elements = 0;
        var tokens = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true, // noscript is no text, as in a browser
            SkipComments = true,
            SkipScriptText = true,
            OnCreated = (_, _) =>
            {
                if (++elements > limits.Elements)
                {
                    throw new UnreadablePolicyException(UnreadableReason.TooComplex);
                }
            },
            OnToken = (_, _) =>
            {
                if ((++tokens & 63) == 0 && Stopwatch.GetTimestamp() > deadline)
                {
                    throw limits.OutOfTime();
                }
            },
        });
        return parser.ParseDocument(html);
    }

    private static void AddHosts(PageTree tree, IDocument document, Uri? address)
    {
        var canonical = document.Head?.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        foreach (var own in new[] { address?.OriginalString, canonical })
        {
            if (Uri.TryCreate(own, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            {
                tree.Hosts.Add(uri.Host);
            }
        }
    }

    private static string? TitleOf(IDocument document) => BlockText.Normalize(document.Title ?? "") is { Length: > 0 } title ? title : null;

    private static string? LanguageOf(IDocument document)
    {
        var language = document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? document.Body?.GetAttribute("lang");
        return string.IsNullOrWhiteSpace(language) ? null : language.Trim();
    }
}

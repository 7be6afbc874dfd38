using Klartext.Policies.Readers.Html;
using Klartext.Policies.Readers.PlainText;
using Klartext.Policies.Readers.Sources;
using Markdig;

namespace Klartext.Policies.Readers.Markdown;

/// <summary>Reads Markdown with front matter and site generator tags: made into HTML, it goes the way of a page.</summary>
internal static class MarkdownReader
{
    /// <summary>Beyond these the text is none that a person wrote in Markdown, and the parser would be slow; it is read as plain text.</summary>
    private const int LongestSource = 2 * ReadingLimits.Megabyte;
    private const int MostBrackets = 5_000;
    private const int DeepestIndent = 60;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseEmphasisExtras().UseAutoLinks().Build();

    /// <summary>The page, or null where it has no text.</summary>
    public static ReadPage? Read(string source, ReadingLimits limits)
    {
        var (matter, body) = FrontMatter.Split(source);
        var text = SourceTags.Remove(body).Replace("markdown=\"1\"", "", StringComparison.Ordinal);
        var html = IsTame(text) ? Render(text, limits) : null;
        var page = html is null ? PlainTextReader.Read(text) : HtmlReader.Read(html, null, limits);
        return page is null ? null : page with { Title = matter?.Title ?? page.Title, Language = matter?.Language ?? page.Language };
    }

    private static string? Render(string text, ReadingLimits limits)
    {
        try
        {
            return limits.Bounded(() => Markdig.Markdown.ToHtml(text, Pipeline));
        }
        catch (ArgumentException)
        {
            return null; // nested too deeply for the parser
        }
    }

    private static bool IsTame(string text)
    {
        if (text.Length > LongestSource || text.AsSpan().Count('[') > MostBrackets)
        {
            return false;
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = line.Length - line.TrimStart(" \t>-*+").Length;
            if (indent > DeepestIndent && indent < line.Length)
            {
                return false;
            }
        }

        return true;
    }
}

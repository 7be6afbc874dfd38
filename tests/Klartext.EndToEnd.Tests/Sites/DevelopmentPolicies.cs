using System.Text.RegularExpressions;
using Klartext.EndToEnd.Tests.Browser;
using Markdig;

namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>The German policies beside the project, as the pages a visitor would see: front matter off, Markdown rendered.</summary>
internal static partial class DevelopmentPolicies
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseDefinitionLists().UseAutoLinks().Build();

    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("KLARTEXT_SHARED") ?? Path.Combine(ExtensionPackage.RepositoryRoot, "..", "shared"), "corpus", "de", "websites");

    /// <summary>Names of the policies; none where the corpus does not stand beside the project.</summary>
    public static IReadOnlyList<string> Names => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The page of a policy.</summary>
    public static string Page(string name)
    {
        var source = FrontMatter().Replace(File.ReadAllText(Path.Combine(Folder, name)), string.Empty);
        return name.EndsWith(".md", StringComparison.Ordinal)
            ? $"<!doctype html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>Datenschutzerklärung</title></head><body><main>{Markdown.ToHtml(source, Pipeline)}</main></body></html>"
            : source;
    }

    [GeneratedRegex(@"\A---\s*\n.*?\n---\s*\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();
}

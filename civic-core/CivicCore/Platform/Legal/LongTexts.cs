using System.Collections.Concurrent;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Texts;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace CivicCore.Platform.Legal;

/// <summary>
/// Long texts as Markdown: Texts/{name}/{language}.md of the platform, and of each module that has one, one below the other. So a
/// module says itself in the privacy policy what it stores.
/// </summary>
public sealed class LongTexts(IEnumerable<InstalledModule> modules)
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private readonly ConcurrentDictionary<(string Name, string Language), MarkupString> texts = new();

    /// <summary>A text in a language, as HTML.</summary>
    public MarkupString Html(string name, ReaderLanguage language) => texts.GetOrAdd((name, language.Key), _ => new MarkupString(Markdown.ToHtml(Source(name, language), pipeline)));

    private string Source(string name, ReaderLanguage language)
    {
        InstalledModule[] owners = [new(TextCatalogue.PlatformName, "CivicCore.Platform.Texts", typeof(LongTexts).Assembly), .. modules];
        return string.Join("\n\n", owners.Select(owner => Read(owner, name, language.Key) ?? Read(owner, name, ReaderLanguage.Default.Key)).Where(static text => text is not null));
    }

    private static string? Read(InstalledModule owner, string name, string language)
    {
        using var stream = owner.Assembly.GetManifestResourceStream($"{owner.TextFolder}.{name}.{language}.md");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}

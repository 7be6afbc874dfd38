using Xunit;

namespace Klartext.Policies.Readers.Tests.Markdown;

public class MarkdownTests
{
    [Theory]
    [InlineData("---\ntitle: Datenschutz\nlang: de-AT\n---\nWir speichern Daten.", "Datenschutz", "de-AT")]
    [InlineData("---\ntitle: \"Daten: gut geschützt\"\nmenu:\n  title: Menü\n---\nWir speichern Daten.", "Daten: gut geschützt", null)]
    [InlineData("+++\ntitle = \"Datenschutz\"\nlanguage = 'de'\n+++\nWir speichern Daten.", "Datenschutz", "de")]
    [InlineData("{ \"title\": \"Datenschutz\", \"lang\": \"de\" }\n\nWir speichern Daten.", "Datenschutz", "de")]
    [InlineData("---\ntitle: [kaputt\n: x\n---\nWir speichern Daten.", null, null)]
    public void Front_matter_gives_title_and_language_and_is_no_text(string source, string? title, string? language)
    {
        var page = Samples.Markdown(source);
        Assert.Equal("  Wir speichern Daten.", Samples.Lines(page));
        Assert.Equal(title, page.Title);
        Assert.Equal(language, page.Language);
    }

    [Fact]
    public void Front_matter_nested_to_any_depth_costs_no_stack() =>
        Assert.Equal("  Wir speichern Daten.", Samples.Lines(Samples.Markdown($"---\ntitle: {new string('[', 19_000)}\n---\nWir speichern Daten.")));

    [Theory]
    [InlineData("{% include kopf.html %}\nWir speichern Daten.")]
    [InlineData("{% comment %}Daten verkaufen?{% endcomment %}\nWir speichern Daten.")]
    [InlineData("<!-- Daten? -->\n\nWir speichern Daten.")]
    [InlineData("Wir speichern Daten.\n{: .klein #daten}")]
    [InlineData("{% if site.daten %}\nWir speichern Daten.\n{% endif %}")]
    [InlineData("{{< kasten farbe=\"rot\" >}}\nWir speichern Daten.\n{{< /kasten >}}")]
    [InlineData("{{% notiz %}}\nWir speichern Daten.")]
    [InlineData("Wir speichern {{ page.was }}Daten.")]
    [InlineData("{{< link ziel=\"x\" text=\"Wir speichern Daten\" >}}.")]
    [InlineData("<div markdown=\"1\">\n\nWir speichern Daten.\n\n</div>")]
    [InlineData("```\nWir speichern Daten.\n```")]
    public void Tags_of_site_generators_are_no_text(string source) => Assert.Equal("  Wir speichern Daten.", Samples.Lines(Samples.Markdown(source)));

    [Fact]
    public void A_brace_in_an_address_is_no_tag() =>
        Assert.Equal("  E-Mail: post{at}daten.example", Samples.Lines(Samples.Markdown("E-Mail: post{at}daten.example")));

    [Fact]
    public void A_paragraph_of_strong_text_is_a_heading_below_the_last() =>
        Assert.Equal("## Rechte\n### Auskunft\n  Sie können Auskunft verlangen.", Samples.Lines(Samples.Markdown("## Rechte\n\n**Auskunft**\n\nSie können Auskunft verlangen.")));

    [Fact]
    public void Code_fences_keep_the_lines_of_an_address() =>
        Assert.Equal("  Ina Beispiel\u0020\u23CE Lindenweg 7 \u23CE 89999 Musterhausen", Samples.Lines(Samples.Markdown("```\nIna Beispiel\nLindenweg 7\n89999 Musterhausen\n```")));

    [Fact]
    public void Text_too_odd_for_Markdown_is_read_as_plain_text()
    {
        var page = Samples.Markdown(string.Concat(Enumerable.Repeat("[", 6000)) + "\n\nWir speichern Daten.");
        Assert.Contains("Wir speichern Daten.", Samples.Lines(page), StringComparison.Ordinal);
    }
}

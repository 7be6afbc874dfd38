using System.Text;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Sources;

public class PageFormatTests
{
    [Theory]
    [InlineData("<h2>Zweck</h2><p>Wir speichern Daten.</p>", null, null)]
    [InlineData("<!DOCTYPE html>\n<h2>Zweck</h2>Wir speichern Daten.", "seite", null)]
    [InlineData("## Zweck\n\nWir speichern Daten.", null, null)]
    [InlineData("## Zweck\n\nWir speichern Daten.", "seite.md", null)]
    [InlineData("## Zweck\n\nWir speichern Daten.", null, "text/markdown; charset=utf-8")]
    [InlineData("## Zweck\n\nWir speichern Daten.", "seite.md", "text/plain")]
    [InlineData("## Zweck\n\nWir speichern Daten.", "seite.txt", "text/plain")]
    [InlineData("<h2>Zweck</h2>Wir speichern Daten.", "seite.md", "text/html")]
    [InlineData("<h2>Zweck</h2>Wir speichern Daten.", "seite.HTM", "application/octet-stream")]
    [InlineData("Zweck\n-----\n\nWir speichern Daten.", null, null)]
    public void A_file_is_read_by_what_it_is(string content, string? name, string? mediaType) =>
        Assert.Equal("## Zweck\n  Wir speichern Daten.", Samples.Lines(new PolicyReader().Read(Encoding.UTF8.GetBytes(content), name, mediaType)));

    [Fact]
    public void A_PDF_is_a_PDF_whatever_its_name() =>
        Assert.Equal(Samples.Read("toepferei.pdf").Blocks, new PolicyReader().Read(Samples.Bytes("toepferei.pdf"), "policy.html", "text/html").Blocks);
}

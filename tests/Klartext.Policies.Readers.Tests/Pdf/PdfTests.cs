using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Pdf;

public class PdfTests
{
    [Fact]
    public void Head_and_foot_lines_of_pages_are_no_text()
    {
        var lines = Samples.Lines(Samples.Read("toepferei.pdf"));
        Assert.DoesNotContain("file://", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("1/2", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other() =>
        Assert.Contains("eine Einwilligung jederzeit zurücknehmen.", Samples.Lines(Samples.Read("toepferei.pdf")), StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_goes_on_over_a_page_break()
    {
        var page = Read(
            ["Wir speichern Ihre Angaben aus dem Formular so lange, wie wir sie brauchen, und danach noch"],
            ["drei Jahre, falls jemand nachfragt. So verlangt es unsere Ordnung."]);
        Assert.Equal("  Wir speichern Ihre Angaben aus dem Formular so lange, wie wir sie brauchen, und danach noch drei Jahre, falls jemand nachfragt. So verlangt es unsere Ordnung.", Samples.Lines(page));
    }

    [Fact]
    public void A_word_parted_at_the_end_of_a_line_is_whole()
    {
        var page = Read(["Diese Erklaerung sagt, welche Angaben wir ueber Sie speichern und wann wir sie wieder loe-", "schen. Sie gilt fuer alle Seiten."]);
        Assert.Contains("wieder loeschen. Sie gilt", page.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_that_unpacks_to_more_than_allowed_is_refused()
    {
        var limits = new ReadingLimits { PdfUnpackedBytes = 1000 };
        var exception = Assert.Throws<UnreadablePolicyException>(() => new PolicyReader(limits).Read(Samples.Bytes("toepferei.pdf"), "a.pdf"));
        Assert.Equal(UnreadableReason.TooComplex, exception.Reason);
    }

    private static ReadPage Read(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 11, new PdfPoint(70, 700 - (i * 14)), font);
            }
        }

        return new PolicyReader().Read(builder.Build(), "a.pdf");
    }
}

using System.Diagnostics;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Klartext.Policies.Readers.Tests;

/// <summary>Whatever comes in, one clear reason comes out, and soon.</summary>
public class BadInputTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("policy.html")]
    [InlineData("policy.md")]
    [InlineData("policy.txt")]
    [InlineData("policy.pdf")]
    [InlineData(null)]
    public void An_empty_file_is_empty(string? name)
    {
        Assert.Equal(UnreadableReason.Empty, ReasonOf([], name));
        Assert.Equal(UnreadableReason.Empty, ReasonOf(" \r\n\t \n"u8.ToArray(), name));
    }

    [Theory]
    [InlineData("policy.html")]
    [InlineData("policy.txt")]
    [InlineData(null)]
    public void Pictures_archives_and_programs_are_binary(string? name)
    {
        Assert.Equal(UnreadableReason.Binary, ReasonOf([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], name));
        Assert.Equal(UnreadableReason.Binary, ReasonOf([0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0], name));
        Assert.Equal(UnreadableReason.Binary, ReasonOf([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], name));
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        Assert.Equal(UnreadableReason.Binary, ReasonOf(noise, name));
    }

    [Theory]
    [InlineData("policy.html")]
    [InlineData("policy.md")]
    [InlineData("policy.txt")]
    public void Twenty_megabytes_of_angle_brackets_hold_no_text(string name) =>
        Assert.Equal(UnreadableReason.NoText, ReasonOf(Encoding.ASCII.GetBytes(new string('<', 20_000_000)), name));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span class='a'>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote><section>")]
    public void Tags_nested_without_end_are_too_complex(string tags) =>
        Assert.Equal(UnreadableReason.TooComplex, ReasonOf(Repeat(tags, 200_000, "Wir speichern Daten."), "policy.html"));

    [Fact]
    public void Markup_made_to_be_slow_ends_in_time()
    {
        var formatting = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"<b id={i}><p>"));
        Assert.Contains(ReasonOf(Encoding.ASCII.GetBytes(formatting + "Daten"), "policy.html"), Slow);
        Assert.Contains(ReasonOf(Repeat("x</i></b><table><b>", 150_000, "Daten"), "policy.html"), Slow);
        Assert.Contains(ReasonOf(Repeat("<p>Daten</p>", 500_000, ""), "policy.html"), Slow);
    }

    [Theory]
    [InlineData("![](")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("> ")]
    [InlineData("`a `` b ")]
    [InlineData("[^1]\n")]
    [InlineData("{% comment %}")]
    [InlineData("{{ a ")]
    [InlineData("a|b\n-|-\n")]
    public void Markdown_made_to_be_slow_is_read_or_refused_in_time(string part)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            new PolicyReader().Read(Repeat(part, 200_000, "\n\nWir speichern Daten."), "policy.md");
        }
        catch (UnreadablePolicyException)
        {
            // Refusing is fine too.
        }

        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
    }

    [Fact]
    public void A_page_of_scripts_holds_no_text() =>
        Assert.Equal(UnreadableReason.NoText, ReasonOf("<!doctype html><html><body><div id=app></div><script>start('Daten')</script><noscript>JavaScript!</noscript></body></html>"u8.ToArray(), "policy.html"));

    [Fact]
    public void A_file_above_the_limit_is_too_large_and_says_the_limit()
    {
        var exception = Assert.Throws<UnreadablePolicyException>(() => new PolicyReader().Read(new byte[(25 * ReadingLimits.Megabyte) + 1], "policy.txt"));
        Assert.Equal(UnreadableReason.TooLarge, exception.Reason);
        Assert.Equal("25", exception.Values["megabytes"]);
    }

    [Fact]
    public void A_cut_or_garbled_PDF_is_broken()
    {
        var whole = Samples.Bytes("toepferei.pdf");
        Assert.Equal(UnreadableReason.BrokenPdf, ReasonOf(whole[..(whole.Length / 3)], "policy.pdf"));
        Assert.Equal(UnreadableReason.BrokenPdf, ReasonOf("%PDF-1.7\nno more than this"u8.ToArray(), null));
        Assert.Equal(UnreadableReason.BrokenPdf, ReasonOf("This is no PDF at all, but says so."u8.ToArray(), "policy.pdf"));
        Assert.Equal(UnreadableReason.BrokenPdf, ReasonOf([.. "%PDF-1.4\n1 0 obj\n"u8, .. Repeat("[<</A", 1_000_000, "")], "policy.pdf"));
    }

    [Fact]
    public void A_PDF_without_text_is_a_scan()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(50, 50), 200, 300);
        Assert.Equal(UnreadableReason.ScannedPdf, ReasonOf(builder.Build(), "policy.pdf"));
    }

    [Fact]
    public void A_PDF_with_a_password_is_encrypted()
    {
        var key = new string('7', 64);
        var pdf = $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
            + $"3 0 obj\n<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>\nendobj\n"
            + $"trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<{key[..32]}> <{key[..32]}>] >>\n%%EOF";
        Assert.Equal(UnreadableReason.Encrypted, ReasonOf(Encoding.ASCII.GetBytes(pdf), "policy.pdf"));
    }

    [Fact]
    public void A_policy_in_another_language_is_read_all_the_same()
    {
        var page = Samples.Html("<html lang=fi><body><nav><a href=/>Etusivu</a></nav><h1>Tietosuojaseloste</h1><p>Käsittelemme henkilötietojasi vain silloin, kun se on palvelun tarjoamiseksi tarpeen ja lain mukaista.</p></body></html>");
        Assert.Equal("fi", page.Language);
        Assert.Equal("# Tietosuojaseloste\n  Käsittelemme henkilötietojasi vain silloin, kun se on palvelun tarjoamiseksi tarpeen ja lain mukaista.", Samples.Lines(page));
    }

    private static readonly UnreadableReason[] Slow = [UnreadableReason.TooComplex, UnreadableReason.Timeout];

    private static UnreadableReason ReasonOf(byte[] content, string? name)
    {
        var watch = Stopwatch.StartNew();
        var exception = Assert.Throws<UnreadablePolicyException>(() => new PolicyReader().Read(content, name));
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        return exception.Reason;
    }

    private static byte[] Repeat(string part, int times, string end) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times)) + end);
}

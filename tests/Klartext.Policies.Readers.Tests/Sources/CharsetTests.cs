using System.Text;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Sources;

public class CharsetTests
{
    private const string Sentence = "Für Ihre Daten gilt „größte“ Sorgfalt – 5 €.";
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Eastern = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

    public static TheoryData<byte[], string?, string> Pages => new()
    {
        { Encoding.UTF8.GetBytes(Page("")), null, "UTF-8 without any label" },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page(""))], "windows-1252", "a mark wins over the header" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page(""))], null, "UTF-16 with mark" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Page(""))], null, "UTF-16 the other way round" },
        { Encoding.Unicode.GetBytes(Page("")), null, "UTF-16 without mark" },
        { Western.GetBytes(Page("")), null, "an unmarked legacy page" },
        { Western.GetBytes(Page("<meta charset=windows-1252>")), null, "the new meta" },
        { Western.GetBytes(Page("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>")), null, "the old meta, read as browsers do" },
        { Western.GetBytes(Page("<meta charset=utf-8>")), null, "a label that is plainly wrong" },
        { Eastern.GetBytes(Page("")), "windows-1250", "the header" },
        { Eastern.GetBytes(Page("<meta charset=utf-8>")), "windows-1250", "the header wins over the meta" },
        { Encoding.UTF8.GetBytes(Page("<meta charset=iso-8859-1>")), "iso-8859-1", "UTF-8 that says it is something else" },
        { Western.GetBytes(Page("<meta charset=klingon>")), "x-unknown", "a charset that nobody knows" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Umlauts_arrive_whole(byte[] page, string? charset, string what)
    {
        var read = new PolicyReader().Read(page, "policy.html", "text/html", charset);
        Assert.True(read.Blocks[0].Text == Sentence, $"{what}: {read.Blocks[0].Text}");
    }

    [Fact]
    public void One_damaged_byte_does_not_make_UTF8_another_charset()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes(Page("")), 0xFF];
        Assert.StartsWith(Sentence, new PolicyReader().Read(page, "policy.html").Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy.txt")]
    [InlineData("policy.md")]
    [InlineData(null)]
    public void Legacy_text_without_markup_is_read_too(string? name) =>
        Assert.Equal(Sentence, new PolicyReader().Read(Western.GetBytes(Sentence), name).Blocks[0].Text);

    private static string Page(string meta) => $"<html><head>{meta}</head><body><p>{Sentence}</p></body></html>";
}

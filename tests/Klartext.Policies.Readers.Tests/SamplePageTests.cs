using Xunit;

namespace Klartext.Policies.Readers.Tests;

/// <summary>Invented German policies of many structures: beside each page stand the blocks that a person sees on it.</summary>
public class SamplePageTests
{
    public static TheoryData<string> Pages =>
        new(Directory.GetFiles(Samples.Folder).Where(static file => !file.EndsWith(".blocks", StringComparison.Ordinal)).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_the_blocks_that_a_person_sees_on_it(string name)
    {
        var expected = File.ReadAllText(Path.Combine(Samples.Folder, name + ".blocks")).TrimEnd('\n');
        Assert.Equal(expected, Samples.Lines(Samples.Read(name)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_have_the_one_form_of_block_text(string name)
    {
        foreach (var block in Samples.Read(name).Blocks)
        {
            Assert.NotEqual("", block.Text);
            Assert.Equal(BlockText.Normalize(block.Text), block.Text);
            var (least, most) = block.Kind switch
            {
                BlockKind.Heading => (1, 6),
                BlockKind.ListItem => (1, 600),
                BlockKind.TableCell => (-20, 20),
                _ => (0, 0),
            };
            Assert.InRange(block.Level, least, most);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Reading_twice_gives_the_same(string name) => Assert.Equal(Samples.Read(name).Blocks, Samples.Read(name).Blocks);

    [Theory]
    [InlineData("kirchenchor.html", "Datenschutz – Kantorei Lindenau", "de")]
    [InlineData("fahrradladen.html", "Datenschutzerklärung – Radhaus Nord", "de-DE")]
    [InlineData("tischlerei.html", "Tischlerei Föhr - Datenschutz", null)]
    [InlineData("pfadfinder.md", "Datenschutz der Pfadfinder", "de")]
    [InlineData("schule.md", "Datenschutz an der Waldschule", "de")]
    [InlineData("toepferei.pdf", "Datenschutz der Töpferei Lindenhof", null)]
    [InlineData("theater.txt", null, null)]
    public void A_page_says_its_title_and_language(string name, string? title, string? language)
    {
        var page = Samples.Read(name);
        Assert.Equal(title, page.Title);
        Assert.Equal(language, page.Language);
    }
}

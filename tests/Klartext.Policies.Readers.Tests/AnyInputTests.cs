using System.Diagnostics;
using System.Text;
using CsCheck;
using Xunit;

namespace Klartext.Policies.Readers.Tests;

/// <summary>For any bytes: a page in good form or one reason, never another exception, always in time, twice the same.</summary>
public class AnyInputTests
{
    private static readonly Gen<string?> Names = Gen.Int[0, 4].Select(static i => new[] { "a.html", "a.md", "a.txt", "a.pdf", null }[i]);

    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<div class='nav cookie-banner'>", "</div>", "<table><tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<h2>", "</h2>",
        "<dl><dt>", "<dd>", "</dl>", "<br>", "<br><br>", "<b>", "</b>", "<a href='#x'>", "<a href='/y'>", "</a>", "<main>", "</main>", "<body>", "</body>",
        "<header>", "</header>", "<footer>", "<form>", "<button aria-expanded=true>", "</button>", "<details><summary>", "</summary>", "<pre>", "</pre>",
        "<address>", "</address>", "<span style='display:block'>", "</span>", "<!--", "-->", "<script>", "</script>", "<svg>", "</svg>", "<template>",
        "Wir verarbeiten Ihre Daten. ", "Cookies", "89073 Ulm", "E-Mail: a@b.example", "- Auskunft\n", "1. Zweck", "{{ x }}", "{% if %}", "&shy;", "&nbsp;",
        "\u00AD", "\u200B", "\uD83D", "\uDE00", "\0", "\n", "\r\n", "    ", "# ", "| a | b |\n|---|---|\n", "[a](b)", "[^1]", "```\n", "---\n", "***", "> ", "\u202E",
    ];

    private static readonly Gen<string> Markup = Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_bytes_give_a_page_or_a_reason() =>
        Gen.Select(Gen.Byte.Array[0, 600], Names).Sample(static (bytes, name) => Check(bytes, name), iter: 2_000);

    [Fact]
    public void Any_text_gives_a_page_or_a_reason() =>
        Gen.Select(Gen.String[0, 300], Names).Sample(static (text, name) => Check(Encoding.UTF8.GetBytes(text), name), iter: 2_000);

    [Fact]
    public void Any_markup_gives_a_page_or_a_reason() =>
        Gen.Select(Markup, Names).Sample(static (text, name) => Check(Encoding.UTF8.GetBytes(text), name), iter: 4_000);

    [Fact]
    public void Any_damage_to_a_PDF_gives_a_page_or_a_reason()
    {
        var whole = Samples.Bytes("toepferei.pdf");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 40].Sample(damages =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in damages)
            {
                bytes[at] = value;
            }

            Check(bytes, "a.pdf");
        }, iter: 60);
    }

    private static void Check(byte[] bytes, string? name)
    {
        var watch = Stopwatch.StartNew();
        if (BlocksOf(bytes, name) is { } blocks)
        {
            Assert.NotEmpty(blocks);
            Assert.All(blocks, static block =>
            {
                Assert.NotEqual("", block.Text);
                Assert.Equal(BlockText.Normalize(block.Text), block.Text);
                Assert.True(block.Kind switch
                {
                    BlockKind.Heading => block.Level is >= 1 and <= 6,
                    BlockKind.ListItem => block.Level >= 1,
                    BlockKind.TableCell => block.Level is >= -20 and <= 20,
                    _ => block.Level == 0,
                });
            });
            Assert.Equal(blocks, BlocksOf(bytes, name));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<Block>? BlocksOf(byte[] bytes, string? name)
    {
        try
        {
            return new PolicyReader().Read(bytes, name).Blocks;
        }
        catch (UnreadablePolicyException)
        {
            return null;
        }
    }
}

using Xunit;

namespace Klartext.Policies.Readers.Tests.Html;

/// <summary>Columns of tables and the rows that head them (rule 13 of README.md).</summary>
public class TableColumnsTests
{
    [Theory]
    [InlineData("<tr><th>Daten</th><th>Dauer</th></tr><tr><td>Name</td><td>1 Jahr</td></tr>", "-1 Daten, -2 Dauer, 1 Name, 2 1 Jahr")]
    [InlineData("<thead><tr><td><b>Daten</b></td><td><b>Dauer</b></td></tr></thead><tr><td>Name</td><td>1 Jahr</td></tr>", "-1 Daten, -2 Dauer, 1 Name, 2 1 Jahr")]
    [InlineData("<tr><td>Wer</td><td>Zweck</td><td>Speicherdauer</td></tr><tr><td>Name</td><td>Post</td><td>1 Jahr</td></tr>", "-1 Wer, -2 Zweck, -3 Speicherdauer, 1 Name, 2 Post, 3 1 Jahr")]
    [InlineData("<tr><td></td><th>Zweck</th></tr><tr><th>Name</th><td>Post</td></tr>", "-2 Zweck, 1 Name, 2 Post")]
    public void A_row_of_headings_heads_the_columns(string table, string cells) => Assert.Equal(cells, Cells(table));

    [Theory]
    [InlineData("<tr><th>Firma</th><td>Verein Beispiel</td></tr><tr><th>Telefon</th><td>0731 12345</td></tr>", "1 Firma, 2 Verein Beispiel, 1 Telefon, 2 0731 12345")]
    [InlineData("<tr><td>Zweck</td><td>Versand</td></tr><tr><td>Dauer</td><td>1 Jahr</td></tr>", "1 Zweck, 2 Versand, 1 Dauer, 2 1 Jahr")]
    [InlineData("<tr><th>Alles</th><th>Fett</th></tr><tr><th>Auch</th><th>Hier</th></tr>", "1 Alles, 2 Fett, 1 Auch, 2 Hier")]
    public void Labels_before_their_values_head_no_columns(string table, string cells) => Assert.Equal(cells, Cells(table));

    [Fact]
    public void A_row_that_spans_columns_has_none_and_the_rows_below_keep_their_headings() =>
        Assert.Equal(
            "-1 Name, -2 Dauer, 0 Notwendige Cookies, 1 sid, 2 1 Tag",
            Cells("<tr><th>Name</th><th>Dauer</th></tr><tr><td colspan=2>Notwendige Cookies</td></tr><tr><td>sid</td><td>1 Tag</td></tr>"));

    [Fact]
    public void The_headings_of_a_table_do_not_count_in_the_next() =>
        Assert.Equal(
            "-1 Name, -2 Dauer, 1 sid, 2 1 Tag, 0 Firma, 0 Verein, 0 Ort, 0 Ulm",
            Cells("<tr><th>Name</th><th>Dauer</th></tr><tr><td>sid</td><td>1 Tag</td></tr></table><table><tr><td>Firma</td><td>Verein</td></tr><tr><td>Ort</td><td>Ulm</td></tr>"));

    [Fact]
    public void Markdown_has_columns_too() =>
        Assert.Equal("-1 Daten, -2 Dauer, 1 Name, 2 1 Jahr", Cells(Samples.Markdown("| Daten | Dauer |\n|---|---|\n| Name | 1 Jahr |\n")));

    private static string Cells(string table) => Cells(Samples.Html($"<table>{table}</table>"));

    private static string Cells(ReadPage page) => string.Join(", ", page.Blocks.Select(static block => $"{block.Level} {block.Text}"));
}

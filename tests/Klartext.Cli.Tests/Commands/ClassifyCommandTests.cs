using System.Text.Json;

namespace Klartext.Cli.Tests.Commands;

/// <summary><c>klartext classify</c>: passages, each judged on its own.</summary>
public sealed class ClassifyCommandTests
{
    [Fact]
    public async Task Every_passage_has_its_line_in_order()
    {
        var answer = await Run.With(["classify", "--format", "jsonl"], """
            {"id":"b","text":"Wir geben Ihre Daten nicht an Dritte weiter.","language":"de"}

            {"id":"a","text":"You have the right to request access to your personal data.","language":"en"}
            {"id":"c","text":"Guten Tag."}
            """);

        Assert.Equal(0, answer.Exit);
        var rows = answer.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["b", "a", "c"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal(("sharing.third-parties", "denied"), Only(rows[0]));
        Assert.Equal(("rights.access", "stated"), Only(rows[1]));
        Assert.Equal(0, rows[2].GetProperty("practices").GetArrayLength());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"text\":\"Ohne Kennung.\"}")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"1\",\"text\":7}")]
    public async Task A_line_that_is_no_passage_is_named_and_the_others_are_judged(string wrong)
    {
        var answer = await Run.With(["classify"], $"{wrong}\n{{\"id\":\"2\",\"text\":\"Sie haben ein Recht auf Auskunft.\",\"language\":\"de\"}}\n");

        Assert.Equal(3, answer.Exit);
        Assert.Contains("Zeile 1", Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\"id\":\"2\"", Assert.Single(answer.Lines), StringComparison.Ordinal);
    }

    private static (string?, string?) Only(JsonElement row)
    {
        var practice = Assert.Single(row.GetProperty("practices").EnumerateArray());
        return (practice.GetProperty("practice").GetString(), practice.GetProperty("status").GetString());
    }
}

using System.Text.Json;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Evaluating;

namespace Klartext.Rules.Authoring.Tests.Evaluating;

/// <summary>What the rules find, against what people label.</summary>
public sealed class EvaluationTests : IDisposable
{
    private const string Sharing = "sharing.third-parties";

    private readonly RulesFolder folder = new();

    [Fact]
    public void Right_invented_and_missed_practices_are_counted_and_listed_with_their_sentence()
    {
        var evaluation = new Evaluation(new HashSet<string>());
        Add(evaluation, "a", "Wir geben Daten an Dritte.", Stated());
        Add(evaluation, "b", "Wir geben Daten an Dritte.", []);
        Add(evaluation, "c", "Sonst nichts.", Stated("Andere bekommen alles."));

        var tally = evaluation.Practices[Sharing];
        Assert.Equal((1, 1, 1), (tally.Right, tally.Wrong, tally.Missed));
        Assert.Equal((0.5, 0.5, 0.5), (tally.Precision, tally.Recall, tally.F1));
        Assert.Equal(
            [("b", true, "Wir geben Daten an Dritte.", "de.sharing.third-parties.verb"), ("c", false, "Andere bekommen alles.", null)],
            evaluation.Disagreements.Select(one => (one.Source, one.Invented, one.Quote, one.Rule)));
    }

    [Fact]
    public void A_denial_read_as_a_statement_is_a_wrong_status_and_no_right_denial()
    {
        var evaluation = new Evaluation(new HashSet<string>());
        Add(evaluation, "a", "Wir geben Daten an Dritte.", new() { [Sharing] = new Label(true, false, false, []) });

        Assert.Equal(0, evaluation.StatusAccuracy);
        Assert.Equal((0, 0, 1), (evaluation.Denials.Right, evaluation.Denials.Wrong, evaluation.Denials.Missed));
        Assert.True(Assert.Single(evaluation.Disagreements).Status);
    }

    [Fact]
    public void What_people_find_both_ways_or_optional_is_held_against_nobody()
    {
        var evaluation = new Evaluation(new HashSet<string>());
        Add(evaluation, "mixed", "Wir geben Daten an Dritte.", new() { [Sharing] = new Label(true, true, false, []) });
        Add(evaluation, "optional", "Nichts.", new() { [Sharing] = new Label(false, false, true, []) });

        Assert.Empty(evaluation.Disagreements);
        Assert.Equal(1, evaluation.StatusAccuracy);
    }

    [Fact]
    public void Practices_that_nobody_labels_are_left_out()
    {
        var evaluation = new Evaluation(UnlabelledPractices.Read(folder.Path));
        Add(evaluation, "a", "Wir löschen alles nach 7 Tagen.", []);

        Assert.Empty(evaluation.Practices);
    }

    [Fact]
    public void The_macro_average_counts_practices_of_three_policies_or_more()
    {
        var evaluation = new Evaluation(new HashSet<string>());
        foreach (var source in (string[])["a", "b", "c"])
        {
            Add(evaluation, source, "Wir geben Daten an Dritte. Wir löschen alles nach 7 Tagen.", Stated());
        }

        Assert.Equal(1, evaluation.MacroF1);
        Assert.Equal(0.5, evaluation.Micro.Precision);
    }

    [Fact]
    public void Labels_are_found_beside_the_policy_and_in_the_folder_of_gold()
    {
        folder.Write("policies/a.html", "").Write("policies/a.json", "{}").Write("policies/b.md", "").Write("policies-gold/b.json", "{}").Write("policies/c.txt", "");

        Assert.Equal(Path.Combine(folder.Path, "policies/a.json"), Labels.PathFor(Path.Combine(folder.Path, "policies/a.html")));
        Assert.Equal(Path.Combine(folder.Path, "policies-gold/b.json"), Labels.PathFor(Path.Combine(folder.Path, "policies/b.md")));
        Assert.Null(Labels.PathFor(Path.Combine(folder.Path, "policies/c.txt")));
    }

    [Fact]
    public void Labels_are_read_with_their_quotes()
    {
        folder.Write("a.json", """{"doc": "a", "practices": {"sharing.third-parties": {"status": "denied", "mixed": true, "quotes": ["Nie."]}}}""");

        var label = Labels.Read(Path.Combine(folder.Path, "a.json")).Practices[Sharing];
        Assert.True(label.Denied && label.Mixed && !label.Optional);
        Assert.Equal(["Nie."], label.Quotes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("no json")]
    public void Other_files_are_no_labels(string content)
    {
        folder.Write("a.json", content);

        Assert.ThrowsAny<JsonException>(() => Labels.Read(Path.Combine(folder.Path, "a.json")));
    }

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, Label> Stated(params string[] quotes) => new() { [Sharing] = new Label(false, false, false, quotes) };

    private void Add(Evaluation evaluation, string source, string text, Dictionary<string, Label> labels) =>
        evaluation.Add(source, folder.Read().Book("test").Analyse(Examples.Document(text, "de"), "de"), new Labels(labels));
}

using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Tests.Checks;

/// <summary>A rule that is tried before it stands in a file, and sentences that no single rule answers for.</summary>
public sealed class RuleTrialTests : IDisposable
{
    private readonly RulesFolder folder = new();

    [Fact]
    public void A_rule_that_finds_its_examples_holds()
    {
        var trial = Try("(papier|akte) & <period>", Match("Die Akte bleibt 7 Tage."), Miss("Die Akte ist dick."));

        Assert.Empty(trial.Problems);
        Assert.All(trial.Examples, static example => Assert.Null(example.Fault));
        Assert.Equal(2, trial.Examples.Count);
    }

    [Fact]
    public void An_example_that_another_rule_finds_already_names_it() =>
        Assert.Equal(["de.retention.period.deleted"], Assert.Single(Try("akte & <period>", Match("Wir löschen die Akte nach 7 Tagen.")).Examples).Result.Others);

    [Fact]
    public void An_example_that_is_not_found_says_what_is_missing()
    {
        var fault = Assert.Single(Try("(papier|akte) & <period>", Match("Die Akte bleibt lange.")).Examples).Fault;

        Assert.Equal(ExampleFaultKind.NotFound, fault?.Kind);
        Assert.Equal(["<period>"], fault?.Near?.Missing);
    }

    [Fact]
    public void An_example_that_must_not_be_found_names_the_words()
    {
        var fault = Assert.Single(Try("(papier|akte) & <period>", Miss("Die Akte liegt seit 7 Tagen dort.")).Examples).Fault;

        Assert.Equal(ExampleFaultKind.Found, fault?.Kind);
        Assert.Equal(["Akte", "7 Tagen"], fault?.Fired?.Words);
    }

    [Theory]
    [InlineData("", "empty-phrase")]
    [InlineData("(akte", "bracket-open")]
    [InlineData("akte {6..2} weg", "gap-wrong")]
    [InlineData("{nirgends} & akte", "unknown-list")]
    [InlineData("akte & <laune>", "unknown-value-kind")]
    [InlineData("{0..3}", "phrase-too-general")]
    public void A_phrase_that_cannot_be_read_is_a_problem(string phrase, string problem)
    {
        var trial = Try(phrase, Match("Die Akte bleibt."));

        Assert.Contains(problem, trial.Problems.Select(static one => one.Key));
        Assert.Empty(trial.Examples);
    }

    [Fact]
    public void Sentences_without_a_rule_are_run_against_all_rules_of_their_practice()
    {
        folder.AddRules("""
            - examples-of: sharing.third-parties
              match: ["Wir geben Daten an Dritte.", denied: "Wir geben Daten nicht an Dritte."]
              miss: ["Wir geben Daten an dritte Züge.", "Dritte sind nett."]
            """);
        var read = folder.Read();
        Assert.Empty(read.Problems.All);

        var results = Examples.Run(read.Sources[0].Examples, read.Catalogues["de"]).ToList();
        Assert.Equal([true, true, true, true], results.Select(static result => result.Holds || result.Example.Text.Contains("Züge", StringComparison.Ordinal)));
        var wrong = Assert.Single(results, static result => !result.Holds);
        Assert.Equal(("sharing.third-parties", "catalogue/de/more.yaml", 3), (wrong.Owner, wrong.File, wrong.Example.Line));
    }

    [Fact]
    public void Sentences_of_no_practice_are_a_problem()
    {
        folder.AddRules("- examples-of: sharing.nothing\n  match: [a]\n");

        Assert.Equal("unknown-practice", Assert.Single(folder.Read().Problems.All).Key);
    }

    public void Dispose() => folder.Dispose();

    private static ExampleSource Match(string text) => new(text, 1, PracticeStatus.Stated);

    private static ExampleSource Miss(string text) => new(text, 1, null);

    private RuleTrial Try(string phrase, params ExampleSource[] examples) => RuleTrial.Run(
        new RuleSource(
            "de.retention.period.try", new PracticeId("retention.period"), PracticeStatus.Stated, NegationEffect.Denies, Place.Text, false, Condition.None, 2, Scope.Sentence,
            [new PhraseSource(phrase, 1)], [], [], [], Scope.Sentence, [], examples, string.Empty, 1),
        folder.Read().Sources[0]);
}

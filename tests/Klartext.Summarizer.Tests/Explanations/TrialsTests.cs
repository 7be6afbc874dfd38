using System.Net.Http.Json;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Explanations;

/// <summary>Someone proposes a rule and wants to know whether it holds.</summary>
public sealed class TrialsTests : IDisposable
{
    private readonly Service service = new(new() { ["Klartext:Limits:RequestsPerMinute"] = "100000" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_that_finds_its_sentences_and_nothing_else_holds()
    {
        var trial = await TryAsync(new TrialRequest(
            "retention.period", "de", Phrases: ["(*häcksler*|aktenpresse*) & <period>"], Match: ["Ihre Briefe gehen nach zwei Jahren in den Häcksler."], Miss: ["Unser Häcksler ist kaputt."]));
        Assert.True(trial.Holds);
        Assert.Empty(trial.Problems);
        Assert.Equal([("stated", "stated", true), ("none", "none", true)], trial.Examples.Select(static example => (example.Expected, example.Found, example.Holds)));
    }

    [Fact]
    public async Task A_rule_that_finds_too_much_is_told_the_words_to_blame()
    {
        var trial = await TryAsync(new TrialRequest("retention.period", "de", Phrases: ["*häcksler* & <period>"], Match: ["Ihre Briefe gehen nach zwei Jahren in den Häcksler."], Miss: ["Unser Häcksler ist seit drei Jahren kaputt."]));
        Assert.False(trial.Holds);
        Assert.Contains("Häcksler … drei Jahren", trial.Examples[1].Why!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_misses_its_sentence_is_told_what_is_missing()
    {
        var trial = await TryAsync(new TrialRequest("retention.period", "de", Phrases: ["aktenpresse* & <period>"], Match: ["Ihre Briefe gehen nach zwei Jahren in den Häcksler."]));
        Assert.False(trial.Holds);
        Assert.Contains("aktenpresse*", Assert.Single(trial.Examples).Why!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("käuflich & daten", "Ihre Daten sind bei uns nicht käuflich.", "stated")] // a word negates
    [InlineData("verzicht* {0..3} handel & daten", "Auf den Handel mit Daten verzichten wir.", null)]
    [InlineData("daten & verzichten", "Wir verzichten darauf, mit Daten Geld zu machen.", "denied")] // the phrase denies by itself
    public async Task A_denial_is_recognised_by_its_word_or_said_by_the_rule(string phrase, string sentence, string? ruleStatus)
    {
        var trial = await TryAsync(new TrialRequest("sharing.sale", "de", "denied", [phrase], [sentence]));
        Assert.Equal(ruleStatus is not null, trial.Holds);
        Assert.Equal(ruleStatus ?? "stated", trial.RuleStatus);
    }

    [Theory]
    [InlineData("(akte", "bracket-open")]
    [InlineData("akte {6..2} weg", "gap-wrong")]
    [InlineData("{nirgends} & akte", "unknown-list")]
    [InlineData("akte & <laune>", "unknown-value-kind")]
    [InlineData("{0..3}", "phrase-too-general")]
    [InlineData("akte & @x", null)]
    public async Task A_phrase_that_cannot_be_read_is_explained_in_every_language(string phrase, string? problem)
    {
        var said = new HashSet<string>();
        foreach (var language in Book.Rules.ReaderLanguages)
        {
            var trial = await TryAsync(new TrialRequest("sharing.sale", "de", Phrases: [phrase], Match: ["Die Akte."], Language: language));
            Assert.False(trial.Holds);
            Assert.Empty(trial.Examples);
            Assert.All(trial.Problems, static one => Assert.DoesNotMatch(@"\{[a-z]+\}", one.Text.Replace("{nirgends}", string.Empty, StringComparison.Ordinal)));
            Assert.Contains(trial.Problems, one => problem is null || one.Problem == problem);
            said.Add(trial.Problems[0].Text);
        }

        Assert.Equal(Book.Rules.ReaderLanguages.Count(), said.Count);
    }

    [Fact]
    public async Task Without_a_phrase_one_is_suggested_that_finds_the_sentence()
    {
        const string sentence = "Ihre Briefe gehen nach zwei Jahren in den Häcksler.";
        var trial = await TryAsync(new TrialRequest("retention.period", "de", Match: [sentence]));
        Assert.False(trial.Holds);
        var again = await TryAsync(new TrialRequest("retention.period", "de", Phrases: [trial.Suggestion!], Match: [sentence]));
        Assert.True(again.Holds);
    }

    [Fact]
    public async Task A_wrong_finding_shows_as_a_sentence_that_must_not_be_found_and_is()
    {
        var trial = await TryAsync(new TrialRequest("sharing.sale", "de", Miss: ["Wir verkaufen Ihre Daten.", "Im Rathaus gibt es Kuchen."]));
        Assert.Equal([false, true], trial.Examples.Select(static example => example.Holds));
        Assert.Contains("verkaufen", trial.Examples[0].Why!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_is_found_already_names_the_rule() =>
        Assert.NotEmpty(Assert.Single((await TryAsync(new TrialRequest("sharing.sale", "de", Phrases: ["(verhökern|verkaufen) & daten"], Match: ["Wir verkaufen Ihre Daten."]))).Examples).KnownTo);

    public void Dispose() => service.Dispose();

    private async Task<TrialResponse> TryAsync(TrialRequest request)
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsJsonAsync("/v1/explanations/trials", request, ContractJson.Default.TrialRequest, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync(ContractJson.Default.TrialResponse, Cancel))!;
    }
}

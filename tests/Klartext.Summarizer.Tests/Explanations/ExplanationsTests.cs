using System.Net;
using System.Net.Http.Json;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Explanations;

/// <summary>Someone who writes rules asks why a sentence is read as it is.</summary>
public sealed class ExplanationsTests : IDisposable
{
    private readonly Service service = new(new() { ["Klartext:Limits:RequestsPerMinute"] = "100000" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_that_finds_something_is_named_with_its_phrase_and_its_words()
    {
        var answer = await ExplainAsync("Ihre Daten verkaufen wir nicht.");
        var sentence = Assert.Single(answer.Sentences);
        var found = Assert.Single(sentence.Found, static rule => rule.Practice == "sharing.sale");
        Assert.Equal("denied", found.Status);
        Assert.Contains("verkaufen", Words(answer, found.Words));
        Assert.NotNull(found.Phrase);
        Assert.StartsWith("catalogue/de/", found.File, StringComparison.Ordinal);
        Assert.True(found.Line > 0);
        Assert.Equal(Book.Rules.Texts("de")["practices/sharing.sale/name"], found.Name);
        var negation = Assert.Single(sentence.Negations);
        Assert.Equal("nicht", answer.Text[negation.Start..negation.End]);
        Assert.Contains("verkaufen", Words(answer, negation.Clause));
    }

    [Fact]
    public async Task Values_and_conditions_are_shown_at_their_words()
    {
        var answer = await ExplainAsync("Mit Ihrer Einwilligung speichern wir Ihre E-Mail-Adresse 14 Tage lang.");
        var sentence = Assert.Single(answer.Sentences);
        var period = Assert.Single(sentence.Values, static value => value.Kind == "period");
        Assert.Equal(("P14D", "14 Tage"), (period.Value, answer.Text[period.Start..period.End]));
        Assert.Equal(["Mit", "Ihrer", "Einwilligung"], Words(answer, Assert.Single(sentence.Conditions, static condition => condition.Condition == "consent").Words));
    }

    [Fact]
    public async Task A_rule_that_stays_silent_says_why_in_the_readers_language()
    {
        const string text = "Auf Anordnung der zuständigen Stellen dürfen wir Auskunft über Bestandsdaten erteilen, soweit es für Zwecke der Strafverfolgung nötig ist.";
        var reasons = new HashSet<string>();
        foreach (var language in Book.Rules.ReaderLanguages)
        {
            var silent = (await ExplainAsync(text, language)).Sentences[0].Silent.First(static rule => rule.Reason == "unless");
            Assert.Contains(silent.Text, text => char.IsLetter(text));
            Assert.DoesNotContain("{words}", silent.Text, StringComparison.Ordinal);
            reasons.Add(silent.Text);
        }

        Assert.Equal(Book.Rules.ReaderLanguages.Count(), reasons.Count);
    }

    [Fact]
    public async Task A_rule_that_lacks_little_says_what_is_missing()
    {
        var near = (await ExplainAsync("Ihre Briefe gehen nach zwei Jahren in den Häcksler.")).Sentences[0].Near;
        Assert.NotEmpty(near);
        Assert.All(near, static rule => Assert.All(rule.Missing, missing => Assert.Contains(missing, rule.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Headings_and_lists_are_read_as_in_the_examples_of_rules()
    {
        var answer = await ExplainAsync("# Ihre Rechte\nSie haben folgende Rechte:\n- Auskunft über Ihre Daten");
        var item = answer.Sentences[^1];
        Assert.Equal("Sie haben folgende Rechte:", item.LeadIn);
        Assert.Contains(item.Found, static rule => rule is { Practice: "rights.access", WithLeadIn: true });
    }

    [Theory]
    [InlineData("We do not sell your personal data.", null, "en")]
    [InlineData("Wir verkaufen Ihre Daten nicht.", null, "de")]
    [InlineData("Matomo", null, "de")]
    [InlineData("Cookies", "en", "en")]
    public async Task The_rules_of_the_sentences_language_are_used(string text, string? asked, string used) =>
        Assert.Equal(used, (await ExplainAsync(text, policyLanguage: asked)).PolicyLanguage);

    [Fact]
    public async Task A_sentence_is_explained_as_policies_are_read()
    {
        foreach (var text in Policy.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var explained = (await ExplainAsync(text, policyLanguage: "de")).Sentences.SelectMany(static sentence => sentence.Found).Select(static rule => (rule.Practice, rule.Status)).Distinct().Order();
            var read = Book.Rules.Analyse(Klartext.Rules.Authoring.Checks.Examples.Document(text, "de"), "de").Findings.Select(static finding => (finding.Practice.Name, finding.Status.ToString().ToLowerInvariant())).Distinct().Order();
            Assert.Superset(read.ToHashSet(), explained.ToHashSet());
        }
    }

    [Fact]
    public async Task Many_ask_at_once_and_each_gets_their_own_sentence()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 24).Select(days => ExplainAsync($"Wir löschen die Daten nach {days} Tagen.")));
        Assert.Equal(Enumerable.Range(1, 24).Select(static days => $"P{days}D"), answers.Select(static answer => Assert.Single(answer.Sentences[0].Values, static value => value.Kind == "period").Value));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_too_many_requests_too()
    {
        using var limited = new Service(new() { ["Klartext:Limits:RequestsPerMinute"] = "1" });
        using var client = limited.CreateClient();
        using var first = await client.PostAsJsonAsync("/v1/explanations", new ExplanationRequest("Wir nutzen Cookies."), ContractJson.Default.ExplanationRequest, Cancel);
        Assert.True(first.Headers.CacheControl?.NoStore);
        using var second = await client.PostAsJsonAsync("/v1/explanations", new ExplanationRequest("Wir nutzen Cookies."), ContractJson.Default.ExplanationRequest, Cancel);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
        using var stranger = service.CreateClient();
        stranger.DefaultRequestHeaders.Add("X-Klartext-Key", "guessed");
        using var refused = await stranger.PostAsJsonAsync("/v1/explanations", new ExplanationRequest("Wir nutzen Cookies."), ContractJson.Default.ExplanationRequest, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    public void Dispose() => service.Dispose();

    private static IEnumerable<string> Words(ExplanationResponse answer, IReadOnlyList<int[]> stretches) => stretches.SelectMany(stretch => answer.Text[stretch[0]..stretch[1]].Split(' '));

    private async Task<ExplanationResponse> ExplainAsync(string text, string language = "de", string? policyLanguage = null)
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsJsonAsync("/v1/explanations", new ExplanationRequest(text, language, policyLanguage), ContractJson.Default.ExplanationRequest, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync(ContractJson.Default.ExplanationResponse, Cancel))!;
    }
}

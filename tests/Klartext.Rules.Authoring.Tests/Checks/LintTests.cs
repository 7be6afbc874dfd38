namespace Klartext.Rules.Authoring.Tests.Checks;

/// <summary>What lint tells those who write rules.</summary>
public sealed class LintTests
{
    private const string Rule = """
        - id: {id}
          practice: {practice}
          any: [{any}]
          {more}
          examples: {examples}
        """;

    [Fact]
    public void A_folder_in_order_has_no_problems()
    {
        using var folder = new RulesFolder();

        Assert.Empty(folder.Lint().Select(problem => $"{problem.Key} {problem.Rule} {problem.Line}"));
    }

    [Theory]
    [InlineData("missing-match", "{miss: [\"Nichts.\"]}")]
    [InlineData("missing-miss", "{match: [\"Wir geben alles an Dritte heraus.\"]}")]
    public void A_rule_without_an_example_of_each_kind_is_named_with_its_line(string key, string examples)
    {
        using var folder = new RulesFolder().AddRules(Of("\"geben & heraus & dritte\"", examples));

        var problem = Assert.Single(folder.Lint(), one => one.Key == key);
        Assert.Equal(("catalogue/de/more.yaml", 1, "de.sharing.third-parties.more"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void An_id_that_does_not_name_its_practice_is_a_problem()
    {
        using var folder = new RulesFolder().AddRules(Of("\"geben & heraus & dritte\"", id: "de.other.verb"));

        Assert.Contains(folder.Lint(), problem => problem.Key == "wrong-id" && !problem.IsHint);
    }

    [Fact]
    public void A_phrase_that_another_rule_has_already_is_a_problem_however_it_is_spaced()
    {
        using var folder = new RulesFolder().AddRules(Of("\"( geben | weitergabe )  &  daten & dritte\"", more: "unless: [\"telefonbuch\"]"));

        var problem = Assert.Single(folder.Lint(), one => one.Key == "overlapping-phrases");
        Assert.Contains(("other-rule", "de.sharing.third-parties.more"), problem.Values);
    }

    [Fact]
    public void A_phrase_that_its_own_unless_rules_out_never_fires()
    {
        using var folder = new RulesFolder().AddRules(Of("\"weitergabe & daten & akten\"", more: "unless: [\"daten\"]"));

        Assert.Contains(folder.Lint(), problem => problem.Key == "phrase-never-fires" && problem.Rule == "de.sharing.third-parties.more");
    }

    [Fact]
    public void A_phrase_that_a_wider_one_covers_is_a_hint()
    {
        using var folder = new RulesFolder().AddRules(Of("\"heraus {0..3} dritte\", \"(heraus|hinaus) & dritte\""));

        var hint = Assert.Single(folder.Lint(), problem => problem.Key == "unreachable-phrase");
        Assert.True(hint.IsHint);
        Assert.Contains(("phrase", "heraus {0..3} dritte"), hint.Values);
    }

    [Fact]
    public void A_phrase_is_not_covered_by_one_that_holds_for_a_whole_sentence_only()
    {
        using var folder = new RulesFolder().AddRules(Of("\"heraus {0..3} dritte\", \"^ {0..2} (heraus|hinaus) {0..3} dritte {0..2} $\""));

        Assert.DoesNotContain(folder.Lint(), problem => problem.Key == "unreachable-phrase");
    }

    [Fact]
    public void A_phrase_with_many_gaps_is_slow()
    {
        using var folder = new RulesFolder().AddRules(Of("\"akten {0..20} akten {0..20} akten {0..20} kopien\""));

        Assert.Contains(folder.Lint(), problem => problem.Key == "slow-phrase");
    }

    [Fact]
    public void Gaps_between_words_that_tell_the_way_are_not_slow()
    {
        using var folder = new RulesFolder().AddRules(Of("\"heraus {0..20} dritte {0..20} akten {0..20} kopien\""));

        Assert.DoesNotContain(folder.Lint(), problem => problem.Key == "slow-phrase");
    }

    [Fact]
    public void A_value_that_nobody_recognises_is_a_problem()
    {
        using var folder = new RulesFolder().AddRules(Of("\"heraus & <planet>\""));

        Assert.Contains(folder.Lint(), problem => problem.Key == "unknown-value-kind" && problem.Values.Contains(("value", "planet")));
    }

    [Fact]
    public void A_list_that_nobody_names_is_a_hint_and_one_that_a_list_names_is_none()
    {
        using var folder = new RulesFolder()
            .Write("catalogue/de/_lists.yaml", "outer: [\"{inner}\"]\ninner: [akten]\nlonely: [kopien]\n")
            .AddRules(Of("\"heraus & {outer}\"", "{match: [\"Wir geben Akten heraus.\"], miss: [\"Akten.\"]}"));

        Assert.Equal(["lonely"], folder.Lint().Where(problem => problem.Key == "unused-list").Select(problem => problem.Rule));
    }

    [Fact]
    public void An_example_that_a_stronger_rule_turns_round_is_a_problem()
    {
        using var folder = new RulesFolder().AddRules(Of(
            "\"dritte & niemals\"", "{match: [denied: \"Wir geben Daten niemals an Dritte.\"], miss: [\"Dritte.\"]}", more: "status: denied\n  strength: 3"));
        folder.Write("catalogue/de/rules.yaml", File.ReadAllText(Path.Combine(folder.Path, "catalogue/de/rules.yaml")).Replace("[\"Wir geben Daten an Dritte weiter.\"", "[\"Wir geben Daten niemals an Dritte weiter.\"", StringComparison.Ordinal));

        var problem = Assert.Single(folder.Lint(), one => one.Key == "example-overruled");
        Assert.Equal("de.sharing.third-parties.verb", problem.Rule);
        Assert.Contains(("other", "de.sharing.third-parties.more"), problem.Values);
    }

    [Fact]
    public void A_practice_without_a_rule_and_without_texts_is_named_in_each_language()
    {
        using var folder = new RulesFolder();
        folder.Write("practices.yaml", File.ReadAllText(Path.Combine(folder.Path, "practices.yaml")).Replace(
            "requirements:", "  - {id: sharing.sale, question: sharing, duty: none, law: none, means: \"sold\"}\nrequirements:", StringComparison.Ordinal));

        var keys = folder.Lint().Select(problem => (problem.Key, problem.Rule)).ToList();
        Assert.Contains(("practice-without-rule", "sharing.sale"), keys);
        Assert.Contains(("text-missing", "practices/sharing.sale/stated/says"), keys);
    }

    [Fact]
    public void A_language_lacks_what_German_says_and_has_nothing_that_German_lacks()
    {
        using var folder = new RulesFolder()
            .Write("texts/en/practices.yaml", "sharing.third-parties: {name: \"Others\", extra: \"More\"}\n")
            .Write("texts/en/signals.yaml", "sharing.given: {reason: \"Others get {what}.\"}\n");

        var problems = folder.Lint();
        Assert.Contains(problems, problem => problem is { Key: "text-missing", Rule: "practices/sharing.third-parties/stated/says" });
        Assert.Contains(problems, problem => problem is { Key: "text-unknown", Rule: "practices/sharing.third-parties/extra" });
        Assert.Contains(problems, problem => problem is { Key: "placeholder-unknown", Rule: "signals/sharing.given/reason" });
    }

    [Fact]
    public void A_plural_without_the_forms_of_its_language_is_a_problem()
    {
        using var folder = new RulesFolder()
            .Write("texts/de/reading.yaml", "days: {one: \"{n} Tag\", other: \"{n} Tage\"}\n")
            .Write("texts/ru/practices.yaml", "sharing.third-parties: {name: \"Другие\"}\n")
            .Write("texts/ru/reading.yaml", "days: {one: \"{n} день\", other: \"{n} дня\"}\n");

        Assert.Equal(["few", "many"], folder.Lint().Where(problem => problem.Key == "plural-missing").Select(problem => problem.Values[1].Value));
    }

    [Theory]
    [InlineData("red", 40)]
    [InlineData("grey", 60)]
    public void A_weight_outside_the_range_of_its_level_is_a_problem(string level, int weight)
    {
        using var folder = new RulesFolder().Write(
            "signals.yaml", $"version: 1\nsignals:\n  - {{id: sharing.given, question: sharing, level: {level}, weight: {weight}, when: [{{practice: sharing.third-parties, status: stated}}]}}\n");

        Assert.Contains(folder.Lint(), problem => problem.Key == "weight-out-of-range");
    }

    [Fact]
    public void A_service_with_an_unknown_purpose_or_a_wrong_address_is_a_problem()
    {
        using var folder = new RulesFolder()
            .Write("texts/de/reading.yaml", "services: {purposes: {maps: \"Karten\"}}\n")
            .Write("services/maps.yaml", "- {id: globe, name: Globe, names: [globe], purposes: [flying], does: {de: \"Zeigt Karten.\"}, optOut: \"http://globe.example\"}\n");

        var problems = folder.Lint().Where(problem => problem.Rule == "globe").ToList();
        Assert.Equal(["unknown-purpose", "address-wrong"], problems.Select(problem => problem.Key));
        Assert.All(problems, problem => Assert.Equal("services/maps.yaml", problem.File));
    }

    [Fact]
    public void Hard_words_of_easy_German_are_hints_with_their_place()
    {
        using var folder = new RulesFolder().Write("texts/de-easy/practices.yaml", "sharing.third-parties:\n  name: \"Kurz\"\n  stated:\n    says: \"Ihre Daten werden gespeichert.\"\n");

        var hint = Assert.Single(folder.Lint(), problem => problem.Key == "easy-passive");
        Assert.Equal(("texts/de-easy/practices.yaml", 4, true), (hint.File, hint.Line, hint.IsHint));
    }

    private static string Of(
        string any, string examples = "{match: [\"Wir geben Akten an Dritte heraus.\"], miss: [\"Nichts.\"]}", string id = "de.sharing.third-parties.more", string more = "strength: 2") => Rule
        .Replace("{id}", id, StringComparison.Ordinal).Replace("{practice}", "sharing.third-parties", StringComparison.Ordinal)
        .Replace("{any}", any, StringComparison.Ordinal).Replace("{more}", more, StringComparison.Ordinal).Replace("{examples}", examples, StringComparison.Ordinal);
}

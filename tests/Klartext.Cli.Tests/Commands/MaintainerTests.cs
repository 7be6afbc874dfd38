namespace Klartext.Cli.Tests.Commands;

/// <summary>The way of a rule, as rules/README.md teaches it: explain, new, test, lint, diff, evaluate.</summary>
public sealed class MaintainerTests : IDisposable
{
    private const string Sentence = "Ihre Briefe gehen nach zwei Jahren in den Häcksler.";
    private const string Rule = "de.retention.period.chipper";

    private readonly Workspace workspace = new();

    [Fact]
    public async Task The_rule_that_the_guide_writes_behaves_as_the_guide_says()
    {
        var guide = (await File.ReadAllTextAsync(Path.Combine(Repository.Rules, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Contains($"klartext explain \"{Sentence}\"", guide, StringComparison.Ordinal);
        Assert.Contains($"klartext new {Rule} --example", guide, StringComparison.Ordinal);
        var rules = workspace.CopyRules();
        Assert.Contains("<period>: P2Y", (await Run.Klartext("explain", "--rules", rules, Sentence)).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await Run.Klartext("new", "--rules", rules, Rule, "--example", Sentence)).Exit);
        var file = workspace["rules/catalogue/de/retention.yaml"];
        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var start = guide.IndexOf($"- id: {Rule}", StringComparison.Ordinal);
        var rule = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        await File.WriteAllTextAsync(file, written[..written.IndexOf($"- id: {Rule}", StringComparison.Ordinal)] + rule, TestContext.Current.CancellationToken);

        var wrong = await Run.Klartext("test", "--rules", rules, Rule);
        Assert.Equal(1, wrong.Exit);
        var said = wrong.Lines[0][wrong.Lines[0].IndexOf(Rule, StringComparison.Ordinal)..];
        Assert.Contains(said, guide.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        var unless = guide[guide.IndexOf("`unless: [", StringComparison.Ordinal)..].Split('`')[1];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(
            "<period>\"\n  examples:\n    match:\n      - \"Ihre Briefe", $"<period>\"\n  {unless}\n  examples:\n    match:\n      - \"Ihre Briefe", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var right = await Run.Klartext("test", "--rules", rules, Rule);
        Assert.Equal(0, right.Exit);
        Assert.Contains("3 Beispiele stimmen", right.Output, StringComparison.Ordinal);
        Assert.Contains(Rule, (await Run.Klartext("explain", "--rules", rules, Sentence)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_is_named_with_file_and_line()
    {
        var rules = workspace.CopyRules();
        workspace.Write("rules/catalogue/de/broken.yaml", "- id: de.sharing.sale.broken\n  practice: sharing.sale\n  any: [\"(verkauf\"]\n  examples: {match: [Verkauf.], miss: [Kauf.]}\n");

        var answer = await Run.Klartext("lint", "--rules", rules, "catalogue/de/broken.yaml");

        Assert.Equal(1, answer.Exit);
        Assert.Contains(answer.Lines, line => line.Contains("broken.yaml:3 de.sharing.sale.broken: Fehler: Stelle 1 in „(verkauf“", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sentences_that_a_whole_practice_answers_for_are_tested_and_named_with_the_rule_that_finds_them()
    {
        var rules = workspace.CopyRules();
        workspace.Write("rules/catalogue/de/proposals.yaml", "- examples-of: sharing.sale\n  match: [\"Wir verkaufen Ihre Daten.\", denied: \"Wir verkaufen Ihre Daten nicht.\"]\n  miss: [\"Im Rathaus gibt es Kuchen.\"]\n");
        Assert.Equal(0, (await Run.Klartext("test", "--rules", rules, "catalogue/de/proposals.yaml")).Exit);

        workspace.Write("rules/catalogue/de/proposals.yaml", "- examples-of: sharing.sale\n  miss:\n    - \"Wir verkaufen Ihre Daten.\"\n");
        var answer = await Run.Klartext("test", "--rules", rules, "catalogue/de/proposals.yaml");
        Assert.Equal(1, answer.Exit);
        Assert.Contains(answer.Lines, static line => line.Contains("proposals.yaml:3 sharing.sale: ", StringComparison.Ordinal) && line.Contains("verkaufen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_that_exists_is_not_made_again()
    {
        var rules = workspace.CopyRules();
        await Run.Klartext("new", "--rules", rules, Rule);

        var again = await Run.Klartext("new", "--rules", rules, Rule);

        Assert.Equal(2, again.Exit);
        Assert.Contains("gibt es schon: catalogue/de/retention.yaml", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_rules_shows_what_it_changes_on_policies()
    {
        const string hum = "Brummbrumm summsumm.";
        var policies = workspace.Write("policies/a.txt", "Datenschutz\n\nWir geben Ihre Daten nicht an Dritte weiter. Sie haben das Recht auf Auskunft. " + hum);
        var before = workspace.CopyRules();
        using var later = new Workspace();
        var after = later.CopyRules();
        later.Write("rules/catalogue/de/hum.yaml", $"- id: de.sharing.merger.hum\n  practice: sharing.merger\n  any: [\"brummbrumm summsumm\"]\n  examples: {{match: [\"{hum}\"], miss: [Nichts.]}}\n");

        var changed = await Run.Klartext("diff", before, after, "--policies", Path.GetDirectoryName(policies)!);
        var same = await Run.Klartext("diff", before, before, "--policies", policies);

        Assert.Equal(0, changed.Exit);
        Assert.Contains("+ neu: sharing.merger bejaht, de.sharing.merger.hum", changed.Output, StringComparison.Ordinal);
        Assert.Contains(hum, changed.Output, StringComparison.Ordinal);
        Assert.Contains("1 neue Aussage", changed.Output, StringComparison.Ordinal);
        Assert.Contains("Beide Regelstände finden dasselbe", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_of_a_policy_show_what_is_new_changed_and_gone()
    {
        var old = workspace.Write("old.txt", "Datenschutz\n\nWir geben Ihre Daten nicht an Dritte weiter. Wir löschen Ihre Daten nach 7 Tagen. Sie haben das Recht auf Auskunft.");
        var now = workspace.Write("new.txt", "Datenschutz\n\nWir geben Ihre Daten an Dritte weiter. Wir löschen Ihre Daten nach 30 Tagen. Wir verwenden Cookies.");

        var answer = await Run.Klartext("diff", old, now);

        Assert.Equal(0, answer.Exit);
        Assert.Contains("+ neu · ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("~ geändert · ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("− entfallen · ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("„Wir geben Ihre Daten nicht an Dritte weiter.“", answer.Output, StringComparison.Ordinal);
        Assert.Contains("„Wir geben Ihre Daten an Dritte weiter.“", answer.Output, StringComparison.Ordinal);
        Assert.Contains("30 Tage", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labelled_policies_show_what_is_missed_and_what_is_invented()
    {
        workspace.Write("policies/a.txt", "Datenschutz\n\nWir geben Ihre Daten nicht an Dritte weiter. Sie haben das Recht auf Auskunft.");
        workspace.Write("policies/a.json", """{"practices": {"sharing.third-parties": {"status": "stated", "quotes": ["x"]}, "retention.period": {"status": "stated", "quotes": ["Nach einer Weile."]}}}""");

        var answer = await Run.Klartext("evaluate", "--rules", Repository.Rules, workspace["policies"]);

        Assert.Equal(0, answer.Exit);
        Assert.Contains("retention.period: übersehen in a.txt: „Nach einer Weile.“", answer.Output, StringComparison.Ordinal);
        Assert.Contains("rights.access: erfunden in a.txt durch de.rights.access", answer.Output, StringComparison.Ordinal);
        Assert.Contains("sharing.third-parties: bejaht statt verneint oder umgekehrt in a.txt", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_tests_counts_rules_and_examples_a_practice()
    {
        var answer = await Run.Klartext("test", "--rules", Repository.Rules, "catalogue/de/rights.yaml");

        Assert.Contains(answer.Lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^rights\.access\s+[1-9]\d*\s+[1-9]\d*\s+[1-9]\d*"));
    }

    [Fact]
    public async Task Bench_measures_every_step()
    {
        var answer = await Run.Klartext("bench", "--rounds", "2", workspace.Write("a.txt", "Datenschutz\n\nWir geben Ihre Daten nicht an Dritte weiter. Sie haben das Recht auf Auskunft."));

        Assert.Equal(0, answer.Exit);
        Assert.Equal(6, System.Text.RegularExpressions.Regex.Count(answer.Output, @"\d,\d ms") - 1);
    }

    public void Dispose() => workspace.Dispose();
}

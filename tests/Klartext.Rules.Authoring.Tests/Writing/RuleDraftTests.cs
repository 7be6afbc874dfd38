using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Writing;

namespace Klartext.Rules.Authoring.Tests.Writing;

/// <summary>A new rule, and a first phrase for it.</summary>
public sealed class RuleDraftTests : IDisposable
{
    private static readonly string[] Practices = ["sharing.third-parties", "retention.period", "retention"];

    private readonly RulesFolder folder = new();

    [Theory]
    [InlineData("de.retention.period.weeks", "retention.period")]
    [InlineData("de.sharing.third-parties.verb.two", "sharing.third-parties")]
    [InlineData("de.sharing.sale.verb", null)]
    [InlineData("retention", null)]
    public void The_practice_is_the_longest_that_the_id_names(string id, string? practice) => Assert.Equal(practice, RuleDraft.PracticeOf(id, Practices));

    [Fact]
    public void A_draft_stands_behind_the_rules_of_its_practice_and_can_be_read()
    {
        var draft = new RuleDraft("de.retention.period.weeks", "retention.period", "loesch* & <period>", "Sie sagt: \"Wir löschen\\tilgen das nach 7 Tagen.\"", "Nichts.");
        var file = draft.FileIn(folder.Read().Sources[0]);

        var line = draft.AppendTo(Path.Combine(folder.Path, file));

        Assert.Equal("catalogue/de/rules.yaml", file);
        var after = folder.Read();
        Assert.Empty(after.Problems.All);
        var rule = after.Sources[0].Rules.Single(rule => rule.Id == draft.Id);
        Assert.Equal(line, rule.Line);
        Assert.Equal(draft.Match, rule.Examples[0].Text);
        Assert.True(Examples.Run([rule], after.Catalogues["de"]).All(result => result.Holds));
    }

    [Fact]
    public void A_draft_keeps_the_indentation_of_a_file_with_lists()
    {
        folder.Write("catalogue/de/rules.yaml", "lists:\n  gone: [weg]\nrules:\n  - id: de.retention.period.gone\n    practice: retention.period\n    any: [\"{gone} & <period>\"]\n");
        var draft = new RuleDraft("de.retention.period.weeks", "retention.period", "loesch* & <period>", "Wir löschen das nach 7 Tagen.", "Nichts.");

        draft.AppendTo(Path.Combine(folder.Path, draft.FileIn(folder.Read().Sources[0])));

        var after = folder.Read();
        Assert.Empty(after.Problems.All);
        Assert.Equal(["de.retention.period.gone", "de.retention.period.weeks"], after.Sources[0].Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void A_first_rule_of_its_kind_opens_a_file()
    {
        folder.Write("catalogue/de/rules.yaml", "[]\n");
        var draft = new RuleDraft("de.retention.period.weeks", "retention.period", "loesch* & <period>", "Wir löschen das nach 7 Tagen.", "Nichts.");
        var file = draft.FileIn(folder.Read().Sources[0]);

        Assert.Equal("catalogue/de/retention.yaml", file);
        Assert.Equal(3, draft.AppendTo(Path.Combine(folder.Path, file)));
        Assert.Single(folder.Read().Sources[0].Rules);
    }

    [Fact]
    public void A_suggested_phrase_keeps_the_telling_words_and_finds_its_sentence()
    {
        const string sentence = "Die Ordner vernichten wir nach 7 Tagen.";
        var catalogue = folder.Read().Catalogues["de"];

        var phrase = PhraseSuggestion.Of(Examples.Document(sentence, "de"), catalogue)!;

        Assert.Equal("ordn* & vernicht* & <period>", phrase);
        folder.AddRules($"- id: de.retention.period.more\n  practice: retention.period\n  any: [\"{phrase}\"]\n  examples: {{match: [\"{sentence}\"], miss: [\"Nichts.\"]}}\n");
        var after = folder.Read();
        Assert.True(Examples.Run(after.Sources[0].Rules, after.Catalogues["de"]).All(result => result.Holds));
    }

    [Fact]
    public void A_sentence_of_small_words_gets_no_suggestion() => Assert.Null(PhraseSuggestion.Of(Examples.Document("Wir tun das so.", "de"), folder.Read().Catalogues["de"]));

    public void Dispose() => folder.Dispose();
}

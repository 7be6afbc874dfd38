using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Tests.Sources;

/// <summary>Phrases with a place to fill, said once for several rules.</summary>
public sealed class PhraseFramesTests : IDisposable
{
    private const string Filled = """
        frames:
          goes-to:
            - "an {0..1} {…} {0..2} (gehen|geht)"
            - "(gehen|geht) {0..3} an {0..1} {…}"
        rules:
          - id: de.sharing.third-parties.goes
            practice: sharing.third-parties
            any:
              - goes-to: "(dritte|andere)"
              - "dritte {0..2} bekommen"
            unless:
              - goes-to: nachbarn
            examples:
              match: ["An Dritte geht vieles.", "Daten gehen an andere.", "Dritte dürfen sie bekommen."]
              miss: ["An Dritte geht vieles, an Nachbarn geht nichts.", "An Freunde geht vieles."]
        """;

    private readonly RulesFolder folder = new();

    [Fact]
    public void A_rule_that_names_a_frame_finds_what_its_filled_phrases_find()
    {
        folder.Write("catalogue/de/goes.yaml", Filled);
        var book = BookFolder.Read(folder.Path);

        Assert.Empty(book.Problems.All);
        Assert.Equal(["an {0..1} (dritte|andere) {0..2} (gehen|geht)", "(gehen|geht) {0..3} an {0..1} (dritte|andere)", "dritte {0..2} bekommen"], Goes(book).Any.Select(static phrase => phrase.Text));
        Assert.All(Examples.Run([Goes(book)], book.Catalogues["de"]), static result => Assert.True(result.Holds, result.Example.Text));
    }

    [Fact]
    public void A_phrase_of_a_frame_is_reported_where_the_rule_fills_it()
    {
        folder.Write("catalogue/de/goes.yaml", Filled.Replace("\"(dritte|andere)\"", "\"(dritte|andere\"", StringComparison.Ordinal));

        Assert.All(BookFolder.Read(folder.Path).Problems.All, static problem => Assert.Equal(("bracket-open", "catalogue/de/goes.yaml", 9), (problem.Key, problem.File, problem.Line)));
    }

    [Fact]
    public void A_frame_that_does_not_exist_is_reported_and_so_is_one_that_nobody_names()
    {
        folder.Write("catalogue/de/goes.yaml", Filled.Replace("- goes-to:", "- comes-to:", StringComparison.Ordinal));

        Assert.Equal(["unknown-frame", "unknown-frame", "unused-list"], BookFolder.Read(folder.Path).Problems.All.Select(static problem => problem.Key).Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static RuleSource Goes(BookFolder book) => book.Sources[0].Rules.Single(static rule => rule.Id == "de.sharing.third-parties.goes");
}

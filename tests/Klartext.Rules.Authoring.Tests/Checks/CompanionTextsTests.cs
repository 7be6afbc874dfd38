namespace Klartext.Rules.Authoring.Tests.Checks;

/// <summary>Letters and hard words need their texts.</summary>
public sealed class CompanionTextsTests
{
    [Fact]
    public void A_letter_without_its_text_and_with_a_practice_that_does_not_exist_is_named_with_its_line()
    {
        using var folder = new RulesFolder();
        folder.Write("letters.yaml", "version: 1\nletters:\n  - {id: access, to: controller, first: [always]}\n  - {id: protest, to: controller, asks: true, first: [sharing.third-parties, sharing.nobody]}\n");
        folder.Write("texts/de/letters.yaml", "letters: {access: {title: Fragen, means: \"Was?\", subject: Auskunft, body: \"Bitte.\"}, protest: {title: Nein, means: \"Nein.\", subject: Widerspruch, body: \"Nein.\"}}\n");

        var problems = folder.Lint().Select(static problem => (problem.Key, problem.File, problem.Line, problem.Rule, problem.Values[^1].Item2)).ToList();
        Assert.Equal([("text-missing", "letters.yaml", 4, "protest", "letters/letters/protest/ask"), ("unknown-practice", "letters.yaml", 4, "protest", "sharing.nobody")], problems);
    }

    [Fact]
    public void A_hard_word_without_an_explanation_is_named()
    {
        using var folder = new RulesFolder();
        folder.Write("glossary.yaml", "version: 1\nterms:\n  - {id: cookie, forms: {de: [\"cookie*\"]}}\n");
        folder.Write("texts/de/glossary.yaml", "cookie: {term: Cookie}\n");

        Assert.Contains(folder.Lint(), static problem => problem is { Key: "text-missing", File: "glossary.yaml", Line: 3 });
    }
}

using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Finds the phrases that no example of their rule shows at work.</summary>
public static class UnshownPhrases
{
    private const int MostItemSentences = 3; // as the matcher reads list items

    /// <summary>The phrases of a rule, by its id, that none of its examples needs.</summary>
    public static IReadOnlyList<PhraseSource> Of(string rule, CatalogueSource source, Catalogue catalogue)
    {
        var probe = new SentenceProbe(catalogue);
        var waiting = new RulePhrases(source, catalogue).All.Where(phrase => phrase.Rule.Id == rule).ToList();
        foreach (var example in waiting.SelectMany(static phrase => phrase.Rule.Examples).Distinct().Where(static example => example.Expected is not null).ToList())
        {
            probe.Read(Examples.Document(example.Text, source.Language));
            for (var sentence = 0; sentence < probe.Document.Sentences.Length; sentence++)
            {
                foreach (var leadIn in new[] { -1, LeadIns.Of(probe.Document, sentence, MostItemSentences) }.Distinct())
                {
                    probe.Open(sentence, leadIn);
                    waiting.RemoveAll(phrase => probe.Match(phrase.Number).Length > 0);
                }
            }
        }

        return [.. waiting.Select(static phrase => phrase.Source)];
    }
}

using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Finds the sentences of a policy that speak to a reader's own question: those that prove the practices the question speaks of, and
/// those that share its rarer words. No model is needed.
/// </summary>
public sealed class Passages(RuleBook book)
{
    private const int Most = 5;
    private const double LeastScore = 1.2;

    /// <summary>The best sentences, by number, the best first; none where nothing fits.</summary>
    public IReadOnlyList<int> Find(PolicyAnalysis analysis, Grounds grounds, string question)
    {
        var document = analysis.Document;
        var scores = new double[document.Sentences.Length];
        foreach (var finding in Practices(question).SelectMany(practice => analysis.Findings.Where(finding => finding.Practice == practice)))
        {
            foreach (var evidence in finding.Evidence.Where(grounds.IsHonest).Take(4))
            {
                scores[grounds.SentenceOf(evidence)] += 3;
            }
        }

        var asked = Stems(question);
        var sentences = document.Sentences.Select(sentence => Stems(document.Slice(sentence.Range).ToString())).ToArray();
        foreach (var stem in asked)
        {
            var holders = Enumerable.Range(0, sentences.Length).Where(index => sentences[index].Any(other => WordStem.AreAlike(stem, other))).ToList();
            var rarity = holders.Count == 0 ? 0 : Math.Log(1 + (sentences.Length / (double)holders.Count)) / 3;
            holders.ForEach(index => scores[index] += rarity);
        }

        return [.. Enumerable.Range(0, scores.Length)
            .Where(index => scores[index] >= LeastScore && grounds.IsHonest(index) && document.Blocks[document.Sentences[index].Block].Kind != BlockKind.Heading)
            .OrderByDescending(index => scores[index])
            .ThenBy(static index => index)
            .Take(Most)];
    }

    private IEnumerable<PracticeId> Practices(string question)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, question)]);
        return book.PolicyLanguages.SelectMany(language => book.Analyse(document, language).Findings).Select(static finding => finding.Practice).Distinct();
    }

    private static HashSet<string> Stems(string text)
    {
        const int leastLetters = 4;
        return [.. WordStem.Words(text).Where(static word => word.Length >= leastLetters).Select(static word => WordStem.Of(word))];
    }
}

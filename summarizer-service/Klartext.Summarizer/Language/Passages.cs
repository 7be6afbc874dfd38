using System.Collections.Concurrent;
using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Finds the sentences of a policy that speak to a reader's own question: those that prove the practices the question speaks of, and
/// those that share its rarer words. The question may be in any of the readers' languages, whatever the policy's is. No model is needed.
/// </summary>
public sealed class Passages(RuleBook book)
{
    private const int Most = 5;
    private const double LeastScore = 1.2;
    private const int MostOfAFinding = 4;

    private readonly ConcurrentDictionary<string, PracticeWords> words = new(StringComparer.Ordinal);

    /// <summary>The best sentences, by number, the best first; none where nothing fits.</summary>
    /// <param name="analysis">The policy.</param>
    /// <param name="grounds">The same, prepared for verification.</param>
    /// <param name="question">The question.</param>
    /// <param name="language">The reader's language.</param>
    public IReadOnlyList<int> Find(PolicyAnalysis analysis, Grounds grounds, string question, string language)
    {
        var document = analysis.Document;
        var scores = new double[document.Sentences.Length];
        foreach (var (practice, weight) in Practices(question, language))
        {
            foreach (var evidence in analysis.Findings.Where(finding => finding.Practice == practice).SelectMany(finding => finding.Evidence.Where(grounds.IsHonest).Take(MostOfAFinding)))
            {
                scores[grounds.SentenceOf(evidence)] += 3 * weight;
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

    /// <summary>What the rules read from the question as if it were a policy, and what its words tell.</summary>
    private IEnumerable<(PracticeId Practice, double Weight)> Practices(string question, string language)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, question)]);
        var asserted = book.PolicyLanguages.SelectMany(policies => book.Analyse(document, policies).Findings).Select(static finding => (finding.Practice, Weight: 1.0));
        return asserted.Concat(words.GetOrAdd(language, static (language, book) => new PracticeWords(book, language), book).In(question)).DistinctBy(static one => one.Practice);
    }

    private static HashSet<string> Stems(string text)
    {
        const int leastLetters = 4;
        return [.. WordStem.Words(text).Where(static word => word.Length >= leastLetters).Select(static word => WordStem.Of(word))];
    }
}

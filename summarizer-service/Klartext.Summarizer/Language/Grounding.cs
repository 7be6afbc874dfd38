using System.Globalization;
using System.Text;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Chooses what of a policy a model sees: whole sentences, numbered, with the proof of every finding first and more of it as long as
/// the budget lasts. Sentences that speak to a model instead of a reader are left out.
/// </summary>
public sealed class Grounding(RuleBook book)
{
    private const double ShareOfPolicy = 0.33; // of the tokens of the whole policy
    private const int TokensOfALine = 9; // number, braces and a practice
    private const int LongestPassage = 700; // letters; a longer sentence is cut at a word

    /// <summary>The prompt for a summary.</summary>
    /// <param name="reading">The reading by the rules.</param>
    /// <param name="grounds">The same policy, prepared for verification.</param>
    /// <param name="mostTokens">Most tokens of the whole prompt.</param>
    public Prompt ForSummary(PlainReading reading, Grounds grounds, int mostTokens)
    {
        var document = reading.Analysis.Document;
        var system = Prompt.ForSummary(reading.Language, book.Taxonomy.Questions.Select(static question => question.Id));
        var findings = reading.Analysis.Findings.Where(finding => finding.Evidence.Any(grounds.IsHonest)).ToList();
        var chosen = Cheapest(document, findings, grounds);
        var user = Write(document, findings, chosen, grounds);
        var budget = Math.Min(mostTokens, (int)(TokenCount.Of(document.Text) * ShareOfPolicy));
        var spent = TokenCount.Of(system) + TokenCount.Of(user);
        foreach (var sentence in More(findings, grounds).Where(sentence => !chosen.Contains(sentence)))
        {
            spent += TokenCount.Of(Passage(document, sentence)) + TokensOfALine;
            if (spent > budget)
            {
                break;
            }

            chosen.Add(sentence);
        }

        return new Prompt(system, Write(document, findings, chosen, grounds));
    }

    /// <summary>The prompt for a reader's own question.</summary>
    /// <param name="reading">The reading by the rules.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">The sentences that may answer it, by number.</param>
    public static Prompt ForQuestion(PlainReading reading, string question, IEnumerable<int> passages)
    {
        var user = new StringBuilder();
        WritePassages(user, reading.Analysis.Document, passages);
        user.Append("<question>").Append(Harmless(question)).Append("</question>");
        return new Prompt(Prompt.ForQuestion(reading.Language), user.ToString());
    }

    /// <summary>Sentences that prove every finding, for few tokens: again and again the one that proves most for its length.</summary>
    private static SortedSet<int> Cheapest(PolicyDocument document, List<Finding> findings, Grounds grounds)
    {
        var proven = findings.SelectMany((finding, index) => finding.Evidence.Where(grounds.IsHonest).Select(evidence => (Sentence: grounds.SentenceOf(evidence), Finding: index)))
            .GroupBy(static pair => pair.Sentence, static pair => pair.Finding)
            .ToDictionary(static group => group.Key, static group => group.ToHashSet());
        var prices = proven.Keys.ToDictionary(static sentence => sentence, sentence => TokenCount.Of(Passage(document, sentence)) + (double)TokensOfALine);
        var open = Enumerable.Range(0, findings.Count).ToHashSet();
        var chosen = new SortedSet<int>();
        while (open.Count > 0)
        {
            var best = proven.Where(pair => pair.Value.Overlaps(open)).MinBy(pair => (prices[pair.Key] / pair.Value.Count(open.Contains), pair.Key)).Key;
            chosen.Add(best);
            open.ExceptWith(proven[best]);
        }

        return chosen;
    }

    private static IEnumerable<int> More(List<Finding> findings, Grounds grounds) => findings
        .SelectMany(finding => finding.Evidence.Where(grounds.IsHonest).Select((evidence, rank) => (Rank: rank, Sentence: grounds.SentenceOf(evidence))))
        .OrderBy(static place => place.Rank)
        .Select(static place => place.Sentence)
        .Distinct();

    private static string Write(PolicyDocument document, List<Finding> findings, SortedSet<int> chosen, Grounds grounds)
    {
        var mixed = findings.GroupBy(static finding => finding.Practice).Where(static both => both.Count() > 1).Select(static both => both.Key).ToHashSet();
        var marks = new Dictionary<int, List<string>>();
        foreach (var finding in findings)
        {
            foreach (var sentence in finding.Evidence.Where(grounds.IsHonest).Select(grounds.SentenceOf).Where(chosen.Contains).Distinct())
            {
                (marks.TryGetValue(sentence, out var list) ? list : marks[sentence] = []).Add(Mark(finding, mixed));
            }
        }

        var user = new StringBuilder();
        WritePassages(user, document, chosen, marks);
        return user.ToString();
    }

    private static string Mark(Finding finding, HashSet<PracticeId> mixed)
    {
        var sides = mixed.Contains(finding.Practice) ? "mixed " : finding.Status == PracticeStatus.Denied ? "not " : string.Empty;
        var condition = finding.Condition == Condition.None ? string.Empty : $" if {ConditionNames.Of(finding.Condition)}";
        var values = string.Concat(finding.Values.Where(static value => value.Kind is "period" or "country").Take(2).Select(static value => " " + value.Value));
        return $"{sides}{finding.Practice.Name}{condition}{values}";
    }

    private static void WritePassages(StringBuilder user, PolicyDocument document, IEnumerable<int> sentences, Dictionary<int, List<string>>? marks = null)
    {
        var number = 0;
        foreach (var sentence in sentences)
        {
            user.Append((++number).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Passage(document, sentence));
            if (marks?.GetValueOrDefault(sentence) is { } found)
            {
                user.Append(" {").AppendJoin("; ", found).Append('}');
            }

            user.Append('\n');
        }
    }

    private static string Passage(PolicyDocument document, int sentence)
    {
        var text = document.Slice(document.Sentences[sentence].Range);
        if (text.Length > LongestPassage)
        {
            var space = text[..LongestPassage].LastIndexOf(' ');
            text = text[..(space > 0 ? space : LongestPassage)];
        }

        return Harmless(text.ToString());
    }

    /// <summary>On one line, and without the signs that the prompt is built of.</summary>
    private static string Harmless(string text) => text.Replace('\n', ' ').Replace('<', ' ').Replace('>', ' ').Replace('`', '\'').Replace('{', '(').Replace('}', ')');
}

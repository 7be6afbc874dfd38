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
    private const int LeastPassageTokens = 120; // however short the policy is
    private const int LongestPassage = 700; // letters; a longer sentence is cut at a word

    /// <summary>The prompt for a summary.</summary>
    /// <param name="reading">The reading by the rules.</param>
    /// <param name="grounds">The same policy, prepared for verification.</param>
    /// <param name="mostTokens">Most tokens of the whole prompt.</param>
    public Prompt ForSummary(PlainReading reading, Grounds grounds, int mostTokens)
    {
        var document = reading.Analysis.Document;
        var system = Prompt.ForSummary(reading.Language, book.Taxonomy.Questions.Select(static question => question.Id));
        var budget = Math.Min(mostTokens, (int)(TokenCount.Of(document.Text) * ShareOfPolicy)) - TokenCount.Of(system);
        var findings = reading.Analysis.Findings.Where(finding => finding.Evidence.Any(grounds.IsHonest)).ToList();
        var chosen = new SortedSet<int>();
        foreach (var finding in findings)
        {
            chosen.Add(Shortest(grounds, finding));
        }

        var spent = Math.Max(LeastPassageTokens, chosen.Sum(sentence => TokenCount.Of(Passage(document, sentence)) + 3) + (findings.Count * 9));
        foreach (var evidence in More(findings, grounds))
        {
            spent += TokenCount.Of(Passage(document, evidence)) + 3;
            if (spent > budget)
            {
                break;
            }

            chosen.Add(evidence);
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
        user.Append("\n<question>").Append(Harmless(question)).Append("</question>");
        return new Prompt(Prompt.ForQuestion(reading.Language), user.ToString());
    }

    /// <summary>Of the three strongest proofs of a finding the shortest: one is enough, and it shall cost little.</summary>
    private static int Shortest(Grounds grounds, Finding finding) => finding.Evidence
        .Where(grounds.IsHonest)
        .Take(3)
        .OrderBy(static evidence => evidence.Quote.Length)
        .Select(grounds.SentenceOf)
        .First();

    private static IEnumerable<int> More(List<Finding> findings, Grounds grounds) => findings
        .SelectMany(finding => finding.Evidence.Where(grounds.IsHonest).Select((evidence, rank) => (Rank: rank, Sentence: grounds.SentenceOf(evidence))))
        .OrderBy(static place => place.Rank)
        .Select(static place => place.Sentence)
        .Distinct();

    private static string Write(PolicyDocument document, List<Finding> findings, SortedSet<int> chosen, Grounds grounds)
    {
        var user = new StringBuilder();
        WritePassages(user, document, chosen);
        var numbers = chosen.Select(static (sentence, number) => (sentence, number: number + 1)).ToDictionary(static pair => pair.sentence, static pair => pair.number);
        user.Append("\n<findings>\n");
        foreach (var finding in findings)
        {
            user.Append(finding.Practice.Name);
            user.Append(finding.Status == PracticeStatus.Denied ? " denied" : string.Empty);
            user.Append(finding.Condition == Condition.None ? string.Empty : $" if {ConditionNames.Of(finding.Condition)}");
            foreach (var value in finding.Values.Where(static value => value.Kind is "period" or "country").Take(3))
            {
                user.Append(' ').Append(value.Value);
            }

            var proofs = finding.Evidence.Where(grounds.IsHonest).Select(grounds.SentenceOf).Where(numbers.ContainsKey).Select(sentence => numbers[sentence]).Distinct().Take(3);
            user.Append(' ').AppendJoin(',', proofs).Append('\n');
        }

        return user.Append("</findings>").ToString();
    }

    private static void WritePassages(StringBuilder user, PolicyDocument document, IEnumerable<int> sentences)
    {
        user.Append("<passages>\n");
        var number = 0;
        foreach (var sentence in sentences)
        {
            user.Append((++number).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Passage(document, sentence)).Append('\n');
        }

        user.Append("</passages>");
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
    private static string Harmless(string text) => text.Replace('\n', ' ').Replace('<', ' ').Replace('>', ' ').Replace('`', '\'');
}

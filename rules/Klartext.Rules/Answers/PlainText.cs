using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Answers;

/// <summary>Says an analysis in the reader's language, with sentences that people wrote (rules/texts). No model is needed.</summary>
public sealed class PlainText(RuleBook book, string language)
{
    private const int MostHeadlines = 3;
    private const int LongestLine = 30; // letters of an answer line that fit beside the signal's word at 360 px

    private readonly Texts texts = book.Texts(language);

    /// <summary>The whole reading.</summary>
    /// <param name="analysis">What the rules found.</param>
    /// <param name="source">Where the policy came from, as the reader knows it.</param>
    public PlainReading Say(PolicyAnalysis analysis, string? source = null)
    {
        var ranks = Ranks(analysis);
        return new PlainReading(
            analysis.Document.Id,
            book.Version,
            language,
            source,
            analysis,
            Readability.Of(analysis.Document),
            Headlines(analysis),
            analysis.Signals.ToDictionary(static signal => signal.Question, signal => (IReadOnlyList<string>)[.. signal.Reasons.Select(reason => texts[$"signals/{reason.Rule.Id}/reason"])], StringComparer.Ordinal),
            [.. book.Taxonomy.Questions.Select(question => Answer(question, analysis, ranks))]);
    }

    /// <summary>The sentence for a finding: the variant of its condition where there is one, so that a restricted "yes" or "no" never reads as a flat one.</summary>
    public string Sentence(Finding finding)
    {
        var path = PathOf(finding);
        var condition = ConditionNames.Of(finding.Condition);
        if (finding.Condition != Condition.None)
        {
            if (texts.Find($"{path}/conditions/{condition}") is { } variant)
            {
                return variant;
            }

            if (finding.Status == PracticeStatus.Denied && texts.Find($"{path}/conditions/exception") is { } exception)
            {
                return exception;
            }
        }

        return texts[$"{path}/says"];
    }

    private static string PathOf(Finding finding) => $"practices/{finding.Practice.Name}/{(finding.Status == PracticeStatus.Stated ? "stated" : "denied")}";

    /// <summary>How weighty a practice is: the weight of the gravest signal that rests on it.</summary>
    private static Dictionary<PracticeId, int> Ranks(PolicyAnalysis analysis)
    {
        var ranks = new Dictionary<PracticeId, int>();
        foreach (var reason in analysis.Signals.SelectMany(static signal => signal.Reasons))
        {
            if (reason.Finding is { } finding)
            {
                var rank = (int)reason.Rule.Level * 1000 + reason.Rule.Weight;
                ranks[finding.Practice] = Math.Max(ranks.GetValueOrDefault(finding.Practice), rank);
            }
        }

        return ranks;
    }

    private List<Headline> Headlines(PolicyAnalysis analysis)
    {
        var headlines = new List<Headline>();
        var reasons = analysis.Signals
            .SelectMany(static signal => signal.Reasons.Select(reason => (signal.Question, reason.Rule)))
            .Where(static reason => reason.Rule.Weight > 0)
            .OrderByDescending(static reason => reason.Rule.Level == SignalLevel.Red)
            .ThenByDescending(static reason => reason.Rule.Weight);
        foreach (var (question, rule) in reasons)
        {
            var text = texts.Find($"signals/{rule.Id}/top");
            if (text is not null && !headlines.Exists(known => known.Text == text || known.Question == question))
            {
                headlines.Add(new Headline(text, rule.Level, question));
            }

            if (headlines.Count == MostHeadlines)
            {
                break;
            }
        }

        return headlines;
    }

    private Answer Answer(Question question, PolicyAnalysis analysis, Dictionary<PracticeId, int> ranks)
    {
        var practices = book.Taxonomy.Practices.Where(practice => practice.Question == question.Id).Select(static practice => practice.Id).ToHashSet();
        var findings = analysis.Findings.Where(finding => practices.Contains(finding.Practice)).OrderByDescending(finding => ranks.GetValueOrDefault(finding.Practice)).ToList();
        var sentences = Sentences(findings).DistinctBy(static sentence => sentence.Text).ToList();
        if (sentences.Count == 0)
        {
            sentences.Add(new AnswerSentence(texts["reading/not-found"], "rule", null, null, [], []));
        }

        return new Answer(question.Id, question.HasSignal ? Line(question, findings, analysis) : string.Empty, sentences);
    }

    /// <summary>One sentence a finding; a flat yes and a flat no to the same practice become one sentence that says so.</summary>
    private IEnumerable<AnswerSentence> Sentences(List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var opposite = findings.Find(other => other.Practice == finding.Practice && other.Status != finding.Status);
            if (opposite is null || finding.Condition != Condition.None || opposite.Condition != Condition.None)
            {
                yield return Say(finding);
            }
            else if (finding.Status == PracticeStatus.Stated)
            {
                var said = Say(finding);
                yield return said with { Text = $"{said.Text} {texts["reading/mixed"]}", Evidence = [.. finding.Evidence.Take(2), .. opposite.Evidence, .. finding.Evidence.Skip(2)] };
            }
        }
    }

    private AnswerSentence Say(Finding finding) => new(Sentence(finding), "rule", finding.Practice, finding.Status, FactsOf(finding), finding.Evidence);

    private static List<FoundValue> FactsOf(Finding finding) =>
        [.. finding.Values.Where(static value => value.Kind is "period" or "country" or "service" or "authority" or "email" or "outdated").Take(6)];

    private string Line(Question question, List<Finding> findings, PolicyAnalysis analysis)
    {
        var weightiest = analysis.Signals.First(signal => signal.Question == question.Id).Reasons;
        if (weightiest.Count > 0 && texts.Find($"signals/{weightiest[0].Rule.Id}/line") is { } said)
        {
            return said;
        }

        if (findings.Count == 0)
        {
            return texts["reading/not-found-short"];
        }

        var line = string.Empty;
        foreach (var finding in findings)
        {
            var path = PathOf(finding);
            var word = finding.Status == PracticeStatus.Denied || findings.Count == 1
                ? texts.Find($"{path}/line") ?? texts[$"practices/{finding.Practice.Name}/name"]
                : texts[$"practices/{finding.Practice.Name}/name"];
            var longer = line.Length == 0 ? word : texts.Fill("reading/list", ("a", line), ("b", word));
            if (longer.Length > LongestLine && line.Length > 0)
            {
                break;
            }

            line = longer;
        }

        return line;
    }
}

using Klartext.Rules.Books;

namespace Klartext.Rules.Findings;

/// <summary>Applies the rules of signals.yaml: the gravest level whose rules hold is the level of a question; none holding is grey.</summary>
internal static class SignalReading
{
    public static IReadOnlyList<Signal> Read(RuleBook book, List<Finding> findings, List<ServiceMention> services, List<FoundValue> values)
    {
        var signals = new List<Signal>();
        foreach (var question in book.Taxonomy.Questions)
        {
            if (question.HasSignal)
            {
                var reasons = ReasonsOf(question, book.Signals, findings, services, values);
                var level = reasons.Count == 0 ? SignalLevel.Grey : reasons[0].Rule.Level;
                signals.Add(new Signal(question.Id, level, reasons.FindAll(reason => reason.Rule.Level == level || reason.Rule.Level > SignalLevel.Green)));
            }
        }

        return signals;
    }

    private static List<SignalReason> ReasonsOf(Question question, IReadOnlyList<SignalRule> rules, List<Finding> findings, List<ServiceMention> services, List<FoundValue> values)
    {
        var reasons = new List<SignalReason>();
        foreach (var rule in rules)
        {
            if (rule.Question == question.Id && rule.When.All(demand => Holds(demand, findings, services, values)))
            {
                reasons.Add(new SignalReason(rule, Behind(rule, findings)));
            }
        }

        return [.. reasons.OrderByDescending(static reason => reason.Rule.Level).ThenByDescending(static reason => reason.Rule.Weight)];
    }

    private static bool Holds(SignalDemand demand, List<Finding> findings, List<ServiceMention> services, List<FoundValue> values) => demand.Kind switch
    {
        "practice" => findings.Exists(finding => Meets(finding, demand)),
        "absent" => !findings.Exists(finding => finding.Practice.Matches(demand.Name) && finding.Status == PracticeStatus.Stated),
        "not-denied" => !findings.Exists(finding => finding.Practice.Matches(demand.Name) && finding.Status == PracticeStatus.Denied),
        "value" => values.Exists(value => value.Is(demand.Name)),
        "service" => services.Exists(mention => mention.Service.Purposes.Contains(demand.Name)),
        "any" => demand.Any.Any(one => Holds(one, findings, services, values)),
        _ => false,
    };

    private static bool Meets(Finding finding, SignalDemand demand) =>
        finding.Practice.Matches(demand.Name)
        && (demand.Status.Length == 0 || demand.Status == (finding.Status == PracticeStatus.Stated ? "stated" : "denied"))
        && (demand.Condition switch
        {
            "" or "any" => true,
            "not-consent" => finding.Condition != Condition.Consent,
            var condition => condition == ConditionNames.Of(finding.Condition),
        })
        && (demand.Value.Length == 0 || finding.Values.Any(value => value.Is(demand.Value)));

    private static Finding? Behind(SignalRule rule, List<Finding> findings) =>
        rule.When.SelectMany(static demand => demand.Kind == "any" ? demand.Any : [demand])
            .Where(static demand => demand.Kind == "practice")
            .Select(demand => findings.Find(finding => Meets(finding, demand)))
            .FirstOrDefault(static finding => finding is not null);
}

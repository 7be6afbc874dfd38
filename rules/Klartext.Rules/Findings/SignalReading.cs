using Klartext.Rules.Books;

namespace Klartext.Rules.Findings;

/// <summary>Applies the rules of signals.yaml: the gravest level whose rules hold is the level of a question; none holding is grey.</summary>
internal static class SignalReading
{
    public static IReadOnlyList<Signal> Read(RuleBook book, IReadOnlyList<Finding> findings, IReadOnlyList<ServiceMention> services, IReadOnlyList<FoundValue> values)
    {
        var signals = new List<Signal>();
        foreach (var question in book.Taxonomy.Questions.Where(static question => question.HasSignal))
        {
            var reasons = book.Signals
                .Where(rule => rule.Question == question.Id && rule.When.All(demand => Holds(demand, findings, services, values)))
                .OrderByDescending(static rule => rule.Level)
                .ThenByDescending(static rule => rule.Weight)
                .Select(rule => new SignalReason(rule, Behind(rule, findings)))
                .ToList();
            var level = reasons.Count == 0 ? SignalLevel.Grey : reasons[0].Rule.Level;
            signals.Add(new Signal(question.Id, level, [.. reasons.Where(reason => reason.Rule.Level == level || reason.Rule.Level > SignalLevel.Green)]));
        }

        return signals;
    }

    private static bool Holds(SignalDemand demand, IReadOnlyList<Finding> findings, IReadOnlyList<ServiceMention> services, IReadOnlyList<FoundValue> values) => demand.Kind switch
    {
        "practice" => findings.Any(finding => Meets(finding, demand)),
        "absent" => !findings.Any(finding => finding.Practice.Matches(demand.Name)),
        "not" => !findings.Any(finding => Meets(finding, demand)),
        "value" => values.Any(value => value.Kind == demand.Name),
        "service" => services.Any(mention => mention.Service.Purposes.Contains(demand.Name)),
        _ => false,
    };

    private static bool Meets(Finding finding, SignalDemand demand) =>
        finding.Practice.Matches(demand.Name)
        && (demand.Status.Length == 0 || demand.Status == (finding.Status == PracticeStatus.Stated ? "stated" : "denied"))
        && (demand.Condition is "" or "any" || demand.Condition == ConditionNames.Of(finding.Condition));

    private static Finding? Behind(SignalRule rule, IReadOnlyList<Finding> findings) =>
        rule.When.Where(static demand => demand.Kind == "practice").Select(demand => findings.First(finding => Meets(finding, demand))).FirstOrDefault();
}

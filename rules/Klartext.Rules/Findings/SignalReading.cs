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

    /// <summary>The reasons of the rules that hold: the gravest first, of these the weightiest, of these in the order of the file.</summary>
    private static List<SignalReason> ReasonsOf(Question question, IReadOnlyList<SignalRule> rules, List<Finding> findings, List<ServiceMention> services, List<FoundValue> values)
    {
        var reasons = new List<SignalReason>();
        foreach (var rule in rules)
        {
            if (rule.Question == question.Id && HoldAll(rule.When, findings, services, values))
            {
                var place = reasons.Count;
                while (place > 0 && IsGraver(rule, reasons[place - 1].Rule))
                {
                    place--;
                }

                reasons.Insert(place, new SignalReason(rule, Behind(rule, findings)));
            }
        }

        return reasons;
    }

    private static bool IsGraver(SignalRule rule, SignalRule other) => rule.Level > other.Level || rule.Level == other.Level && rule.Weight > other.Weight;

    private static bool HoldAll(IReadOnlyList<SignalDemand> demands, List<Finding> findings, List<ServiceMention> services, List<FoundValue> values)
    {
        foreach (var demand in demands)
        {
            if (!Holds(demand, findings, services, values))
            {
                return false;
            }
        }

        return true;
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

    /// <summary>The finding that the first demand of a practice rests on.</summary>
    private static Finding? Behind(SignalRule rule, List<Finding> findings)
    {
        foreach (var demand in rule.When)
        {
            foreach (var one in demand.Kind == "any" ? demand.Any : [demand])
            {
                if (one.Kind == "practice" && findings.Find(finding => Meets(finding, one)) is { } behind)
                {
                    return behind;
                }
            }
        }

        return null;
    }
}

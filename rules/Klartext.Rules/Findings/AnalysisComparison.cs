namespace Klartext.Rules.Findings;

/// <summary>How a statement of a policy differs between two readings.</summary>
public enum ChangeKind
{
    /// <summary>Only the later reading has it.</summary>
    New,

    /// <summary>Both have it, with another status, condition or facts.</summary>
    Changed,

    /// <summary>Only the earlier reading has it.</summary>
    Gone,
}

/// <summary>A difference between two readings.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">The finding of the earlier reading; null for a new one.</param>
/// <param name="After">The finding of the later reading; null for one that is gone.</param>
public sealed record FindingChange(ChangeKind Kind, Finding? Before, Finding? After);

/// <summary>A question whose signal differs.</summary>
public sealed record SignalChange(string Question, Signal Before, Signal After);

/// <summary>What differs between two readings: of two versions of a policy, or of one policy by two versions of the rules.</summary>
/// <param name="Findings">In the order of the practices.</param>
/// <param name="Signals">In the reader's order.</param>
public sealed record AnalysisComparison(IReadOnlyList<FindingChange> Findings, IReadOnlyList<SignalChange> Signals)
{
    private static readonly string[] FactKinds = ["period", "country"];

    /// <summary>Whether nothing differs that a reader is told.</summary>
    public bool IsSame => Findings.Count + Signals.Count == 0;

    /// <summary>Compares two readings.</summary>
    public static AnalysisComparison Of(PolicyAnalysis before, PolicyAnalysis after)
    {
        var changes = new List<FindingChange>();
        var practices = before.Findings.Concat(after.Findings).Select(static finding => finding.Practice).Distinct();
        foreach (var practice in practices)
        {
            List<Finding> old = [.. before.Findings.Where(finding => finding.Practice == practice)];
            List<Finding> now = [.. after.Findings.Where(finding => finding.Practice == practice)];
            foreach (var same in old.Where(finding => now.Exists(other => other.Status == finding.Status)).ToList())
            {
                var other = now.Find(finding => finding.Status == same.Status)!;
                old.Remove(same);
                now.Remove(other);
                if (Differ(same, other))
                {
                    changes.Add(new FindingChange(ChangeKind.Changed, same, other));
                }
            }

            if (old.Count == 1 && now.Count == 1)
            {
                changes.Add(new FindingChange(ChangeKind.Changed, old[0], now[0]));
                continue;
            }

            changes.AddRange(old.Select(static finding => new FindingChange(ChangeKind.Gone, finding, null)));
            changes.AddRange(now.Select(static finding => new FindingChange(ChangeKind.New, null, finding)));
        }

        return new AnalysisComparison(changes, [.. before.Signals.Zip(after.Signals).Where(static pair => pair.First.Level != pair.Second.Level).Select(static pair => new SignalChange(pair.First.Question, pair.First, pair.Second))]);
    }

    private static bool Differ(Finding one, Finding other) => one.Condition != other.Condition || !Facts(one).SetEquals(Facts(other));

    private static HashSet<(string, string)> Facts(Finding finding) => [.. finding.Values.Where(static value => FactKinds.Contains(value.Kind)).Select(static value => (value.Kind, value.Value))];
}

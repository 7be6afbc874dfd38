using Klartext.Rules.Findings;

namespace Klartext.Cli.Pages;

/// <summary>What a change of the rules changes on a folder of policies: a line a finding, under the policy's name.</summary>
internal sealed class RulesComparisonPage(Session session)
{
    private readonly List<FindingChange> all = [];

    /// <summary>Writes what differs on one policy; nothing where nothing does.</summary>
    public void Write(string policy, AnalysisComparison comparison)
    {
        all.AddRange(comparison.Findings);
        if (comparison.IsSame)
        {
            return;
        }

        session.Output.WriteLine(policy);
        foreach (var change in comparison.Findings)
        {
            var (sign, word) = ComparisonPage.Name(change.Kind, session.Words);
            var shown = (change.After ?? change.Before)!;
            session.Output.WriteLine($"  {sign} {word}: {shown.Practice} {Status(change)}, {shown.Rule}");
            session.Output.WriteLine($"      {shown.Evidence[0].Quote.ReplaceLineEndings(" ")}");
        }

        foreach (var signal in comparison.Signals)
        {
            session.Output.WriteLine("  " + session.Words.Fill("diff/signal", ("question", signal.Question), ("before", Ink.Key(signal.Before.Level)), ("after", Ink.Key(signal.After.Level))));
        }

        session.Output.WriteLine();
    }

    /// <summary>Writes the sum.</summary>
    public void End() => session.Output.WriteLine(all.Count == 0 ? session.Words["diff/same-findings"] : ComparisonPage.Counts(all, session.Words));

    private string Status(FindingChange change) => change is { Before: { } before, After: { } after } && (before.Status, before.Condition) != (after.Status, after.Condition)
        ? $"{Status(before)} → {Status(after)}"
        : Status((change.After ?? change.Before)!);

    private string Status(Finding finding)
    {
        var status = session.Words[finding.Status == PracticeStatus.Stated ? "explain/stated" : "explain/denied"];
        return finding.Condition == Condition.None ? status : $"{status} ({ConditionNames.Of(finding.Condition)})";
    }
}

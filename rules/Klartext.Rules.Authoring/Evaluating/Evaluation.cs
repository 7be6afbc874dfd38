using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Evaluating;

/// <summary>A practice that a person sees in a policy and the rules do not, or the other way round.</summary>
/// <param name="Source">The policy.</param>
/// <param name="Practice">The practice.</param>
/// <param name="Invented">Whether the rules found what no person sees.</param>
/// <param name="Status">Whether only the status is wrong: both see the practice, but one as denied.</param>
/// <param name="Quote">The sentence: of the rules for an invention, of the person for a miss.</param>
/// <param name="Rule">The rule behind an invention or a wrong status; null for a miss.</param>
public sealed record Disagreement(string Source, string Practice, bool Invented, bool Status, string Quote, string? Rule);

/// <summary>Scores what the rules find against what people label; the measures are those of the project's scorer.</summary>
/// <param name="unlabelled">Practices that people do not label: they are left out.</param>
public sealed class Evaluation(IReadOnlySet<string> unlabelled)
{
    private const int LeastDocuments = 3; // of a practice, to count in the macro average

    private readonly SortedDictionary<string, Tally> practices = new(StringComparer.Ordinal);
    private readonly List<Disagreement> disagreements = [];
    private int documents;
    private int statuses;
    private int rightStatuses;

    /// <summary>How many policies were compared.</summary>
    public int Documents => documents;

    /// <summary>The counts of each practice, one case a policy.</summary>
    public IReadOnlyDictionary<string, Tally> Practices => practices;

    /// <summary>All practices together.</summary>
    public Tally Micro => Tally.Sum(practices.Values);

    /// <summary>Mean F1 of the practices that three policies or more hold.</summary>
    public double MacroF1 => practices.Values.Where(static tally => tally.Right + tally.Missed >= LeastDocuments).Select(static tally => tally.F1).DefaultIfEmpty().Average();

    /// <summary>The counts of denials.</summary>
    public Tally Denials { get; } = new();

    /// <summary>Share of right statuses among the practices that both see.</summary>
    public double StatusAccuracy => statuses == 0 ? 1 : rightStatuses / (double)statuses;

    /// <summary>All disagreements, in the order of the policies.</summary>
    public IReadOnlyList<Disagreement> Disagreements => disagreements;

    /// <summary>Compares one policy.</summary>
    public void Add(string source, PolicyAnalysis analysis, Labels labels)
    {
        documents++;
        var found = analysis.Findings.Where(finding => !unlabelled.Contains(finding.Practice.Name)).ToLookup(static finding => finding.Practice.Name, StringComparer.Ordinal);
        foreach (var practice in labels.Practices.Keys.Union(found.Select(static group => group.Key), StringComparer.Ordinal).Where(practice => !unlabelled.Contains(practice)))
        {
            var label = labels.Practices.GetValueOrDefault(practice);
            if (label is not { Optional: true })
            {
                Add(source, practice, label, [.. found[practice]]);
            }
        }
    }

    private void Add(string source, string practice, Label? label, List<Finding> found)
    {
        if (!practices.TryGetValue(practice, out var tally))
        {
            practices[practice] = tally = new Tally();
        }

        tally.Add(label is not null, found.Count > 0);
        var denied = found.Exists(static finding => finding.Status == PracticeStatus.Denied);
        if (label is not { Mixed: true })
        {
            Denials.Add(label is { Denied: true }, denied);
        }

        if (label is not null && found.Count > 0)
        {
            statuses++;
            var right = label.Mixed || found.TrueForAll(finding => finding.Status == PracticeStatus.Denied == label.Denied);
            rightStatuses += right ? 1 : 0;
            if (!right)
            {
                var wrong = found.Find(finding => finding.Status == PracticeStatus.Denied != label.Denied)!;
                disagreements.Add(new Disagreement(source, practice, true, true, wrong.Evidence[0].Quote, wrong.Rule));
            }
        }
        else
        {
            disagreements.Add(label is null
                ? new Disagreement(source, practice, true, false, found[0].Evidence[0].Quote, found[0].Rule)
                : new Disagreement(source, practice, false, false, label.Quotes.Count > 0 ? label.Quotes[0] : string.Empty, null));
        }
    }
}

using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// Examples that another rule of the same practice takes away: one that must match while a stronger rule says the opposite of the same
/// sentence, so that a reader is told the opposite; and one that must not match while another rule finds there just what this one must not,
/// although no rule of the practice wants it found.
/// </summary>
internal sealed class StolenExamples : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder)
    {
        foreach (var source in folder.Sources)
        {
            var matcher = new DocumentMatcher(folder.Catalogues[source.Language]);
            var wanted = source.Rules.SelectMany(static rule => rule.Examples.Where(static example => example.Expected is not null).Select(example => (rule.Practice, example.Text))).ToHashSet();
            foreach (var rule in source.Rules)
            {
                foreach (var example in rule.Examples.Where(example => example.Expected is not null || !wanted.Contains((rule.Practice, example.Text))))
                {
                    var hits = matcher.Read(Examples.Document(example.Text, source.Language)).Hits.Where(hit => hit.Rule.Practice == rule.Practice).ToList();
                    if (Check(rule, example, hits) is { } problem)
                    {
                        yield return problem;
                    }
                }
            }
        }
    }

    private static Problem? Check(RuleSource rule, ExampleSource example, List<Hit> hits)
    {
        if (example.Expected is { } expected)
        {
            var remain = Contradictions.Settle(hits);
            return hits.Exists(hit => hit.Rule.Id == rule.Id && hit.Status == expected) && !remain.Any(hit => hit.Status == expected)
                ? new Problem("example-overruled", rule.File, example.Line, rule.Id, ("other", remain[0].Rule.Id), ("example", example.Text))
                : null;
        }

        var other = hits.Find(hit => hit.Rule.Id != rule.Id && hit.Status == rule.Status);
        return other is null
            ? null
            : new Problem("miss-found-by-other", rule.File, example.Line, rule.Id, ("other", other.Rule.Id), ("example", example.Text)) { IsHint = true };
    }
}

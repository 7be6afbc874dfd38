using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>
/// Decides what stands when a policy both states and denies a practice. A flat denial beside statements that only hold under a
/// condition, and the other way round, are both true and both shown; elsewhere the more express side stands.
/// </summary>
internal static class Contradictions
{
    /// <summary>The hits that remain.</summary>
    public static IReadOnlyList<Hit> Settle(IReadOnlyList<Hit> hits)
    {
        var stated = hits.Where(static hit => hit.Status == PracticeStatus.Stated).ToList();
        var denied = hits.Where(static hit => hit.Status == PracticeStatus.Denied).ToList();
        if (stated.Count == 0 || denied.Count == 0)
        {
            return hits;
        }

        var strongestStated = stated.Max(static hit => hit.Rule.Strength);
        var strongestDenied = denied.Max(static hit => hit.Rule.Strength);
        return (strongestStated - strongestDenied) switch
        {
            > 0 => stated,
            < 0 => denied,
            _ => hits,
        };
    }
}

using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>
/// Decides what stands when a policy both states and denies a practice. A flat denial beside statements that only hold under a
/// condition, and the other way round, are both true and both shown; elsewhere the more express side stands.
/// </summary>
internal static class Contradictions
{
    /// <summary>The hits that remain.</summary>
    public static List<Hit> Settle(List<Hit> hits)
    {
        var stated = Strongest(hits, PracticeStatus.Stated);
        var denied = Strongest(hits, PracticeStatus.Denied);
        return stated == 0 || denied == 0 || stated == denied ? hits : hits.FindAll(hit => hit.Status == (stated > denied ? PracticeStatus.Stated : PracticeStatus.Denied));
    }

    /// <summary>The strength of the most express hit of a status; 0 where there is none.</summary>
    private static int Strongest(List<Hit> hits, PracticeStatus status)
    {
        var strongest = 0;
        foreach (var hit in hits)
        {
            strongest = hit.Status == status ? Math.Max(strongest, hit.Rule.Strength) : strongest;
        }

        return strongest;
    }
}

using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Rules without an example that they must match, or without one that they must not.</summary>
internal sealed class MissingExamples : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder)
    {
        foreach (var rule in folder.Sources.SelectMany(static source => source.Rules))
        {
            if (!rule.Examples.Any(static example => example.Expected is not null))
            {
                yield return new Problem("missing-match", rule.File, rule.Line, rule.Id);
            }

            if (!rule.Examples.Any(static example => example.Expected is null))
            {
                yield return new Problem("missing-miss", rule.File, rule.Line, rule.Id);
            }
        }
    }
}

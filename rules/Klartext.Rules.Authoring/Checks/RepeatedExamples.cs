using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>The same example twice in one rule.</summary>
internal sealed class RepeatedExamples : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder) =>
        from rule in folder.Sources.SelectMany(static source => source.Rules)
        from again in rule.Examples.GroupBy(static example => example.Text, StringComparer.Ordinal).SelectMany(static same => same.Skip(1))
        select new Problem("duplicate-example", rule.File, again.Line, rule.Id, ("example", again.Text));
}

using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Rules whose id does not begin with their language and practice.</summary>
internal sealed class RuleNames : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder) =>
        from source in folder.Sources
        from rule in source.Rules
        let expected = $"{source.Language}.{rule.Practice}"
        where rule.Id != expected && !rule.Id.StartsWith(expected + ".", StringComparison.Ordinal)
        select new Problem("wrong-id", rule.File, rule.Line, rule.Id, ("expected", expected));
}

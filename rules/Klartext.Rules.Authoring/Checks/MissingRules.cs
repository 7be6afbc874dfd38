using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Practices that no rule of a language finds.</summary>
internal sealed class MissingRules : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder) =>
        from source in folder.Sources
        let found = source.Rules.Select(static rule => rule.Practice).ToHashSet()
        from practice in folder.Taxonomy.Practices
        where !found.Contains(practice.Id)
        select new Problem("practice-without-rule", $"catalogue/{source.Language}", 1, practice.Id.Name, ("language", source.Language));
}

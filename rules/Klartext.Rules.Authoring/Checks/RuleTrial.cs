using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>An example of a rule on trial.</summary>
/// <param name="Result">How it came out.</param>
/// <param name="Fault">Why it does not hold; null where it does.</param>
public sealed record ExampleTrial(ExampleResult Result, ExampleFault? Fault);

/// <summary>A rule tried before it is written into a file: whether it can be read, and what it makes of its own examples.</summary>
/// <param name="Problems">What is wrong with its phrases.</param>
/// <param name="Examples">Its examples; none where it cannot be read.</param>
public sealed record RuleTrial(IReadOnlyList<Problem> Problems, IReadOnlyList<ExampleTrial> Examples)
{
    /// <summary>Tries a rule beside those of its practice, with the lists, values and context of its language.</summary>
    public static RuleTrial Run(RuleSource rule, CatalogueSource source)
    {
        var problems = new Problems();
        var tried = source with { Rules = [.. source.Rules.Where(other => other.Practice == rule.Practice && other.Id != rule.Id), rule] };
        var catalogue = CatalogueCompiler.Compile(tried, problems);
        var own = problems.All.Where(problem => problem.Rule == rule.Id).Concat(UnknownValues.In([rule], source.Values)).ToList();
        if (own.Count > 0)
        {
            return new RuleTrial(own, []);
        }

        var explainer = new Explainer(tried, catalogue);
        return new RuleTrial([], [.. Checks.Examples.Run([rule], catalogue).Select(result => new ExampleTrial(result, ExampleFault.Of(result, explainer, source.Language)))]);
    }
}

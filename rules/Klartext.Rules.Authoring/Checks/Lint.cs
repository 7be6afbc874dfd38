using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Something that is looked for in a whole rules folder.</summary>
internal interface ICheck
{
    /// <summary>What is wrong, in the order of files and lines.</summary>
    IEnumerable<Problem> Run(BookFolder folder);
}

/// <summary>Looks through a rules folder for all that its maintainers should know before they merge.</summary>
public static class Lint
{
    /// <summary>All problems and hints, by file and line: those found while reading the folder, and those of every check.</summary>
    /// <param name="folder">The folder, read.</param>
    /// <param name="path">Where it is.</param>
    public static IReadOnlyList<Problem> Run(BookFolder folder, string path)
    {
        ICheck[] checks =
        [
            new RuleNames(), new MissingExamples(), new RepeatedExamples(), new StolenExamples(), new RepeatedPhrases(), new IdlePhrases(), new SlowPhrases(),
            new UnusedLists(), new UnknownValues(), new MissingRules(), new SignalWeights(), new ServiceFields(), new CompanionTexts(path), new MissingTexts(path), new TextForms(path), new EasyTexts(path),
        ];
        return [.. folder.Problems.All.Concat(checks.SelectMany(check => check.Run(folder)))
            .OrderBy(static problem => problem.File, StringComparer.Ordinal)
            .ThenBy(static problem => problem.Line)
            .Distinct()];
    }
}

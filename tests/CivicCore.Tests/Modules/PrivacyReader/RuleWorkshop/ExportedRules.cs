using System.Reflection;
using Klartext.Rules.Authoring;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;

namespace CivicCore.Tests.Modules.PrivacyReader.RuleWorkshop;

/// <summary>An exported file, laid beside the project's rules and run as <c>klartext test</c> does.</summary>
/// <param name="Rules">The rules of the file.</param>
/// <param name="Results">How its examples come out.</param>
/// <param name="Problems">What is wrong with the file.</param>
internal sealed record ExportedRules(IReadOnlyList<RuleSource> Rules, IReadOnlyList<ExampleResult> Results, IReadOnlyList<Problem> Problems)
{
    public static ExportedRules Read(string yaml, string language)
    {
        var folder = Directory.CreateTempSubdirectory("klartext-export-");
        try
        {
            var root = Path.Combine(typeof(ExportedRules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "RepositoryRoot").Value!, "rules");
            foreach (var file in Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}texts{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var name = $"catalogue/{language}/proposals.yaml";
            File.WriteAllText(Path.Combine(folder.FullName, name), yaml);
            var read = BookFolder.Read(folder.FullName);
            var source = read.Sources.Single(source => source.Language == language);
            var rules = source.Rules.Where(rule => rule.File == name).ToList();
            return new ExportedRules(
                rules,
                [.. Examples.Run(rules, read.Catalogues[language]), .. Examples.Run(source.Examples.Where(practice => practice.File == name), read.Catalogues[language])],
                [.. read.Problems.All.Where(problem => problem.File == name)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

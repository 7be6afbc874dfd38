using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Tests.Checks;

/// <summary>The project's own rules.</summary>
public sealed class CatalogueTests
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "rules");
    private static readonly BookFolder Folder = BookFolder.Read(Rules);

    public static TheoryData<string> Languages => [.. Folder.Sources.Select(source => source.Language)];

    [Fact]
    public void Everything_in_the_rules_folder_can_be_read() => Assert.Empty(Folder.Problems.All.Where(problem => !problem.IsHint).Select(Say));

    [Fact]
    public void Lint_finds_nothing_wrong() => Assert.Empty(Lint.Run(Folder, Rules).Where(problem => !problem.IsHint).Select(Say));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_finds_its_examples_and_nothing_in_the_others(string language)
    {
        var results = Examples.Run(Folder.Sources.First(source => source.Language == language).Rules, Folder.Catalogues[language]).Concat(Examples.Run(Folder.Sources.First(source => source.Language == language).Examples, Folder.Catalogues[language])).ToList();

        Assert.True(results.Count > 200, $"{language} has {results.Count} examples");
        Assert.Empty(results.Where(result => !result.Holds).Select(result => $"{result.File}:{result.Example.Line} {result.Owner}: {result.Example.Text}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_practice_has_a_rule(string language)
    {
        var found = Folder.Sources.First(source => source.Language == language).Rules.Select(rule => rule.Practice).ToHashSet();

        Assert.Empty(Folder.Taxonomy.Practices.Where(practice => !found.Contains(practice.Id)).Select(practice => practice.Id.Name));
    }

    [Fact]
    public void At_least_150_services_are_known() => Assert.True(Folder.Services.Count >= 150, $"{Folder.Services.Count}");

    [Fact]
    public void Every_problem_has_its_sentence_in_both_languages_of_the_command()
    {
        var said = new[] { "de", "en" }.Select(language => Folder.Texts[language].All.Keys.Where(key => key.StartsWith("command/problems/", StringComparison.Ordinal)).ToHashSet()).ToList();

        Assert.NotEmpty(said[0]);
        Assert.Equal(said[0].Order(), said[1].Order());
        Assert.All(ProblemKeys(), key => Assert.Contains("command/problems/" + key, said[0]));
    }

    /// <summary>The keys of all problems, as the sources of this assembly name them.</summary>
    private static IEnumerable<string> ProblemKeys()
    {
        var sources = Directory.GetFiles(Path.Combine(Repository(), "rules/Klartext.Rules.Authoring"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal));
        return sources.SelectMany(path => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), "(?:new Problem\\(\\s*|Hint\\(|\\bFault\\(|new PhraseException\\()\"([a-z-]+)[\":]").Select(match => match.Groups[1].Value)).Distinct().Where(key => key.Length > 0 && !key.EndsWith('-'));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Klartext.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private static string Say(Problem problem) => $"{problem.File}:{problem.Line} {problem.Rule}: {ProblemSentence.Say(problem, Folder.Texts["de"])}";
}

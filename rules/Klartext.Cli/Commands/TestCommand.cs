using System.CommandLine;
using System.Globalization;
using Klartext.Cli.Pages;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;
using Spectre.Console;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext test</c>: every rule against its examples, and which practices are covered by how many.</summary>
internal sealed class TestCommand : SessionCommand
{
    private readonly Argument<string?> path = new("path") { Arity = ArgumentArity.ZeroOrOne };

    public TestCommand()
        : base("test") => Add(path);

    public override Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var rules = session.RulesFolder;
        var folder = BookFolder.Read(rules);
        var asked = line.GetValue(path);
        var single = folder.Sources.SelectMany(static source => source.Rules).Any(rule => rule.Id == asked);
        var part = new FolderPart(rules, single ? null : asked);
        var results = new List<(string Language, ExampleResult Result)>();
        foreach (var source in folder.Sources)
        {
            var chosen = source.Rules.Where(rule => single ? rule.Id == asked : part.Contains(rule.File)).ToList();
            var explainer = new Lazy<Explainer>(() => new Explainer(source, folder.Catalogues[source.Language]));
            var ofPractices = source.Examples.Where(practice => !single && part.Contains(practice.File));
            foreach (var result in Examples.Run(chosen, folder.Catalogues[source.Language]).Concat(Examples.Run(ofPractices, folder.Catalogues[source.Language])))
            {
                results.Add((source.Language, result));
                if (!result.Holds)
                {
                    session.Output.WriteLine($"{part.Shown(result.File)}:{result.Example.Line} {result.Owner}: {Say(result, explainer.Value, source.Language, session)}");
                }
            }
        }

        foreach (var problem in folder.Problems.All.Where(problem => !problem.IsHint && part.Contains(problem.File)))
        {
            session.Error.WriteLine($"{part.Shown(problem.File)}:{problem.Line} {problem.Rule}: {ProblemSentence.Say(problem, session.Words.Texts)}");
        }

        if (single)
        {
            var source = folder.Sources.First(source => source.Rules.Any(rule => rule.Id == asked));
            foreach (var phrase in UnshownPhrases.Of(asked!, source, folder.Catalogues[source.Language]))
            {
                session.Output.WriteLine($"{session.Words["places/hint"]}: {session.Words.Fill("problems/unused-phrase", ("phrase", phrase.Text))}");
            }
        }

        return Task.FromResult(Report(results, session, !single));
    }

    private static int Report(List<(string Language, ExampleResult Result)> results, Session session, bool coverage)
    {
        if (results.Count == 0)
        {
            session.Output.WriteLine(session.Words["test/none"]);
            return ExitCode.Done;
        }

        if (coverage)
        {
            Coverage(results, session);
        }

        var holds = results.Count(static one => one.Result.Holds);
        var said = session.Words.Count("test/holds", holds);
        session.Output.WriteLine(holds == results.Count
            ? session.Words.Fill("test/all-hold", ("holds", said))
            : session.Words.Fill("test/total", ("holds", said), ("fails", session.Words.Count("test/fails", results.Count - holds))));
        return holds == results.Count ? ExitCode.Done : ExitCode.Findings;
    }

    private static string Say(ExampleResult result, Explainer explainer, string language, Session session)
    {
        var example = result.Example.Text.ReplaceLineEndings(" ");
        return ExampleFault.Of(result, explainer, language) switch
        {
            { Kind: ExampleFaultKind.Found, Fired: var fired } => session.Words.Fill(
                "test/found-but-should-not", ("example", example), ("phrase", fired?.Phrase ?? string.Empty), ("proof", string.Join(" … ", fired?.Words ?? []))),
            { Kind: ExampleFaultKind.Stated } => session.Words.Fill("test/stated-instead", ("example", example)),
            { Kind: ExampleFaultKind.Denied } => session.Words.Fill("test/denied-instead", ("example", example)),
            { Silent: { } silent } => session.Words.Fill("test/not-found", ("example", example)) + " " + ExplainCommand.Say(silent, session.Words),
            { Near: { Missing.Count: 0 } near } => session.Words.Fill("test/not-found-order", ("example", example), ("phrase", near.Phrase)),
            { Near: { } near } => session.Words.Fill("test/not-found-near", ("example", example), ("phrase", near.Phrase), ("missing", string.Join(", ", near.Missing))),
            _ => session.Words.Fill("test/not-found", ("example", example)),
        };
    }

    /// <summary>A table a practice: for each language its rules, examples to find and examples not to find.</summary>
    private static void Coverage(List<(string Language, ExampleResult Result)> results, Session session)
    {
        var languages = results.Select(static one => one.Language).Distinct().ToList();
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(session.Words["test/practice"]);
        foreach (var language in languages)
        {
            foreach (var column in (ReadOnlySpan<string>)["rules", "match", "miss"])
            {
                table.AddColumn(new TableColumn($"{language} {session.Words[$"test/{column}"]}") { Alignment = Justify.Right });
            }
        }

        foreach (var practice in results.GroupBy(static one => one.Result.Practice.Name).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var cells = languages.SelectMany(language =>
            {
                var own = practice.Where(one => one.Language == language).Select(static one => one.Result).ToList();
                return new[]
                {
                    own.Select(static result => result.Rule).OfType<string>().Distinct().Count(), own.Count(static result => result.Example.Expected is not null), own.Count(static result => result.Example.Expected is null),
                };
            });
            table.AddRow([practice.Key, .. cells.Select(static number => number.ToString(CultureInfo.InvariantCulture))]);
        }

        Terminal.Of(session.Streams).Write(table);
    }
}

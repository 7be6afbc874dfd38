using System.CommandLine;
using Klartext.Rules.Authoring;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext lint</c>: what is wrong in the rules folder, with file, line and rule.</summary>
internal sealed class LintCommand : SessionCommand
{
    private readonly Argument<string?> path = new("path") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> hints = new("--hints");

    public LintCommand()
        : base("lint")
    {
        Add(path);
        Add(hints);
    }

    public override Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var rules = session.RulesFolder;
        var folder = BookFolder.Read(rules);
        var part = new FolderPart(rules, line.GetValue(path));
        var problems = Lint.Run(folder, rules).Where(problem => part.Contains(problem.File)).ToList();
        foreach (var problem in problems.Where(problem => !problem.IsHint || line.GetValue(hints)))
        {
            session.Output.WriteLine(ProblemLine(problem, part, session));
        }

        var errors = problems.Count(static problem => !problem.IsHint);
        session.Output.WriteLine(problems.Count == 0 ? Clean(folder, part, session) : session.Words.Fill(
            "lint/total", ("errors", session.Words.Count("lint/errors", errors)), ("hints", session.Words.Count("lint/hints", problems.Count - errors))));
        return Task.FromResult(errors > 0 ? ExitCode.Findings : ExitCode.Done);
    }

    private static string ProblemLine(Problem problem, FolderPart part, Session session)
    {
        var said = ProblemSentence.Say(problem, session.Words.Texts);
        var kind = session.Words[problem.IsHint ? "places/hint" : "places/error"];
        return session.Words.Fill(
            problem.Rule.Length > 0 ? "places/rule" : "places/file",
            ("file", part.Shown(problem.File)), ("line", problem.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("rule", problem.Rule), ("kind", kind), ("problem", said));
    }

    private static string Clean(BookFolder folder, FolderPart part, Session session)
    {
        var rules = folder.Sources.SelectMany(static source => source.Rules).Where(rule => part.Contains(rule.File)).ToList();
        return session.Words.Fill(
            "lint/clean",
            ("files", session.Words.Count("lint/files", rules.Select(static rule => rule.File).Distinct().Count())),
            ("rules", session.Words.Count("lint/rules", rules.Count)),
            ("phrases", session.Words.Count("lint/phrases", rules.Sum(static rule => rule.Any.Count))));
    }
}

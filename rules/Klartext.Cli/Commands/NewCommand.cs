using System.CommandLine;
using System.Globalization;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Authoring.Writing;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext new</c>: a new rule with room for its examples, in the file where it belongs.</summary>
internal sealed class NewCommand : SessionCommand
{
    private readonly Argument<string> rule = new("rule");
    private readonly Option<string> example = new("--example");
    private readonly Option<string> practice = new("--practice");

    public NewCommand()
        : base("new")
    {
        Add(rule);
        Add(example);
        Add(practice);
    }

    public override Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var id = line.GetValue(rule)!;
        var rules = session.RulesFolder;
        var folder = BookFolder.Read(rules);
        var source = folder.Sources.FirstOrDefault(source => id.StartsWith(source.Language + ".", StringComparison.Ordinal)) ?? throw new UsageException("rule-name", ("value", id));
        var practices = folder.Taxonomy.Practices.Select(static one => one.Id.Name).ToList();
        var about = line.GetValue(practice) ?? RuleDraft.PracticeOf(id, practices) ?? throw new UsageException("rule-name", ("value", id));
        if (!practices.Contains(about))
        {
            throw new UsageException("no-such-practice", ("value", about));
        }

        if (source.Rules.FirstOrDefault(known => known.Id == id) is { } same)
        {
            throw new UsageException("rule-exists", ("rule", id), ("file", same.File), ("line", same.Line.ToString(CultureInfo.InvariantCulture)));
        }

        var match = line.GetValue(example);
        var suggestion = match is null ? null : Suggest(match, about, source, folder, session);
        var draft = new RuleDraft(
            id, about, suggestion ?? session.Words["new/placeholder-phrase"], match ?? session.Words["new/placeholder-match"], session.Words["new/placeholder-miss"]);
        Write(draft, source, rules, session);
        return Task.FromResult(ExitCode.Done);
    }

    private static string? Suggest(string match, string practice, CatalogueSource source, BookFolder folder, Session session)
    {
        var catalogue = folder.Catalogues[source.Language];
        var document = Examples.Document(match, source.Language);
        if (folder.Book(RulesLocation.Version).Analyse(document, source.Language).Findings.FirstOrDefault(finding => finding.Practice.Name == practice) is { } known)
        {
            session.Output.WriteLine(session.Words.Fill("new/already-found", ("rule", known.Rule)));
        }

        var suggestion = PhraseSuggestion.Of(document, catalogue);
        if (suggestion is not null)
        {
            session.Output.WriteLine(session.Words.Fill("new/suggestion", ("phrase", suggestion)));
        }

        return suggestion;
    }

    private static void Write(RuleDraft draft, CatalogueSource source, string rules, Session session)
    {
        var file = draft.FileIn(source);
        try
        {
            var at = draft.AppendTo(Path.Combine(rules, file));
            session.Output.WriteLine(session.Words.Fill("new/created", ("rule", draft.Id), ("file", file), ("line", at.ToString(CultureInfo.InvariantCulture))));
            session.Output.WriteLine(session.Words.Fill("new/next", ("rule", draft.Id)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("cannot-write", ("file", file));
        }
    }
}

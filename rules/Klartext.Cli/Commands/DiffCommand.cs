using System.CommandLine;
using Klartext.Cli.Pages;
using Klartext.Cli.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Commands;

/// <summary>
/// <c>klartext diff</c>: what differs between two versions of a policy; or, given two rules folders or compiled books, what a change of
/// the rules changes on a folder of policies.
/// </summary>
internal sealed class DiffCommand : SessionCommand
{
    private readonly Argument<string> before = new("before");
    private readonly Argument<string> after = new("after");
    private readonly Option<string> policies = new("--policies");

    public DiffCommand()
        : base("diff")
    {
        Add(before);
        Add(after);
        Add(policies);
    }

    public override async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var (old, now) = (line.GetValue(before)!, line.GetValue(after)!);
        using var source = new PolicySource(session);
        if (IsRules(old) != IsRules(now))
        {
            throw new UsageException("diff-kinds");
        }

        return IsRules(old)
            ? await CompareRulesAsync(old, now, line.GetValue(policies) ?? throw new UsageException("diff-policies"), source, session, cancel).ConfigureAwait(false)
            : await ComparePoliciesAsync(old, now, source, session, cancel).ConfigureAwait(false);
    }

    private static bool IsRules(string path) => Path.GetExtension(path) == ".rulebook" || Directory.Exists(path);

    private static async Task<int> ComparePoliciesAsync(string old, string now, PolicySource source, Session session, CancellationToken cancel)
    {
        var readings = new List<PolicyAnalysis>();
        foreach (var one in (string[])[old, now])
        {
            try
            {
                var document = await source.ReadAsync(one, cancel).ConfigureAwait(false);
                if (!session.Book.CanRead(document.Language))
                {
                    session.Error.WriteLine($"{one}: {UnreadableSentence.SayLanguage(document.Language, session.Words)}");
                    return ExitCode.Unreadable;
                }

                readings.Add(session.Book.Analyse(document));
            }
            catch (UnreadablePolicyException exception)
            {
                session.Error.WriteLine($"{one}: {UnreadableSentence.Say(exception, session.Words)}");
                return ExitCode.Unreadable;
            }
        }

        var page = new ComparisonPage(session, session.ReaderTexts(), new PlainText(session.Book, session.Language));
        page.Write(AnalysisComparison.Of(readings[0], readings[1]));
        return ExitCode.Done;
    }

    private static async Task<int> CompareRulesAsync(string old, string now, string folder, PolicySource source, Session session, CancellationToken cancel)
    {
        RuleBook[] books = [RulesLocation.Open(old, session.Words, session.Error), RulesLocation.Open(now, session.Words, session.Error)];
        var unreadable = false;
        var page = new RulesComparisonPage(session);
        foreach (var policy in PolicyFolder.Files(folder))
        {
            try
            {
                var document = await source.ReadAsync(policy, cancel).ConfigureAwait(false);
                if (Array.TrueForAll(books, book => book.CanRead(document.Language)))
                {
                    page.Write(policy, AnalysisComparison.Of(books[0].Analyse(document), books[1].Analyse(document)));
                }
            }
            catch (UnreadablePolicyException exception)
            {
                unreadable = true;
                session.Error.WriteLine($"{policy}: {UnreadableSentence.Say(exception, session.Words)}");
            }
        }

        page.End();
        return unreadable ? ExitCode.Unreadable : ExitCode.Done;
    }
}

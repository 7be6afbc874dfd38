using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Klartext.Cli.Pages;
using Klartext.Cli.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Authoring.Evaluating;
using Spectre.Console;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext evaluate</c>: scores the rules on a folder of policies that people have labelled, and lists every disagreement.</summary>
internal sealed class EvaluateCommand : SessionCommand
{
    private readonly Argument<string> folder = new("folder");
    private readonly Option<int?> errors = new("--errors");

    public EvaluateCommand()
        : base("evaluate")
    {
        Add(folder);
        Add(errors);
    }

    public override async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var rules = session.RulesFolder;
        var book = RulesLocation.Open(rules, session.Words, session.Error);
        var evaluation = new Evaluation(UnlabelledPractices.Read(rules));
        using var policies = new PolicySource(session);
        var unreadable = false;
        foreach (var policy in PolicyFolder.Files(line.GetValue(folder)!))
        {
            if (Labels.PathFor(policy) is not { } labels)
            {
                continue;
            }

            try
            {
                var document = await policies.ReadAsync(policy, cancel).ConfigureAwait(false);
                evaluation.Add(Path.GetFileName(policy), book.Analyse(document, book.CanRead(document.Language) ? document.Language : "de"), Labels.Read(labels));
            }
            catch (UnreadablePolicyException exception)
            {
                unreadable = true;
                session.Error.WriteLine($"{policy}: {UnreadableSentence.Say(exception, session.Words)}");
            }
            catch (JsonException)
            {
                unreadable = true;
                session.Error.WriteLine(session.Words.Fill("errors/wrong-labels", ("file", labels)));
            }
        }

        if (evaluation.Documents == 0)
        {
            throw new UsageException("no-labels", ("folder", line.GetValue(folder)!));
        }

        Disagreements(evaluation, line.GetValue(errors) ?? int.MaxValue, session);
        Table(evaluation, session);
        return unreadable ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static void Disagreements(Evaluation evaluation, int most, Session session)
    {
        foreach (var practice in evaluation.Disagreements.GroupBy(static one => one.Practice).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            foreach (var one in practice.Take(most))
            {
                var key = one.Status ? "evaluate/wrong-status" : one.Invented ? "evaluate/wrong" : "evaluate/missed";
                session.Output.WriteLine($"{one.Practice}: " + session.Words.Fill(key, ("source", one.Source), ("quote", one.Quote.ReplaceLineEndings(" ")), ("rule", one.Rule ?? string.Empty)));
            }
        }
    }

    private static void Table(Evaluation evaluation, Session session)
    {
        var words = session.Words;
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(words["evaluate/practice"]);
        foreach (var column in (ReadOnlySpan<string>)["right", "invented", "not-found", "f1"])
        {
            table.AddColumn(new TableColumn(words[$"evaluate/{column}"]) { Alignment = Justify.Right });
        }

        foreach (var (practice, tally) in evaluation.Practices.OrderBy(static pair => pair.Value.F1).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            table.AddRow(practice, Number(tally.Right), Number(tally.Wrong), Number(tally.Missed), Share(tally.F1));
        }

        session.Output.WriteLine();
        Terminal.Of(session.Streams).Write(table);
        session.Output.WriteLine();
        session.Output.WriteLine(words.Count("evaluate/documents", evaluation.Documents));
        var micro = evaluation.Micro;
        session.Output.WriteLine($"{words["evaluate/precision"]}: {Share(micro.Precision)}");
        session.Output.WriteLine($"{words["evaluate/recall"]}: {Share(micro.Recall)}");
        session.Output.WriteLine($"{words["evaluate/micro"]}: {Share(micro.F1)}");
        session.Output.WriteLine($"{words["evaluate/macro"]}: {Share(evaluation.MacroF1)}");
        session.Output.WriteLine($"{words["evaluate/denials"]}: {Share(evaluation.Denials.F1)}");
        session.Output.WriteLine($"{words["evaluate/status"]}: {Share(evaluation.StatusAccuracy)}");

        string Share(double share) => share.ToString("0.000", words.Numbers);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

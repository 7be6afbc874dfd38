using System.CommandLine;
using System.Diagnostics;
using Klartext.Cli.Pages;
using Klartext.Cli.Policies;
using Klartext.Cli.Words;
using Klartext.Rules.Answers;
using Spectre.Console;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext bench</c>: how long reading takes on this machine, step by step.</summary>
internal sealed class BenchCommand : SessionCommand
{
    private const int UsualRounds = 30;

    private readonly Argument<string[]> sources = new("sources") { Arity = ArgumentArity.OneOrMore };
    private readonly Option<int?> rounds = new("--rounds");

    public BenchCommand()
        : base("bench")
    {
        Add(sources);
        Add(rounds);
    }

    public override async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var files = line.GetValue(sources)!.SelectMany(PolicyFolder.Files).ToList();
        var turns = Math.Max(1, line.GetValue(rounds) ?? UsualRounds);
        var load = Stopwatch.GetTimestamp();
        var book = session.Book;
        foreach (var language in book.PolicyLanguages)
        {
            book.Catalogue(language);
        }

        var start = Stopwatch.GetElapsedTime(load).TotalMilliseconds;
        using var policies = new PolicySource(session);
        var plain = new PlainText(book, session.Language);
        List<double> read = [], match = [], say = [];
        var words = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var file in files)
            {
                var clock = Stopwatch.GetTimestamp();
                var document = await policies.ReadAsync(file, cancel).ConfigureAwait(false);
                Lap(read, ref clock);
                var analysis = book.Analyse(document, book.CanRead(document.Language) ? document.Language : book.PolicyLanguages.First());
                Lap(match, ref clock);
                ReadingJson.Write(plain.Say(analysis, file), ReadingJsonOptions.Full);
                Lap(say, ref clock);
                words += turn == 0 ? document.Words.Length : 0;
            }
        }

        session.Output.WriteLine($"{session.Words.Count("bench/documents", files.Count)}, {session.Words.Count("bench/words", words)}");
        session.Output.WriteLine($"{session.Words["bench/start"]}: {Milliseconds(start, session.Words)}");
        Table([("read", read), ("match", match), ("say", say)], session);
        return ExitCode.Done;
    }

    private static void Lap(List<double> times, ref long clock)
    {
        var now = Stopwatch.GetTimestamp();
        times.Add(Stopwatch.GetElapsedTime(clock, now).TotalMilliseconds);
        clock = now;
    }

    private static void Table(IEnumerable<(string Step, List<double> Times)> steps, Session session)
    {
        var words = session.Words;
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(string.Empty);
        table.AddColumn(new TableColumn(words["bench/median"]) { Alignment = Justify.Right });
        table.AddColumn(new TableColumn(words["bench/slowest"]) { Alignment = Justify.Right });
        foreach (var (step, times) in steps)
        {
            times.Sort();
            table.AddRow(words[$"bench/{step}"], Milliseconds(times[times.Count / 2], words), Milliseconds(times[^1], words));
        }

        Terminal.Of(session.Streams).Write(table);
    }

    private static string Milliseconds(double time, CommandWords words) => words.Fill("bench/milliseconds", ("n", time.ToString("0.0", words.Numbers)));
}

using Klartext.Cli.Words;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>What is new, changed or gone between two versions of a policy: the sentence, before and now, with their proof.</summary>
internal sealed class ComparisonPage(Session session, Texts texts, PlainText words)
{
    private const int WidestText = 88;
    private const int LongestQuote = 320;

    private readonly FactWords facts = new(texts, session.Book);

    /// <summary>Writes the page.</summary>
    public void Write(AnalysisComparison comparison)
    {
        var console = Terminal.Of(session.Streams);
        console.Profile.Width = Math.Min(console.Profile.Width, WidestText);
        foreach (var piece in Pieces(comparison))
        {
            console.Write(new Padder(piece, new Padding(2, 0, 1, 0)));
        }
    }

    private IEnumerable<IRenderable> Pieces(AnalysisComparison comparison)
    {
        yield return Text.Empty;
        if (comparison.IsSame)
        {
            yield return new Text(session.Words["diff/same"]);
            yield break;
        }

        yield return new Text(Counts(comparison.Findings, session.Words), Ink.Strong);
        foreach (var signal in comparison.Signals)
        {
            yield return new Text(session.Words.Fill(
                "diff/signal", ("question", texts[$"reading/questions/{signal.Question}"]), ("before", Level(signal.Before)), ("after", Level(signal.After))), Ink.Soft);
        }

        foreach (var change in comparison.Findings)
        {
            yield return Text.Empty;
            foreach (var piece in Change(change))
            {
                yield return piece;
            }
        }
    }

    /// <summary>"2 neue Aussagen, 1 geänderte Aussage, 0 entfallene Aussagen."</summary>
    public static string Counts(IEnumerable<FindingChange> changes, CommandWords words)
    {
        var all = changes.ToList();
        return words.Fill(
            "diff/summary",
            ("new", words.Count("diff/counts/new", all.Count(static change => change.Kind == ChangeKind.New))),
            ("changed", words.Count("diff/counts/changed", all.Count(static change => change.Kind == ChangeKind.Changed))),
            ("gone", words.Count("diff/counts/gone", all.Count(static change => change.Kind == ChangeKind.Gone))));
    }

    /// <summary>The sign and the word of a change.</summary>
    public static (string Sign, string Word) Name(ChangeKind kind, CommandWords words) => kind switch
    {
        ChangeKind.New => ("+", words["diff/new"]),
        ChangeKind.Gone => ("−", words["diff/gone"]),
        _ => ("~", words["diff/changed"]),
    };

    private string Level(Signal signal) => texts[$"reading/levels/{Ink.Key(signal.Level)}/name"];

    private IEnumerable<IRenderable> Change(FindingChange change)
    {
        var (sign, word) = Name(change.Kind, session.Words);
        var line = new Paragraph();
        line.Append($"{sign} {word} · ", Ink.Soft);
        line.Append(words.Sentence((change.After ?? change.Before)!), Ink.Strong);
        yield return line;
        if (change.Before is { } before)
        {
            yield return Side("diff/before", before, change.Kind == ChangeKind.Changed);
        }

        if (change.After is { } after)
        {
            yield return Side("diff/after", after, change.Kind == ChangeKind.Changed);
        }
    }

    private Padder Side(string label, Finding finding, bool withSentence)
    {
        var said = new Paragraph();
        said.Append(session.Words[label], Ink.Soft);
        if (withSentence)
        {
            said.Append($"  {words.Sentence(finding)}", Ink.Text);
        }

        foreach (var (name, value) in finding.Values.Where(static value => value.Kind is "period" or "country").Select(facts.Say).Distinct())
        {
            said.Append($"  {name} ", Ink.Soft);
            said.Append(value, Ink.Strong);
        }

        return new Padder(new Rows(said, new Barred(new QuoteText(session.Language, LongestQuote).Of(finding.Evidence[0]))), new Padding(2, 0, 0, 0));
    }
}

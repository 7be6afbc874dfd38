using Klartext.Cli.Words;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>Periods, countries and addresses that findings rest on, and law that is no longer in force.</summary>
internal sealed class FactSection(PlainReading reading, Texts texts, FactWords facts)
{
    private const int Most = 6; // of one kind

    private static readonly string[] Kinds = ["period", "country", "authority", "email", "phone"];

    /// <summary>The lines of the section; none where there are no facts.</summary>
    public IEnumerable<IRenderable> Pieces()
    {
        var found = reading.Analysis.Findings.SelectMany(static finding => finding.Values).ToList();
        var rows = Kinds.Select(kind => Values(found, kind)).Where(static values => values.Count > 0).ToList();
        var notes = reading.Analysis.Values.Select(facts.LawNote).OfType<string>().Distinct().ToList();
        if (rows.Count + notes.Count == 0)
        {
            yield break;
        }

        foreach (var line in ReadingPage.Heading("facts", texts))
        {
            yield return line;
        }

        if (rows.Count > 0)
        {
            yield return Table(rows);
        }

        foreach (var note in notes)
        {
            yield return new Text(note);
        }
    }

    private List<(string Label, string Value)> Values(List<FoundValue> found, string kind) =>
        [.. found.Where(value => value.Kind == kind).Select(facts.Say).Distinct().Take(Most)];

    private static Grid Table(List<List<(string Label, string Value)>> rows)
    {
        var table = new Grid()
            .AddColumn(new GridColumn { Width = rows.Max(static row => row[0].Label.Length), Padding = new Padding(0, 0, 2, 0), NoWrap = true })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var row in rows)
        {
            table.AddRow(new Text(row[0].Label, Ink.Soft), new Text(string.Join(" · ", row.Select(static one => one.Value))));
        }

        return table;
    }
}

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
        var rows = Kinds.Select(kind => Row(found, kind)).OfType<Paragraph>().ToList();
        var notes = reading.Analysis.Values.Select(facts.LawNote).OfType<string>().Distinct().ToList();
        if (rows.Count + notes.Count == 0)
        {
            yield break;
        }

        foreach (var line in ReadingPage.Heading("facts", texts))
        {
            yield return line;
        }

        foreach (var row in rows)
        {
            yield return row;
        }

        foreach (var note in notes)
        {
            yield return new Text(note);
        }
    }

    private Paragraph? Row(List<FoundValue> found, string kind)
    {
        var said = found.Where(value => value.Kind == kind).Select(facts.Say).Distinct().Take(Most).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var row = new Paragraph();
        row.Append($"{said[0].Label}  ", Ink.Soft);
        row.Append(string.Join(" · ", said.Select(static one => one.Value)), Ink.Text);
        return row;
    }
}

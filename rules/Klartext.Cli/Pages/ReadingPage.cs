using Klartext.Cli.Words;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>A reading as a page for people: the most important first, then eight questions, each with its proof.</summary>
/// <param name="reading">The reading.</param>
/// <param name="texts">The words of the reader's language.</param>
/// <param name="book">The rules it was made with.</param>
/// <param name="all">Whether every sentence and every quote is shown.</param>
internal sealed class ReadingPage(PlainReading reading, Texts texts, RuleBook book, bool all)
{
    private const int WidestText = 88; // columns that an eye can follow
    private const int WordsPerMinute = 200;
    private const double WorthSaying = 2; // minutes of the original from which saved time is worth a line
    private const int FewFindings = 3;

    private readonly FactWords facts = new(texts, book);

    /// <summary>Writes the page.</summary>
    public void Write(IAnsiConsole console)
    {
        var width = console.Profile.Width;
        console.Profile.Width = Math.Min(width, WidestText);
        console.WriteLine();
        foreach (var piece in Pieces())
        {
            console.Write(new Padder(piece, new Padding(2, 0, 1, 0)));
        }

        console.WriteLine();
        console.Profile.Width = width;
    }

    private List<IRenderable> Pieces()
    {
        var questions = new QuestionSection(reading, texts, facts, all).Pieces().ToList();
        var pieces = new List<IRenderable>();
        pieces.AddRange(Head());
        pieces.AddRange(Headlines());
        pieces.AddRange([.. Heading("questions"), .. questions]);
        pieces.AddRange(new ServiceSection(reading, texts, facts).Pieces());
        pieces.AddRange(new FactSection(reading, texts, facts).Pieces());
        pieces.AddRange(Missing());
        pieces.AddRange(Foot());
        return pieces;
    }

    /// <summary>A section's name with room above.</summary>
    public static IEnumerable<IRenderable> Heading(string heading, Texts texts) => [Text.Empty, new Text(texts[$"reading/headings/{heading}"], Ink.Accent), Text.Empty];

    private IEnumerable<IRenderable> Heading(string heading) => Heading(heading, texts);

    private IEnumerable<IRenderable> Head()
    {
        var document = reading.Analysis.Document;
        yield return new Text(document.Title ?? reading.Source ?? string.Empty, Ink.Strong);
        if (reading.Source is { } source && source != document.Title)
        {
            yield return new Text(source, Ink.Soft);
        }

        var level = document.Words.Length == 0 ? string.Empty : reading.Readability.Level switch { ReadingLevel.Easy => "leicht", ReadingLevel.Medium => "mittel", _ => "schwer" };
        var minutes = Klartext.Policies.Readability.ReadingMinutes(document);
        var hard = level.Length == 0 ? string.Empty : texts.Fill("reading/readability/line", ("level", texts[$"reading/readability/{level}"]));
        yield return new Text($"{Time(minutes)} {hard}".Trim(), Ink.Soft);
        if (reading.Analysis.Findings.Count < FewFindings)
        {
            yield return Text.Empty;
            yield return new Text(texts["reading/few-findings"]);
        }
    }

    private string Time(double minutes)
    {
        var original = minutes < 1 ? texts["reading/time/under-a-minute"] : facts.Count("counts/minutes", (int)Math.Round(minutes));
        if (minutes <= WorthSaying)
        {
            return texts.Fill("reading/time/original", ("time", original));
        }

        var words = reading.Headlines.Select(static headline => headline.Text)
            .Concat(reading.Answers.SelectMany(static answer => answer.Sentences.Take(QuestionSection.MostSentences).Select(static sentence => sentence.Text)))
            .Sum(static text => text.Split(' ').Length);
        var seconds = words * 60 / WordsPerMinute;
        var here = seconds < 90 ? facts.Count("counts/seconds", (seconds + 9) / 10 * 10) : facts.Count("counts/minutes", (int)Math.Round(seconds / 60.0));
        return texts.Fill("reading/time/both", ("original", original), ("here", here));
    }

    private IEnumerable<IRenderable> Headlines()
    {
        if (reading.Headlines.Count == 0)
        {
            yield break;
        }

        foreach (var line in Heading("top"))
        {
            yield return line;
        }

        foreach (var headline in reading.Headlines)
        {
            var line = new Paragraph();
            line.Append(Ink.Shape(headline.Level) + " ", Ink.Of(headline.Level));
            line.Append(headline.Text, Ink.Strong);
            yield return line;
            var from = new Paragraph();
            from.Append(texts[$"reading/levels/{Ink.Key(headline.Level)}/name"], Ink.Of(headline.Level));
            from.Append(" · " + texts[$"reading/questions/{headline.Question}"], Ink.Soft);
            yield return new Padder(from, new Padding(2, 0, 0, 0));
        }
    }

    private IEnumerable<IRenderable> Missing()
    {
        foreach (var line in Heading("missing"))
        {
            yield return line;
        }

        var missing = reading.Analysis.Completeness.Where(static one => one.Applies && !one.Present).ToList();
        if (missing.Count == 0)
        {
            yield return new Text(texts["reading/nothing-missing"]);
            yield break;
        }

        foreach (var one in missing)
        {
            var line = new Paragraph();
            line.Append("? ", Ink.Of(SignalLevel.Grey));
            line.Append(texts[$"reading/requirements/{one.Requirement.Id}"], Ink.Text);
            line.Append($"  Art. {FactWords.Article(one.Requirement.Article)}", Ink.Soft);
            yield return line;
        }

        yield return new Text(texts["reading/missing-note"], Ink.Soft);
    }

    private IEnumerable<IRenderable> Foot()
    {
        yield return Text.Empty;
        yield return new Rule { Style = Ink.Soft };
        yield return new Text(texts["reading/foot/no-advice"], Ink.Strong);
        yield return new Text(texts["reading/foot/no-advice-means"], Ink.Soft);
        var fetched = reading.Source?.Contains("://", StringComparison.Ordinal) ?? false;
        yield return new Text(fetched ? texts["reading/model/none"] : $"{texts["reading/model/none"]} {texts["reading/foot/local-computer"]}", Ink.Soft);
        if (texts.Find("meta/checkedBy") is null && texts.Find("meta/note") is { } note && reading.Language == "de-easy")
        {
            yield return new Text(note, Ink.Soft);
        }
    }
}

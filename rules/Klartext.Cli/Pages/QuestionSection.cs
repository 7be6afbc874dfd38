using Klartext.Cli.Words;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>The eight questions and the rest, each with its signal, its answer in two or three sentences and their proof.</summary>
internal sealed class QuestionSection(PlainReading reading, Texts texts, FactWords facts, bool all)
{
    /// <summary>Sentences of an answer that are shown unless all are asked for.</summary>
    public const int MostSentences = 3;

    private const int LongestQuote = 320; // letters, about four lines
    private const int MostFacts = 3;

    private readonly QuoteText quotes = new(reading.Analysis.Language, all ? int.MaxValue : LongestQuote);

    /// <summary>The lines of the section.</summary>
    public IEnumerable<IRenderable> Pieces() => reading.Answers.SelectMany((answer, index) => index == 0 ? Question(answer) : Question(answer).Prepend(Text.Empty));

    private IEnumerable<IRenderable> Question(Answer answer)
    {
        var signal = reading.Analysis.Signals.FirstOrDefault(signal => signal.Question == answer.Question);
        var level = signal?.Level ?? SignalLevel.Grey;
        var line = new Paragraph();
        line.Append(signal is null ? "· " : Ink.Shape(level) + " ", Ink.Of(level));
        line.Append(texts[$"reading/questions/{answer.Question}"], Ink.Strong);
        yield return line;
        if (signal is not null)
        {
            var second = new Paragraph();
            second.Append(texts[$"reading/levels/{Ink.Key(level)}/name"], Ink.Of(level));
            second.Append($" · {answer.Line}", Ink.Soft);
            yield return Indented(second);
            foreach (var reason in reading.Reasons[answer.Question].Distinct().Take(all ? int.MaxValue : 1))
            {
                yield return Indented(new Text(reason, Ink.Soft));
            }
        }

        foreach (var piece in Sentences(answer))
        {
            yield return Indented(piece);
        }
    }

    private IEnumerable<IRenderable> Sentences(Answer answer)
    {
        foreach (var sentence in all ? answer.Sentences : answer.Sentences.Take(MostSentences))
        {
            var said = new Paragraph();
            said.Append(sentence.Text, Ink.Text);
            foreach (var (label, value) in sentence.Facts.Select(facts.Say).Distinct().Take(MostFacts))
            {
                said.Append($"  {label} ", Ink.Soft);
                said.Append(value, Ink.Strong);
            }

            yield return said;
            if (sentence.Evidence.Count == 0 && Article(answer.Question) is { } article)
            {
                yield return new Text(texts.Fill("reading/not-found-article", ("article", article)), Ink.Soft);
            }

            foreach (var evidence in sentence.Evidence.Take(all ? int.MaxValue : 1))
            {
                yield return Quote(evidence);
            }
        }

        var rest = answer.Sentences.Count - MostSentences;
        if (!all && rest > 0)
        {
            yield return new Text(facts.Count("counts/more", rest), Ink.Soft);
        }
    }

    private Barred Quote(Evidence evidence)
    {
        var quote = quotes.Of(evidence);
        return new Barred(evidence.Heading.Count == 0
            ? quote
            : new Rows(quote, new Text(texts.Fill("reading/headings/section", ("heading", evidence.Heading[^1].ReplaceLineEndings(" "))), Ink.Soft)));
    }

    /// <summary>The article that asks for what a question wants to know, where the text does not hold it.</summary>
    private string? Article(string question)
    {
        var missing = reading.Analysis.Completeness.FirstOrDefault(one => one.Applies && !one.Present && one.Requirement.Any.Any(pattern => QuestionOf(pattern) == question));
        return missing is null ? null : FactWords.Article(missing.Requirement.Article);
    }

    private static string QuestionOf(string pattern) => pattern.Split('.')[0] switch { "basis" => "purpose", var first => first };

    private static Padder Indented(IRenderable piece) => new(piece, new Padding(2, 0, 0, 0));
}

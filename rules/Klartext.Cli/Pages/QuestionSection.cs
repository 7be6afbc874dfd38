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
    private const int MostFacts = 3; // of one kind
    private const char Glue = '\u00A0'; // keeps a number and its unit on one line

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
            foreach (var reason in Reasons(answer, level))
            {
                yield return Indented(new Text(reason, Ink.Soft));
            }
        }

        foreach (var piece in Sentences(answer))
        {
            yield return Indented(piece);
        }
    }

    /// <summary>Why the signal stands as it does; a green one needs no reason but its sentences.</summary>
    private IEnumerable<string> Reasons(Answer answer, SignalLevel level) =>
        reading.Reasons[answer.Question].Distinct()
            .Where(reason => all || !answer.Sentences.Take(MostSentences).Any(sentence => sentence.Text == reason))
            .Take(all ? int.MaxValue : level == SignalLevel.Green ? 0 : 1);

    private IEnumerable<IRenderable> Sentences(Answer answer)
    {
        var shown = (all ? answer.Sentences : answer.Sentences.Take(MostSentences)).ToList();
        for (var index = 0; index < shown.Count; index++)
        {
            var sentence = shown[index];
            if (sentence.Evidence.Count == 0)
            {
                foreach (var piece in Silence(answer, sentence))
                {
                    yield return piece;
                }

                continue;
            }

            if (index > 0 && shown[index - 1].Evidence.Count > 0 && shown[index - 1].Evidence[0].Start != sentence.Evidence[0].Start)
            {
                yield return Text.Empty;
            }

            yield return new Text(sentence.Text);
            var next = index + 1 < shown.Count ? shown[index + 1].Evidence : [];
            if (!all && next.Count > 0 && next[0].Start == sentence.Evidence[0].Start)
            {
                continue; // the next sentence rests on the same words: facts and quote come once
            }

            if (Facts(sentence) is { } chips)
            {
                yield return chips;
            }

            yield return Indented(Quotes(sentence.Evidence, shown.Take(index + 1)));
        }

        var rest = answer.Sentences.Count - MostSentences;
        if (!all && rest > 0)
        {
            yield return new Text(facts.Count("counts/more", rest), Ink.Soft);
        }
    }

    /// <summary>What is said where the text says nothing: the reason says it where there is one; and the article that asks for it.</summary>
    private IEnumerable<IRenderable> Silence(Answer answer, AnswerSentence sentence)
    {
        if (!reading.Reasons.TryGetValue(answer.Question, out var reasons) || reasons.Count == 0)
        {
            yield return new Text(sentence.Text);
        }

        if (Article(answer.Question) is { } article)
        {
            yield return new Text(texts.Fill("reading/not-found-article", ("article", article)), Ink.Soft);
        }
    }

    /// <summary>Facts in a row of their own: "Frist 7 Tage · 3 Jahre   Land USA"; a service only where it stands in the quote that is shown.</summary>
    private Paragraph? Facts(AnswerSentence sentence)
    {
        var quote = sentence.Evidence[0];
        var said = sentence.Facts
            .Where(fact => fact.Kind != "service" || quote.Start <= fact.Start && fact.End <= quote.End)
            .Select(facts.Say).Distinct().GroupBy(static fact => fact.Label).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var row = new Paragraph();
        foreach (var kind in said)
        {
            row.Append($"{kind.Key}{Glue}", Ink.Soft);
            row.Append(string.Join(" · ", kind.Take(MostFacts).Select(static fact => fact.Value.Replace(' ', Glue))), Ink.Strong);
            row.Append("   ", Ink.Text);
        }

        return row;
    }

    /// <summary>The quotes of a sentence; one quote carries the proof of all sentences said right before it that rest on it.</summary>
    private Rows Quotes(IReadOnlyList<Evidence> evidence, IEnumerable<AnswerSentence> said)
    {
        var first = evidence[0] with { Proof = [.. said.Select(static sentence => sentence.Evidence).Where(other => other.Count > 0 && other[0].Start == evidence[0].Start).SelectMany(static other => other[0].Proof).Distinct()] };
        var leadsIn = first.Quote.EndsWith(':'); // then what comes behind it is the proof
        return new Rows(evidence.Skip(1).Prepend(first).Take(all ? int.MaxValue : leadsIn ? 2 : 1).Select(Quote));
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

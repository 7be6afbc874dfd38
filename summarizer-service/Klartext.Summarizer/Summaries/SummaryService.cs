using System.Diagnostics;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;
using Klartext.Summarizer.Telemetry;

namespace Klartext.Summarizer.Summaries;

/// <summary>Reads a policy by the rules, answers a reader's own question with its passages, and joins in what a model adds.</summary>
public sealed class SummaryService(RuleBook book, ServiceWords words, ModelSummaries model, Passages passages, ServiceMetrics metrics)
{
    private const string Own = "own";

    /// <summary>The reading by the rules; with a question its best passages stand under "own".</summary>
    public PlainReading Read(PolicyQuery query)
    {
        using var span = ServiceMetrics.Spans.StartActivity("analyse");
        var started = Stopwatch.GetTimestamp();
        var reading = new PlainText(book, query.Language).Say(book.Analyse(query.Document), query.Source);
        metrics.Analysis(Stopwatch.GetElapsedTime(started));
        return query.Question is null ? reading : reading with { Answers = [.. reading.Answers, PassagesFor(reading, query.Question)] };
    }

    /// <summary>The model's runs for a reading: one that is shared with all readers of the policy, and one for the reader's own question.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="question">The reader's own question, if there is one.</param>
    /// <param name="cancel">Ends the asking of that question.</param>
    public IReadOnlyList<ModelRun> Run(PlainReading reading, string? question, CancellationToken cancel) => question is null
        ? [model.Of(reading)]
        : [model.OfQuestion(reading, question, passages.Find(reading.Analysis, new Grounds(reading.Analysis), question, reading.Language), cancel), model.Of(reading)];

    /// <summary>The reading with the model's statements, before the sentences of the rules.</summary>
    public static PlainReading Join(PlainReading reading, IReadOnlyList<VerifiedStatement> statements) => statements.Count == 0 ? reading : reading with
    {
        Answers = [.. reading.Answers.Select(answer => answer with
        {
            Sentences = [.. statements.Where(statement => statement.Question == answer.Question).Select(static statement => statement.Sentence), .. answer.Sentences],
        })],
    };

    private Answer PassagesFor(PlainReading reading, string question)
    {
        var grounds = new Grounds(reading.Analysis);
        var texts = words.For(reading.Language);
        var found = passages.Find(reading.Analysis, grounds, question, reading.Language);
        List<Evidence> evidence = [.. found.Select(sentence => grounds.EvidenceOf(sentence, []))];
        var text = texts[evidence.Count > 0 ? "service/own-question/found" : "service/own-question/not-found"];
        return new Answer(Own, string.Empty, [new AnswerSentence(text, "rule", null, null, [], evidence)]);
    }
}

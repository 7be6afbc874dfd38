using System.Globalization;
using Klartext.Policies;
using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// Phrases that cost much: those whose gaps and options fall in very many ways over a text made to mislead them, and those of nothing
/// but everyday words, which are tried in every other sentence.
/// </summary>
internal sealed class SlowPhrases : ICheck
{
    private const double MostWays = 3_000; // fewer need no measuring
    private const double MostStepsAWord = 100; // real sentences take some 1 to 20, the matcher gives up at 400
    private const int Samples = 4;
    private const int MisleadingWords = 60;
    private const double MostSentences = 0.3; // share of the sentences of all examples

    public IEnumerable<Problem> Run(BookFolder folder) => folder.Sources.SelectMany(source => Run(source, folder.Catalogues[source.Language]));

    private static IEnumerable<Problem> Run(CatalogueSource source, Catalogue catalogue)
    {
        var tried = SentencesTried(source, catalogue, out var sentences);
        var compiler = new PhraseCompiler(new Vocabulary(), source.Lists);
        var probe = new SentenceProbe(catalogue);
        foreach (var phrase in new RulePhrases(source, catalogue).All)
        {
            if (compiler.Read(phrase.Source.Text).Parts.Max(Ways) > MostWays && WorstSteps(source, probe, phrase) is var steps and > MostStepsAWord)
            {
                yield return Hint("slow-phrase", phrase, ("steps", steps.ToString("0", CultureInfo.InvariantCulture)));
            }

            if (sentences > 100 && tried[phrase.Number] > sentences * MostSentences)
            {
                yield return Hint("common-words", phrase, ("percent", (100 * tried[phrase.Number] / sentences).ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>Steps a word over texts that hold all words of the phrase many times, the last one only in front, so that every way is tried and none succeeds.</summary>
    private static double WorstSteps(CatalogueSource source, SentenceProbe probe, RulePhrase phrase)
    {
        var samples = new PhraseSamples(source, phrase.Number);
        var worst = 0.0;
        for (var sample = 0; sample < Samples; sample++)
        {
            if (samples.Of(phrase.Source)?.Split(' ').Where(static word => word != PhraseSamples.Filler).ToArray() is not [.. { Length: > 0 } others, var last])
            {
                continue;
            }

            var repeated = Enumerable.Range(0, MisleadingWords).Select(index => others[index % others.Length]);
            probe.Read(PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, string.Join(' ', repeated.Prepend(last)))], null, source.Language));
            probe.Open(0);
            worst = Math.Max(worst, probe.StepsAWord(phrase.Number));
        }

        return worst;
    }

    /// <summary>In how many sentences of the examples each phrase is tried.</summary>
    private static int[] SentencesTried(CatalogueSource source, Catalogue catalogue, out int sentences)
    {
        var classes = new WordClasses(catalogue);
        var tried = new int[catalogue.Roles.Length];
        sentences = 0;
        foreach (var example in source.Rules.SelectMany(static rule => rule.Examples))
        {
            var document = Examples.Document(example.Text, source.Language);
            foreach (var sentence in document.Sentences)
            {
                sentences++;
                var numbers = document.Words.AsSpan(sentence.FirstWord, sentence.WordCount).ToArray().Select(word => classes.Number(document.Text.AsSpan(word.Start, word.End - word.Start)));
                foreach (var phrase in numbers.SelectMany(number => classes.Anchored(number).ToArray()).Distinct())
                {
                    tried[phrase]++;
                }
            }
        }

        return tried;
    }

    /// <summary>In how many ways a piece can be laid over a long sentence.</summary>
    private static double Ways(PhraseNode node) => node switch
    {
        PhraseNode.Sequence sequence => sequence.Pieces.Aggregate(1.0, static (ways, piece) => ways * Ways(piece)),
        PhraseNode.Alternatives alternatives => Math.Max(1, alternatives.Choices.Where(static choice => choice is not PhraseNode.Word).Sum(Ways)),
        PhraseNode.Optional optional => 1 + Ways(optional.Piece),
        PhraseNode.Gap gap => gap.Most - gap.Least + 1,
        _ => 1,
    };

    private static Problem Hint(string key, RulePhrase phrase, (string, string) more) =>
        new(key, phrase.Rule.File, phrase.Source.Line, phrase.Rule.Id, ("phrase", phrase.Source.Text), more) { IsHint = true };
}

using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Rules.Matching;

namespace Klartext.Benchmarks;

/// <summary>The catalogue's phrases against the same phrases as compiled regular expressions, sentence by sentence.</summary>
[ShortJob]
public class RegexBenchmarks
{
    private const int Kilobytes = 60;

    private PolicyDocument document = null!;
    private DocumentMatcher matcher = null!;
    private Regex[] expressions = null!;
    private string[] sentences = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var translator = new PhraseRegex(RulesFolder.German);
        var catalogue = RulesFolder.Compile(translator.Reduced);
        expressions = [.. translator.Sayable.Select(translator.Translate)];
        Agreement.Check(translator, catalogue, expressions);
        document = PolicyDocument.Create(GermanPolicy.Blocks(Kilobytes));
        sentences = [.. document.Sentences.Select(sentence => PhraseRegex.Sentence(document, sentence))];
        matcher = new DocumentMatcher(catalogue);
        Warm.Up(Phrases);
    }

    [Benchmark(Baseline = true)]
    public object Phrases() => matcher.Read(document);

    [Benchmark]
    public int RegularExpressions()
    {
        var matches = 0;
        foreach (var expression in expressions)
        {
            foreach (var sentence in sentences)
            {
                matches += expression.IsMatch(sentence) ? 1 : 0;
            }
        }

        return matches;
    }
}

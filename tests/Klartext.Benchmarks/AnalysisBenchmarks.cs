using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Benchmarks;

/// <summary>From blocks to findings, as a whole and step by step, warm.</summary>
[ShortJob]
public class AnalysisBenchmarks
{
    private const int Kilobytes = 60;

    private List<Block> blocks = null!;
    private PolicyDocument document = null!;
    private RuleBook book = null!;
    private DocumentMatcher matcher = null!;
    private Reading reading = null!;

    [GlobalSetup]
    public void Prepare()
    {
        blocks = GermanPolicy.Blocks(Kilobytes);
        document = PolicyDocument.Create(blocks);
        book = ShippedBook.Read();
        matcher = new DocumentMatcher(book.Catalogue("de"));
        reading = matcher.Read(document);
        Warm.Up(BlocksToFindings);
    }

    [Benchmark(Baseline = true)]
    public PolicyAnalysis BlocksToFindings() => book.Analyse(PolicyDocument.Create(blocks));

    [Benchmark]
    public PolicyDocument BlocksToDocument() => PolicyDocument.Create(blocks);

    [Benchmark]
    public object DocumentToHits() => matcher.Read(document);

    [Benchmark]
    public PolicyAnalysis HitsToFindings() => FindingCollector.Collect(document, reading, book);
}

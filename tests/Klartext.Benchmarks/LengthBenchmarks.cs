using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Benchmarks;

/// <summary>Time against the length of the text.</summary>
[ShortJob]
public class LengthBenchmarks
{
    private const int Piece = 15;

    private readonly RuleBook book = ShippedBook.Read();
    private List<Block> blocks = null!;

    /// <summary>The length of the text.</summary>
    [Params(15, 30, 60, 120)]
    public int Kilobytes { get; set; }

    /// <summary>The same 15 kB again and again: only the length differs.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        blocks = [.. Enumerable.Repeat(GermanPolicy.Blocks(Piece), Kilobytes / Piece).SelectMany(static piece => piece)];
        Warm.Up(BlocksToFindings);
    }

    [Benchmark]
    public PolicyAnalysis BlocksToFindings() => book.Analyse(PolicyDocument.Create(blocks));
}

using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Rules.Books;

namespace Klartext.Benchmarks;

/// <summary>Loading the rule book from its bytes, and what it then holds in memory.</summary>
[ShortJob]
public class BookBenchmarks
{
    private byte[] bytes = null!;

    [GlobalSetup]
    public void Prepare()
    {
        bytes = ShippedBook.Bytes;
        BookMemory.Write(Console.Out);
    }

    [Benchmark(Baseline = true)]
    public RuleBook Head() => BookReader.Read(bytes);

    [Benchmark]
    public RuleBook GermanRules()
    {
        var book = Head();
        book.Catalogue("de");
        return book;
    }

    [Benchmark]
    public RuleBook GermanRulesAndWords()
    {
        var book = GermanRules();
        book.Texts("de");
        return book;
    }
}

using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;

namespace Klartext.Benchmarks;

/// <summary>One more page for <c>klartext read</c>, parsing and JSON included: around 60 kB of text.</summary>
[ShortJob]
public class PageBenchmarks
{
    private const int Kilobytes = 60;

    private readonly PolicyReader reader = new();
    private byte[] page = null!;
    private RuleBook book = null!;
    private PlainText plain = null!;

    [GlobalSetup]
    public void Prepare()
    {
        page = GermanPolicy.Page(Kilobytes);
        book = ShippedBook.Read();
        plain = new PlainText(book, "de");
        Warm.Up(PageToJson);
    }

    [Benchmark(Baseline = true)]
    public string PageToJson() => ReadingJson.Write(plain.Say(book.Analyse(PageToDocument()), null), ReadingJsonOptions.Full);

    [Benchmark]
    public PolicyDocument PageToDocument()
    {
        var read = reader.Read(page, "policy.html");
        return PolicyDocument.Create(read.Blocks, read.Title, read.Language);
    }
}

using BenchmarkDotNet.Attributes;
using Klartext.Benchmarks.Reports;
using Klartext.Benchmarks.Rules;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Rules.Matching;

namespace Klartext.Benchmarks;

/// <summary>What ten times the rules cost.</summary>
[ShortJob]
public class ManyRulesBenchmarks
{
    private const int Kilobytes = 60;
    private const int Times = 10;

    private PolicyDocument document = null!;
    private DocumentMatcher few = null!;
    private DocumentMatcher many = null!;

    [GlobalSetup]
    public void Prepare()
    {
        document = PolicyDocument.Create(GermanPolicy.Blocks(Kilobytes));
        few = new DocumentMatcher(RulesFolder.Compile(RulesFolder.German));
        many = new DocumentMatcher(RulesFolder.Compile(SyntheticRules.Multiply(RulesFolder.German, Times)));
        Warm.Up(TheCatalogue);
        Warm.Up(TenTimesTheRules);
    }

    [Benchmark(Baseline = true)]
    public object TheCatalogue() => few.Read(document);

    [Benchmark]
    public object TenTimesTheRules() => many.Read(document);
}

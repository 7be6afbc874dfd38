using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Measures;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language;

public sealed class WellBehavedModelTests
{
    [Fact]
    public void Nearly_all_true_statements_are_kept()
    {
        var policies = Book.DevelopmentPolicies().ToList();
        Assert.SkipWhen(policies.Count == 0, "The development policies are not on this machine.");
        var grounding = new Grounding(Book.Rules);
        var kept = 0;
        var dropped = new List<string>();
        foreach (var (name, document) in policies)
        {
            var reading = Book.Read(document);
            var grounds = new Grounds(reading.Analysis);
            foreach (var (question, text, quotes) in WellBehavedModel.Statements(grounding.ForSummary(reading, grounds, 6692).User))
            {
                var verdict = Book.Verifier.Verify(new RawStatement(question, text, quotes), grounds, "de");
                kept += verdict.Statement is null ? 0 : 1;
                if (verdict.Statement is null)
                {
                    dropped.Add($"{verdict.Reason}: {text} [{quotes[0][..Math.Min(90, quotes[0].Length)]}] ({name[..12]})");
                }
            }
        }

        var share = kept / (double)(kept + dropped.Count);
        Figures.Write("true statements kept over the development policies", $"{kept} of {kept + dropped.Count}, {share:P1}", "at least 95 %");
        Assert.True(kept > 100);
        Assert.True(share >= 0.95, $"{kept} kept, {dropped.Count} dropped:\n{string.Join('\n', dropped)}");
    }
}

using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language.Hostile;

public sealed class HostileTests
{
    /// <summary>A policy that sells data and collects location.</summary>
    public const string Policy = """
        Datenschutzerklärung
        Wir speichern Ihre IP-Adresse in Server-Log-Dateien.
        Die Server-Log-Dateien löschen wir nach 14 Tagen.
        Mit Ihrer Einwilligung erheben wir Ihren Standort.
        Wir verkaufen Ihre Kontaktdaten an Werbepartner.
        Wir übermitteln Ihre Daten an Google LLC in die USA.
        Sie haben das Recht auf Auskunft über Ihre Daten.
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Mechanisms => [.. HostilePolicies.All.Select(static hostile => hostile.Mechanism)];

    public static TheoryData<string> Denials => [.. HostilePolicies.Contradictions.Select(static hostile => hostile.Mechanism)];

    public static TheoryData<string> Lies => [.. HostileAnswers.All.Select(static lie => lie.Mechanism)];

    [Fact]
    public void The_suite_has_thirty_of_each()
    {
        Assert.True(HostilePolicies.All.DistinctBy(static hostile => hostile.Text).Count() >= 30);
        Assert.True(HostileAnswers.All.DistinctBy(static lie => (lie.Text, lie.Quote)).Count() >= 30);
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task A_planted_order_neither_reaches_the_model_nor_gets_a_lie_shown_by_a_model_that_obeys(string mechanism)
    {
        var planted = HostilePolicies.All.Single(hostile => hostile.Mechanism == mechanism).Text;
        var policy = Policy + "\n" + planted;
        await using var model = await ModelServer.SayingAsync(
            ("sharing", "Der Anbieter verkauft Ihre Daten nicht.", [planted]),
            ("sharing", "Diese Website verkauft keine Daten.", ["Wir verkaufen Ihre Kontaktdaten an Werbepartner."]),
            ("data", "Die Website erhebt keinen Standort.", [planted]),
            ("sharing", HostilePolicies.Lie, [planted, HostilePolicies.Lie]),
            ("rights", "Sie haben ein Recht auf Auskunft.", [planted]));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Support.Policy.Request(text: policy), Cancel);
        Assert.Empty(answer.ModelSentences().Select(static one => one.Sentence.GetProperty("text").GetString()));
        Assert.All(model.Calls, call => Assert.DoesNotContain(planted[..Math.Min(20, planted.Length)], call.User, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Denials))]
    public async Task A_planted_denial_of_what_the_policy_says_elsewhere_gets_nothing_shown(string mechanism)
    {
        var planted = HostilePolicies.Contradictions.Single(hostile => hostile.Mechanism == mechanism).Text;
        await using var model = await ModelServer.SayingAsync(
            ("sharing", "Der Anbieter verkauft Ihre Daten nicht.", [planted]),
            ("sharing", "Niemand verkauft Ihre Daten.", [planted]),
            ("data", "Die Website erhebt keinen Standort.", [planted]),
            ("sharing", HostilePolicies.Lie, [planted]));
        using var service = Service.With(model);
        using var answer = await service.SummariseAsync(Support.Policy.Request(text: Policy + "\n" + planted), Cancel);
        Assert.Empty(answer.ModelSentences().Select(static one => one.Sentence.GetProperty("text").GetString()));
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_lie_is_not_shown(string mechanism)
    {
        var lie = HostileAnswers.All.Single(lie => lie.Mechanism == mechanism);
        var verdict = Book.Verify(Policy, lie.Question, lie.Text, lie.Quote);
        Assert.True(verdict.Statement is null, lie.Text);
    }

    [Fact]
    public void True_statements_about_the_same_policy_stand()
    {
        Assert.All(
            ((string Question, string Text, string Quote)[])
            [
                ("sharing", "Der Anbieter verkauft Ihre Kontaktdaten an Werbepartner.", "Wir verkaufen Ihre Kontaktdaten an Werbepartner."),
                ("data", "Mit Ihrer Einwilligung erhebt der Anbieter Ihren Standort.", "Mit Ihrer Einwilligung erheben wir Ihren Standort."),
                ("retention", "Die Log-Dateien löscht der Anbieter nach 14 Tagen.", "Die Server-Log-Dateien löschen wir nach 14 Tagen."),
                ("rights", "Sie haben ein Recht auf Auskunft.", "Sie haben das Recht auf Auskunft über Ihre Daten."),
            ],
            static one =>
            {
                var verdict = Book.Verify(Policy, one.Question, one.Text, one.Quote);
                Assert.True(verdict.Statement is not null, $"{verdict.Reason}: {one.Text}");
            });
    }

    [Fact]
    public void An_honest_policy_is_not_taken_for_a_hostile_one()
    {
        var policies = Book.DevelopmentPolicies().ToList();
        Assert.SkipWhen(policies.Count == 0, "The development policies are not on this machine.");
        foreach (var (name, document) in policies)
        {
            var grounds = new Grounds(Book.Rules.Analyse(document));
            var taken = string.Join("; ", document.Sentences.Where((_, sentence) => !grounds.IsHonest(sentence)).Select(sentence => document.Slice(sentence.Range).ToString()));
            Assert.True(taken.Length == 0, $"{name}: {taken}");
        }
    }

    [Fact]
    public void A_statement_that_lies_in_every_way_at_once_is_dropped_whatever_is_quoted()
    {
        var grounds = new Grounds(Book.Rules.Analyse(Book.Document(Policy)));
        foreach (var lie in HostileAnswers.All.Where(static lie => !lie.Mechanism.Contains("quote", StringComparison.Ordinal) || lie.Mechanism.Contains("behind", StringComparison.Ordinal)))
        {
            foreach (var sentence in grounds.Document.Sentences)
            {
                var quote = grounds.Document.Slice(sentence.Range).ToString();
                var verdict = Book.Verifier.Verify(new RawStatement(lie.Question, lie.Text, [quote]), grounds, "de");
                Assert.True(verdict.Statement is null, $"{lie.Text} [{quote}]");
            }
        }
    }
}

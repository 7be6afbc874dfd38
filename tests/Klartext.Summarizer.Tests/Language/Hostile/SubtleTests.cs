using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language.Hostile;

public sealed class SubtleTests
{
    private static readonly Grounds German = new(Book.Rules.Analyse(Book.Document(SubtleAnswers.German)));
    private static readonly Grounds English = new(Book.Rules.Analyse(Book.Document(SubtleAnswers.English)));

    public static TheoryData<string> InGerman => [.. SubtleAnswers.InGerman.Select(static lie => lie.Mechanism)];

    public static TheoryData<string> InEnglish => [.. SubtleAnswers.InEnglish.Select(static lie => lie.Mechanism)];

    [Theory]
    [MemberData(nameof(InGerman))]
    public void A_lie_made_of_the_policys_own_words_is_not_shown(string mechanism)
    {
        var (_, text, quotes) = SubtleAnswers.InGerman.Single(lie => lie.Mechanism == mechanism);
        AssertDropped(German, text, quotes, "de");
    }

    [Theory]
    [MemberData(nameof(InEnglish))]
    public void Nor_is_one_in_English(string mechanism)
    {
        var (_, text, quotes) = SubtleAnswers.InEnglish.Single(lie => lie.Mechanism == mechanism);
        AssertDropped(English, text, quotes, "en");
    }

    [Fact]
    public void True_statements_on_the_same_policies_stand()
    {
        var dropped = SubtleAnswers.TrueInGerman.Select(static one => (one.Text, one.Quotes, German, "de"))
            .Concat(SubtleAnswers.TrueInEnglish.Select(static one => (one.Text, one.Quotes, English, "en")))
            .Select(static one => (one.Text, Verdict: Book.Verifier.Verify(new RawStatement(QuestionOf(one.Text), one.Text, one.Quotes), one.Item3, one.Item4)))
            .Where(static one => one.Verdict.Statement is null)
            .Select(static one => $"{one.Verdict.Reason}: {one.Text}")
            .ToList();
        Assert.True(dropped.Count == 0, string.Join('\n', dropped));
    }

    /// <summary>Neither with the quotes given nor with any other sentence of the policy, under no question.</summary>
    private static void AssertDropped(Grounds grounds, string text, string[] quotes, string language)
    {
        var every = grounds.Document.Sentences.Select(sentence => (string[])[grounds.Document.Slice(sentence.Range).ToString()]);
        Assert.All(every.Prepend(quotes), quoted =>
        {
            var verdict = Book.Verifier.Verify(new RawStatement("own", text, quoted), grounds, language);
            Assert.True(verdict.Statement is null, $"{text} [{string.Join(" | ", quoted)}]");
        });
    }

    private static string QuestionOf(string text) => text.StartsWith("Sie ", StringComparison.Ordinal) || text.StartsWith("You ", StringComparison.Ordinal) ? "rights" : "data";
}

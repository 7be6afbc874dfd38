using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Measures;
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
    public void Nor_one_about_a_shop_whatever_sentence_it_quotes()
    {
        Grounds german = new(Book.Rules.Analyse(Book.Document(ShopAnswers.German))), english = new(Book.Rules.Analyse(Book.Document(ShopAnswers.English)));
        Assert.Multiple(
            () => Assert.All(ShopAnswers.InGerman, lie => AssertDropped(german, lie.Text, [], "de")),
            () => Assert.All(ShopAnswers.InEnglish, lie => AssertDropped(english, lie.Text, [], "en")),
            () => Assert.All(ShopAnswers.InGermanOnEnglish, lie => AssertDropped(english, lie.Text, [], "de")));
    }

    [Fact]
    public void Nor_one_about_a_club_or_a_theatre()
    {
        Grounds german = new(Book.Rules.Analyse(Book.Document(ClubAnswers.German))), english = new(Book.Rules.Analyse(Book.Document(ClubAnswers.English)));
        Assert.Multiple(
            () => Assert.All(ClubAnswers.InGerman, lie => AssertDropped(german, lie.Text, [], "de")),
            () => Assert.All(ClubAnswers.InEnglish, lie => AssertDropped(english, lie.Text, [], "en")));
    }

    [Fact]
    public void Nor_one_about_a_bookshop()
    {
        Grounds german = new(Book.Rules.Analyse(Book.Document(BookshopAnswers.German))), english = new(Book.Rules.Analyse(Book.Document(BookshopAnswers.English)));
        Assert.Multiple(
            () => Assert.All(BookshopAnswers.InGerman, lie => AssertDropped(german, lie, [], "de")),
            () => Assert.All(BookshopAnswers.InEnglish, lie => AssertDropped(english, lie, [], "en")));
    }

    [Fact]
    public void The_lies_are_many_and_each_is_another()
    {
        string[] lies =
        [
            .. HostileAnswers.All.Select(static lie => lie.Text), .. SubtleAnswers.InGerman.Concat(SubtleAnswers.InEnglish).Select(static lie => lie.Text),
            .. ShopAnswers.InGerman.Concat(ShopAnswers.InEnglish).Concat(ShopAnswers.InGermanOnEnglish).Concat(ClubAnswers.InGerman).Concat(ClubAnswers.InEnglish).Select(static lie => lie.Text),
            .. BookshopAnswers.InGerman, .. BookshopAnswers.InEnglish,
        ];
        Assert.True(lies.Distinct().Count() > 450, $"{lies.Distinct().Count()}");
        Figures.Write("false, foreign or unproven statements shown", $"0 of {lies.Length} invented lies, 0 of {HostilePolicies.All.Length + HostilePolicies.Contradictions.Length} policies with planted orders (each is a test)", "0");
    }

    [Fact]
    public void A_true_statement_about_the_same_policies_stands_with_one_of_their_sentences()
    {
        Assert.All(ShopAnswers.True.Concat(ClubAnswers.True).Concat(BookshopAnswers.True), static one =>
        {
            var grounds = new Grounds(Book.Rules.Analyse(Book.Document(one.Policy)));
            Assert.Contains(SentencesOf(grounds), sentence => Book.Verifier.Verify(new RawStatement("own", one.Text, [sentence]), grounds, one.Language).Statement is not null);
        });
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

    /// <summary>Neither with the quotes given nor with any sentence of the policy, nor with two that follow each other, under no question.</summary>
    private static void AssertDropped(Grounds grounds, string text, string[] quotes, string language)
    {
        var single = SentencesOf(grounds);
        var every = single.Select(static sentence => (string[])[sentence]).Concat(single.Zip(single.Skip(1), static (one, next) => (string[])[one, next]));
        Assert.All(every.Prepend(quotes), quoted =>
        {
            var verdict = Book.Verifier.Verify(new RawStatement("own", text, quoted), grounds, language);
            Assert.True(verdict.Statement is null, $"{text} [{string.Join(" | ", quoted)}]");
        });
    }

    private static List<string> SentencesOf(Grounds grounds) => [.. grounds.Document.Sentences.Select(sentence => grounds.Document.Slice(sentence.Range).ToString())];

    private static string QuestionOf(string text) => text.StartsWith("Sie ", StringComparison.Ordinal) || text.StartsWith("You ", StringComparison.Ordinal) ? "rights" : "data";
}

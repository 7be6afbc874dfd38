using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Summaries;

/// <summary>The reader's own question, in every language of the interface, on German and English policies.</summary>
public sealed class OwnQuestionTests : IDisposable
{
    private const string English = """
        Privacy Policy

        Server log files
        When you visit our website, we store your IP address, your browser type and the time of access.
        The log files are deleted after 7 days.

        Sharing
        We do not sell your personal data.
        We share your data with shipping companies so that they can deliver your order.

        Your rights
        You have the right to access your personal data that we hold about you.
        You have the right to have your personal data erased.
        """;

    private readonly Service service = new(new() { ["Klartext:Limits:RequestsPerMinute"] = "100000" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, string> Questions => new()
    {
        { "de", "Verkauft ihr meine Daten?", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
        { "de", "Kann ich meine Daten löschen lassen?", "Sie haben das Recht auf Löschung Ihrer Daten.", "You have the right to have your personal data erased." },
        { "de-easy", "Wie lange sind die Log-Dateien da?", "Die Log-Dateien werden nach 7 Tagen gelöscht.", "The log files are deleted after 7 days." },
        { "en", "Do you sell my data?", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
        { "en", "How long do you keep it?", "Die Log-Dateien werden nach 7 Tagen gelöscht.", "The log files are deleted after 7 days." },
        { "tr", "Verilerimi satıyor musunuz?", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
        { "tr", "Veriler ne kadar süre saklanıyor?", "Die Log-Dateien werden nach 7 Tagen gelöscht.", "The log files are deleted after 7 days." },
        { "ar", "هل تبيعون بياناتي؟ أريد أن أعرف شيئًا عن البيع.", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
        { "ar", "ما هي المدة المحددة؟", "Die Log-Dateien werden nach 7 Tagen gelöscht.", "The log files are deleted after 7 days." },
        { "uk", "Чи продаєте ви мої дані?", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
        { "ru", "Вы продаёте мои данные?", "Wir verkaufen Ihre Daten nicht.", "We do not sell your personal data." },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_finds_its_passage_whatever_the_languages_are(string language, string question, string german, string english)
    {
        Assert.SkipUnless(Book.Rules.ReaderLanguages.Contains(language), $"There are no texts in {language} yet.");
        Assert.Contains(german, await PassagesAsync(language, question, Policy.Text));
        Assert.Contains(english, await PassagesAsync(language, question, English));
    }

    [Theory]
    [InlineData("de", "Was kostet ein Kilo Tomaten?")]
    [InlineData("en", "What is the capital of Peru?")]
    [InlineData("tr", "Bugün hava nasıl?")]
    [InlineData("ar", "ما هي عاصمة بيرو؟")]
    [InlineData("uk", "Яка сьогодні погода?")]
    [InlineData("ru", "Какая сегодня погода?")]
    public async Task A_question_that_no_policy_answers_gets_no_passage(string language, string question)
    {
        Assert.SkipUnless(Book.Rules.ReaderLanguages.Contains(language), $"There are no texts in {language} yet.");
        Assert.Empty(await PassagesAsync(language, question, Policy.Text));
    }

    [Fact]
    public async Task A_model_answers_in_English_about_a_German_policy_and_only_what_is_proven()
    {
        const string quote = "Wir verkaufen Ihre Daten nicht.";
        await using var model = await ModelServer.SayingAsync(
            ("own", "The provider does not sell your data.", [quote]),
            ("own", "The provider sells your data.", [quote]),
            ("own", "Der Anbieter verkauft Ihre Daten nicht.", [quote]));
        using var asked = Service.With(model);
        using var answer = await asked.SummariseAsync(Policy.Request("en", "Do you sell my data?"), Cancel);
        var own = Assert.Single(answer.ModelSentences(), static one => one.Question == "own");
        Assert.Equal("The provider does not sell your data.", own.Sentence.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Where_no_model_can_be_checked_the_passages_are_the_answer_and_the_model_is_not_asked()
    {
        Assert.SkipUnless(Book.Rules.ReaderLanguages.Contains("tr"), "There are no texts in tr yet.");
        await using var model = await ModelServer.SayingAsync(("own", "Der Anbieter verkauft Ihre Daten nicht.", ["Wir verkaufen Ihre Daten nicht."]));
        using var asked = Service.With(model);
        using var answer = await asked.SummariseAsync(Policy.Request("tr", "Verilerimi satıyor musunuz?"), Cancel);
        Assert.Empty(answer.ModelSentences());
        Assert.Empty(model.Calls);
        Assert.Equal("language", answer.Reason());
        Assert.Equal(Book.Rules.Texts("tr")["service/model/language"], answer.Model().GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_question_and_its_answer_are_kept_nowhere()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var model = await ModelServer.SayingAsync(("own", "Der Anbieter verkauft Ihre Daten nicht.", ["Wir verkaufen Ihre Daten nicht."]));
        using var asked = Service.With(model, ("ConnectionStrings:redis", redis.Connection));
        using var answer = await asked.SummariseAsync(Policy.Request("de", "Verkauft die Zwergenbande meine Daten?"), Cancel);
        await using var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(redis.Connection);
        var server = connection.GetServer(redis.Connection);
        var kept = new List<string>();
        await foreach (var key in server.KeysAsync())
        {
            kept.Add(string.Join(' ', (await connection.GetDatabase().HashGetAllAsync(key)).Select(static entry => entry.Value.ToString())));
        }

        Assert.Single(kept); // what the model says of the policy, and nothing of the question
        Assert.DoesNotContain("Zwergenbande", kept[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"own\"", kept[0], StringComparison.Ordinal);
    }

    public void Dispose() => service.Dispose();

    private async Task<List<string>> PassagesAsync(string language, string question, string policy)
    {
        using var answer = await service.SummariseAsync(Policy.Request(language, question, policy), Cancel);
        var own = answer.RootElement.GetProperty("answers").EnumerateArray().Single(static one => one.GetProperty("question").GetString() == "own");
        var sentence = own.GetProperty("sentences")[0];
        var passages = sentence.GetProperty("evidence").EnumerateArray().Select(static quote => quote.GetProperty("quote").GetString()!).ToList();
        Assert.Equal(Book.Rules.Texts(language)[passages.Count > 0 ? "service/own-question/found" : "service/own-question/not-found"], sentence.GetProperty("text").GetString());
        return passages;
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Summaries;

public sealed class BadRequestTests : IDisposable
{
    private readonly Service service = new(new() { ["Klartext:Limits:RequestsPerMinute"] = "100000" });

    public static TheoryData<string, string, string, int, string> Table => new()
    {
        { "nothing", "/v1/summaries", "", 400, "broken-json" },
        { "only spaces", "/v1/summaries", "   ", 400, "broken-json" },
        { "null", "/v1/summaries", "null", 400, "broken-json" },
        { "a list", "/v1/summaries", "[]", 400, "broken-json" },
        { "broken", "/v1/summaries", """{"blocks":[{"kind":"paragraph","text":"Hal""", 400, "broken-json" },
        { "half a pair", "/v1/summaries", """{"text":"\ud800"}""", 400, "broken-json" },
        { "a number as text", "/v1/summaries", """{"text":7}""", 400, "broken-json" },
        { "too deep", "/v1/summaries", "{\"x\":" + new string('[', 200) + new string(']', 200) + "}", 400, "broken-json" },
        { "no source", "/v1/summaries", """{"language":"de"}""", 400, "one-source" },
        { "two sources", "/v1/summaries", """{"html":"<p>a</p>","text":"a"}""", 400, "one-source" },
        { "no blocks", "/v1/summaries", """{"blocks":[]}""", 400, "no-text" },
        { "blocks without text", "/v1/summaries", """{"blocks":[{"kind":"paragraph","text":"  "}]}""", 400, "no-text" },
        { "a block that is null", "/v1/summaries", """{"blocks":[null]}""", 400, "block" },
        { "a block of no text field", "/v1/summaries", """{"blocks":[{"kind":"paragraph"}]}""", 400, "block" },
        { "a block of no kind", "/v1/summaries", """{"blocks":[{"kind":"video","text":"a"}]}""", 400, "block" },
        { "unknown reader's language", "/v1/summaries", """{"text":"a","language":"tlh"}""", 400, "reader-language" },
        { "empty text", "/v1/summaries", """{"text":""}""", 422, "unreadable" },
        { "empty html", "/v1/summaries", """{"html":"<html><body></body></html>"}""", 422, "unreadable" },
        { "a policy in another language", "/v1/summaries", """{"text":"Nous ne vendons pas vos données et nous ne les partageons pas avec des tiers pour leur publicité, sauf si vous le demandez dans votre compte."}""", 422, "unreadable" },
        { "a long question", "/v1/summaries", "{\"text\":\"a\",\"question\":\"" + new string('w', 600) + "\"}", 400, "question-too-long" },
        { "no url", "/v1/summaries/from-url", """{"language":"de"}""", 400, "no-url" },
        { "no address", "/v1/summaries/from-url", """{"url":"not an address"}""", 400, "unreadable" },
        { "a file", "/v1/summaries/from-url", """{"url":"file:///etc/passwd"}""", 400, "unreadable" },
        { "an explanation of nothing", "/v1/explanations", """{"text":"  "}""", 400, "sentence" },
        { "an explanation of signs", "/v1/explanations", """{"text":"... !"}""", 400, "sentence" },
        { "an explanation of too much", "/v1/explanations", "{\"text\":\"" + new string('w', 2001) + "\"}", 400, "sentence" },
        { "an explanation by rules that are not there", "/v1/explanations", """{"text":"Nous vendons.","policyLanguage":"fr"}""", 400, "policy-language" },
        { "an explanation in an unknown language", "/v1/explanations", """{"text":"Wir verkaufen.","language":"tlh"}""", 400, "reader-language" },
        { "a broken explanation", "/v1/explanations", "{", 400, "broken-json" },
        { "a trial of no practice", "/v1/explanations/trials", """{"practice":"sharing.nothing","policyLanguage":"de","match":["a"]}""", 400, "trial" },
        { "a trial without a sentence", "/v1/explanations/trials", """{"practice":"sharing.sale","policyLanguage":"de","phrases":["a"]}""", 400, "trial" },
        { "a trial without a language", "/v1/explanations/trials", """{"practice":"sharing.sale","match":["a"]}""", 400, "trial" },
        { "a trial of another status", "/v1/explanations/trials", """{"practice":"sharing.sale","policyLanguage":"de","status":"maybe","match":["a"]}""", 400, "trial" },
        { "a trial of null", "/v1/explanations/trials", """{"practice":"sharing.sale","policyLanguage":"de","phrases":[null],"match":["a"]}""", 400, "trial" },
        { "a trial of very much", "/v1/explanations/trials", "{\"practice\":\"sharing.sale\",\"policyLanguage\":\"de\",\"match\":[\"" + new string('w', 1001) + "\"]}", 400, "trial" },
        { "this machine", "/v1/summaries/from-url", """{"url":"http://127.0.0.1:5080/"}""", 400, "unreadable" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_bad_request_gets_problem_details(string what, string path, string body, int status, string problem)
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsync(path, Service.Json(body), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, what);
        await AssertProblemAsync(answer, problem);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task A_wrong_type_gets_problem_details(string type)
    {
        using var client = service.CreateClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Policy.Request()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await client.PostAsync("/v1/summaries", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        await AssertProblemAsync(answer, "media-type");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_megabytes_get_problem_details(bool saysItsLength)
    {
        using var client = service.CreateClient();
        var bytes = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 3 * 1024 * 1024) + "\"}");
        using HttpContent content = saysItsLength ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes));
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync("/v1/summaries", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await AssertProblemAsync(answer, "body-too-large");
    }

    [Theory]
    [InlineData("GET", "/v1/summaries", 405, "no-such-method")]
    [InlineData("GET", "/nowhere", 404, "no-such-address")]
    [InlineData("GET", "/v1/catalogue?language=tlh", 400, "reader-language")]
    public async Task An_address_that_is_not_there_gets_problem_details(string method, string path, int status, string problem)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        await AssertProblemAsync(answer, problem);
    }

    [Fact]
    public async Task The_problem_speaks_the_callers_language()
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, en-GB;q=0.8");
        using var answer = await client.PostAsync("/v1/summaries", Service.Json("{"), TestContext.Current.CancellationToken);
        Assert.Contains("The request is not valid JSON.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr, es;q=0.9", "de")]
    [InlineData("de-simple", "de-simple")]
    [InlineData("en;q=0.2, de-AT;q=0.9", "de")]
    [InlineData("*", "de")]
    [InlineData("x-y-z; nonsense;;", "de")]
    [InlineData("tr-TR, en;q=0.5", "tr")]
    public async Task A_header_with_no_language_of_ours_is_answered_in_German(string asked, string spoken)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        using var answer = await client.PostAsync("/v1/summaries", Service.Json("{"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([spoken], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task An_unknown_language_is_told_which_ones_there_are()
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries", Service.Json(Policy.Request("tlh")), TestContext.Current.CancellationToken);
        var details = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(Book.Rules.ReaderLanguages, language => Assert.Contains(language, details, StringComparison.Ordinal));
    }

    public void Dispose() => service.Dispose();

    private static async Task AssertProblemAsync(HttpResponseMessage answer, string problem)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var details = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("urn:klartext:problem:" + problem, details.RootElement.GetProperty("type").GetString());
        Assert.Equal((int)answer.StatusCode, details.RootElement.GetProperty("status").GetInt32());
        Assert.All((string[])["title", "detail"], name =>
        {
            var text = details.RootElement.GetProperty(name).GetString()!;
            Assert.Contains(' ', text);
            Assert.DoesNotContain('{', text);
        });
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

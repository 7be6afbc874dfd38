using System.Text.Json;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Documentation;

public sealed class DocumentationTests : IDisposable
{
    private readonly Service service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_of_the_api_is_described_in_words()
    {
        using var client = service.CreateClient();
        using var description = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Cancel));
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().ToList();
        Assert.Superset(new HashSet<string> { "/v1/summaries", "/v1/summaries/from-url", "/v1/explanations", "/v1/explanations/trials", "/v1/catalogue", "/health/live", "/health/ready" }, paths.Select(static path => path.Name).ToHashSet());
        Assert.All(paths.SelectMany(static path => path.Value.EnumerateObject()), static operation =>
        {
            Assert.Contains(' ', operation.Value.GetProperty("summary").GetString()!);
            Assert.True(operation.Value.GetProperty("description").GetString()!.Length > 40);
        });
    }

    [Fact]
    public async Task The_page_for_people_loads_nothing_from_elsewhere()
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/scalar/", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("src=\"http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task The_service_says_how_it_is(string path, string status)
    {
        using var client = service.CreateClient();
        using var health = JsonDocument.Parse(await client.GetStringAsync(path, Cancel));
        Assert.Equal(status, health.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_catalogue_names_every_practice_in_the_readers_language()
    {
        using var client = service.CreateClient();
        using var catalogue = JsonDocument.Parse(await client.GetStringAsync("/v1/catalogue?language=en", Cancel));
        var practices = catalogue.RootElement.GetProperty("questions").EnumerateArray().SelectMany(static question => question.GetProperty("practices").EnumerateArray()).ToList();
        Assert.Equal(Book.Rules.Taxonomy.Practices.Count, practices.Count);
        Assert.All(practices, static practice => Assert.DoesNotContain('/', practice.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task The_catalogue_speaks_every_language_of_the_readers()
    {
        using var client = service.CreateClient();
        foreach (var language in Book.Rules.ReaderLanguages)
        {
            using var catalogue = JsonDocument.Parse(await client.GetStringAsync($"/v1/catalogue?language={language}", Cancel));
            Assert.Contains(language, catalogue.RootElement.GetProperty("readerLanguages").EnumerateArray().Select(static one => one.GetString()));
            Assert.Equal(Book.Rules.Texts(language)["practices/sharing.sale/name"], NameOf(catalogue, "sharing.sale"));
            Assert.All(catalogue.RootElement.GetProperty("questions").EnumerateArray(), static question => Assert.DoesNotContain('/', question.GetProperty("text").GetString()!));
        }
    }

    [Fact]
    public async Task A_summary_speaks_every_language_of_the_readers()
    {
        using var client = service.CreateClient();
        foreach (var language in Book.Rules.ReaderLanguages)
        {
            using var answer = await service.SummariseAsync(Policy.Request(language), Cancel);
            Assert.Equal(language, answer.RootElement.GetProperty("language").GetString());
            Assert.Equal(Book.Rules.Texts(language)["service/model/not-configured"], answer.Model().GetProperty("text").GetString());
        }
    }

    private static string? NameOf(JsonDocument catalogue, string practice) =>
        catalogue.RootElement.GetProperty("questions").EnumerateArray().SelectMany(static question => question.GetProperty("practices").EnumerateArray())
            .Single(one => one.GetProperty("id").GetString() == practice).GetProperty("name").GetString();

    [Fact]
    public async Task Every_answer_tells_browsers_to_do_nothing_with_it()
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries", Service.Json(Policy.Request()), Cancel);
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    public void Dispose() => service.Dispose();
}

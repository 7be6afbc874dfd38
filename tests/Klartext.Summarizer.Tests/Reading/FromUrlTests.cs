using System.Net;
using System.Text.Json;
using Klartext.Policies.Readers.Fetching;
using Klartext.Summarizer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Klartext.Summarizer.Tests.Reading;

public sealed class FromUrlTests
{
    private static readonly string PolicyPage = "<html lang=de><head><title>Datenschutzerklärung</title></head><body><h1>Datenschutzerklärung</h1>"
        + string.Concat(Policy.Text.Split('\n').Select(static line => $"<p>{line.Trim()}</p>")) + "</body></html>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Links => new()
    {
        { "a link in the footer", "<footer><a href='/impressum'>Impressum</a> <a href='/ds'>Datenschutz</a></footer>" },
        { "a link that only rel tells", "<a rel='nofollow privacy-policy' href='/ds'>Rechtliches</a>" },
        { "a link element", "<link rel='privacy-policy' href='/ds'>" },
        { "English words", "<a href='/about'>About</a><a href='/ds'>Privacy Policy</a>" },
        { "a link that only its address tells", "<a href='/datenschutzerklaerung'><img src='x.png'></a>" },
        { "settings before the policy", "<a href='/settings'>Datenschutz-Einstellungen</a><a href='/ds'>Datenschutzerklärung</a>" },
        { "an officer before the policy", "<a href='/team'>Datenschutzbeauftragte</a><a href='/ds'>Hinweise zum Datenschutz</a>" },
        { "a base address", "<base href='/unter/'><a href='../ds'>Datenschutz</a>" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task The_policy_is_found_from_the_home_page(string what, string links)
    {
        await using var web = await LocalWeb.StartAsync(new()
        {
            ["/"] = $"<html lang=de><head><title>Gartenverein</title></head><body><h1>Willkommen</h1><p>Wir gärtnern am Bach.</p>{links}</body></html>",
            ["/ds"] = PolicyPage,
            ["/datenschutzerklaerung"] = PolicyPage,
            ["/settings"] = "<html lang=de><body><h1>Einstellungen</h1><p>Hier wählen Sie Cookies aus.</p></body></html>",
            ["/team"] = "<html lang=de><body><h1>Team</h1><p>Unsere Leute stellen sich vor.</p></body></html>",
        });
        using var service = new Service(services: web.Admit);
        using var answer = await AskAsync(service, $"http://verein.example:{web.Port}/");
        Assert.True(answer.RootElement.GetProperty("source").GetString()!.EndsWith(what == "a link that only its address tells" ? "/datenschutzerklaerung" : "/ds", StringComparison.Ordinal), what);
        Assert.Contains(answer.RootElement.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("practice").GetString() == "retention.period");
    }

    [Fact]
    public async Task A_page_that_is_the_policy_is_read_as_it_stands()
    {
        await using var web = await LocalWeb.StartAsync(new() { ["/recht/datenschutz"] = PolicyPage.Replace("</body>", "<a href='/andere'>Datenschutzerklärung unserer App</a></body>", StringComparison.Ordinal) });
        using var service = new Service(services: web.Admit);
        using var answer = await AskAsync(service, $"http://verein.example:{web.Port}/recht/datenschutz");
        Assert.EndsWith("/recht/datenschutz", answer.RootElement.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Single(web.Asked);
    }

    [Fact]
    public async Task The_readers_language_goes_first()
    {
        const string english = "<html lang=en><body><h1>Privacy Policy</h1><p>We do not sell your personal data to anyone.</p><p>We use cookies on this site.</p><p>You have the right to access your personal data.</p><p>You have the right to have your data erased.</p></body></html>";
        await using var web = await LocalWeb.StartAsync(new()
        {
            ["/"] = "<html lang=de><body><h1>Hallo</h1><a href='/en/privacy'>Privacy Policy</a><a href='/de/datenschutz'>Datenschutzerklärung</a></body></html>",
            ["/en/privacy"] = english,
            ["/de/datenschutz"] = PolicyPage,
        });
        using var service = new Service(services: web.Admit);
        using var german = await AskAsync(service, $"http://verein.example:{web.Port}/", "de");
        using var foreign = await AskAsync(service, $"http://verein.example:{web.Port}/", "en");
        Assert.EndsWith("/de/datenschutz", german.RootElement.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/en/privacy", foreign.RootElement.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_a_policy_is_said_to_have_none_that_was_found()
    {
        await using var web = await LocalWeb.StartAsync(new() { ["/"] = "<html lang=de><body><h1>Hallo</h1><p>Wir backen Brot und verkaufen es am Markt.</p></body></html>" });
        using var service = new Service(services: web.Admit);
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries/from-url", Service.Json($$"""{"url":"http://verein.example:{{web.Port}}/"}"""), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("keine Datenschutzerklärung zu finden", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://inside.example/")]
    [InlineData("http://verein.example:22/")]
    [InlineData("http://verein.example:6379/")]
    [InlineData("https://user:pass@verein.example/")]
    [InlineData("ftp://verein.example/")]
    [InlineData("gopher://verein.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://service.internal/")]
    [InlineData("http://printer.local/")]
    public async Task No_inner_address_is_asked(string address)
    {
        await using var web = await LocalWeb.StartAsync(new() { ["/"] = PolicyPage });
        using var service = new Service(services: web.Admit);
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries/from-url", Service.Json(JsonSerializer.Serialize(new { url = address })), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(web.Asked);
    }

    [Theory]
    [InlineData("http://10.0.0.1/secret")]
    [InlineData("http://inside.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    public async Task Neither_a_redirect_nor_a_link_leads_inside(string inner)
    {
        await using var web = await LocalWeb.StartAsync(new()
        {
            ["/redirect"] = "-> " + inner,
            ["/link"] = $"<html lang=de><body><h1>Hallo</h1><a href='{inner}'>Datenschutzerklärung</a></body></html>",
        });
        using var service = new Service(services: web.Admit);
        using var client = service.CreateClient();
        using var redirected = await client.PostAsync("/v1/summaries/from-url", Service.Json($$"""{"url":"http://verein.example:{{web.Port}}/redirect"}"""), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, redirected.StatusCode);
        using var linked = await client.PostAsync("/v1/summaries/from-url", Service.Json($$"""{"url":"http://verein.example:{{web.Port}}/link"}"""), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, linked.StatusCode);
        Assert.All(web.Asked, static path => Assert.Contains(path, (string[])["/redirect", "/link"]));
    }

    [Theory]
    [InlineData("127.0.0.1", "10.0.0.7")]
    [InlineData("127.0.0.1", "169.254.169.254")]
    [InlineData("127.0.0.1", "::ffff:192.168.0.1")]
    public async Task A_name_whose_address_changes_to_an_inner_one_is_not_followed(string first, string then)
    {
        await using var web = await LocalWeb.StartAsync(new()
        {
            ["/"] = "-> http://umzug.example:{port}/ds",
            ["/ds"] = PolicyPage,
        });
        var names = new ChangingNames([IPAddress.Parse(first), IPAddress.Parse(then)]);
        using var service = new Service(services: services =>
        {
            web.Admit(services);
            services.AddSingleton<IHostResolver>(names);
        });
        using var client = service.CreateClient();
        using var redirected = await client.PostAsync("/v1/summaries/from-url", Service.Json($$"""{"url":"http://verein.example:{{web.Port}}/"}"""), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, redirected.StatusCode);
        Assert.Equal(["/"], web.Asked);
        Assert.Equal(2, names.Asked);
    }

    [Fact]
    public async Task A_name_with_one_public_and_one_inner_address_is_not_asked()
    {
        await using var web = await LocalWeb.StartAsync(new() { ["/"] = PolicyPage });
        using var service = new Service(services: services =>
        {
            web.Admit(services);
            services.AddSingleton<IHostResolver>(new ChangingNames([IPAddress.Loopback], [IPAddress.Parse("10.0.0.7")]));
        });
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries/from-url", Service.Json($$"""{"url":"http://verein.example:{{web.Port}}/"}"""), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(web.Asked);
    }

    /// <summary>Answers each question for a name with the next address, and with some more that stay.</summary>
    private sealed class ChangingNames(IPAddress[] one, params IPAddress[] always) : IHostResolver
    {
        private int asked;

        public int Asked => asked;

        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<IPAddress>>([one[Math.Min(Interlocked.Increment(ref asked), one.Length) - 1], .. always]);
    }

    private static async Task<JsonDocument> AskAsync(Service service, string url, string language = "de")
    {
        using var client = service.CreateClient();
        using var answer = await client.PostAsync("/v1/summaries/from-url", Service.Json(JsonSerializer.Serialize(new { url, language })), Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body);
    }
}

using System.Net;
using Klartext.Summarizer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Klartext.Summarizer.Tests.Limits;

public sealed class LimitsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_after_the_last_one_allowed_is_told_when_to_come_back()
    {
        using var service = new Service(new() { ["Klartext:Limits:RequestsPerMinute"] = "3" });
        using var client = service.CreateClient();
        for (var request = 0; request < 3; request++)
        {
            using var answer = await client.GetAsync("/v1/catalogue", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await client.GetAsync("/v1/catalogue", Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        using var health = await client.GetAsync("/health/live", Cancel);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_service_key_allows_more_and_a_wrong_one_nothing()
    {
        using var service = new Service(new() { ["Klartext:Limits:RequestsPerMinute"] = "1", ["Klartext:Limits:ServiceKeys:0"] = "workshop" });
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Klartext-Key", "workshop");
        for (var request = 0; request < 5; request++)
        {
            using var answer = await client.PostAsync("/v1/summaries", Service.Json(Policy.Request()), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        client.DefaultRequestHeaders.Remove("X-Klartext-Key");
        client.DefaultRequestHeaders.Add("X-Klartext-Key", "guessed");
        using var refused = await client.PostAsync("/v1/summaries", Service.Json(Policy.Request()), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("chrome-extension://abcdefghijklmnop", true)]
    [InlineData("https://elsewhere.example", false)]
    public async Task Only_the_origins_named_in_the_settings_may_read_answers(string origin, bool admitted)
    {
        using var service = new Service(new() { ["Klartext:Cors:Origins:0"] = "chrome-extension://abcdefghijklmnop" });
        using var client = service.CreateClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/summaries");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await client.SendAsync(preflight, Cancel);
        Assert.Equal(admitted, answer.Headers.Contains("Access-Control-Allow-Origin"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/summaries") { Content = Service.Json(Policy.Request()) };
        request.Headers.Add("Origin", origin);
        using var second = await client.SendAsync(request, Cancel);
        Assert.Equal(admitted, second.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Behind_a_trusted_balancer_each_visitor_has_a_limit_of_their_own()
    {
        using var service = new Service(new() { ["Klartext:Limits:RequestsPerMinute"] = "1", ["Klartext:Limits:TrustedProxies:0"] = "127.0.0.0/8" }, static services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, LoopbackCaller>());
        using var client = service.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "198.51.100.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client, "198.51.100.1"));
    }

    [Theory]
    [InlineData("Klartext:Limits:BodyBytes", "1")]
    [InlineData("Klartext:Limits:TrustedProxies:0", "everyone")]
    [InlineData("Klartext:Cors:Origins:0", "*")]
    [InlineData("Klartext:Llm:Endpoint", "ftp://model")]
    [InlineData("Klartext:Llm:Model", "without an endpoint")]
    [InlineData("Klartext:Cache:MemoryMegabytes", "0")]
    public void A_senseless_setting_stops_the_start(string key, string value)
    {
        using var service = new Service(new() { [key] = value });
        Assert.ThrowsAny<Exception>(() => service.CreateClient());
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/catalogue");
        request.Headers.Add("X-Forwarded-For", visitor);
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private sealed class LoopbackCaller : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Loopback;
                return following(context);
            });
            next(app);
        };
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>A portal with the sample content of all modules.</summary>
public sealed class SamplePortal(PostgresServer server) : IAsyncLifetime
{
    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await Portal.StartAsync(CivicCore.Platform.Data.DatabaseKind.Sqlite, server, settings: "--Portal:Samples=true");

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

/// <summary>All pages without parameters, in Chromium, as an administrator sees them.</summary>
public sealed class PageTests(SamplePortal fixture, Chromium chromium) : IClassFixture<SamplePortal>
{
    private const int MostBytes = 120 * 1024;

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_any_page(string language)
    {
        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        var page = await chromium.OpenAsync();
        await page.Context.AddCookiesAsync(administrator.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "127.0.0.1", Path = "/" }));
        var found = new List<string>();
        foreach (var path in Paths())
        {
            await page.GotoAsync($"{fixture.Portal.Address}/{language}{path}");
            found.AddRange(await Looks.FaultsAsync(page, $"{path.Trim('/').Replace('/', '-')}-{language}"));
        }

        await page.Context.CloseAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_samples_leave_something_of_each_kind_for_a_moderator_to_decide()
    {
        using var moderator = await fixture.Portal.SignInAsync(Roles.Moderator);
        await moderator.GoAsync("/de/pruefen");
        var waiting = moderator.Page.QuerySelectorAll<IHtmlAnchorElement>("main .rows a").Select(static each => each.Href).ToList();
        Assert.Equal(4, waiting.Count);
        Assert.Contains("gemeldet", moderator.Words, StringComparison.Ordinal);
        foreach (var path in waiting)
        {
            await moderator.GoAsync(path);
            Assert.NotNull(moderator.Page.QuerySelector("main form button[value=Accept]"));
        }
    }

    [Fact]
    public async Task The_first_page_is_light_and_comes_from_here_alone()
    {
        var page = await chromium.OpenAsync(width: 360);
        var requests = new List<IRequest>();
        page.Request += (_, request) => requests.Add(request);
        await page.GotoAsync($"{fixture.Portal.Address}/de", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.All(requests, request => Assert.StartsWith(fixture.Portal.Address, request.Url, StringComparison.Ordinal));
        var bytes = 0;
        foreach (var request in requests)
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        Assert.True(bytes is > 0 and <= MostBytes, $"{bytes} bytes in {requests.Count} requests");
        TestContext.Current.SendDiagnosticMessage($"first page: {bytes} bytes, {requests.Count} requests");
        Assert.Empty(await page.Context.CookiesAsync());
    }

    private IEnumerable<string> Paths() =>
        fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && endpoint.RoutePattern.Parameters.Count == 0)
            .Select(static endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}").Distinct().Order(StringComparer.Ordinal);
}

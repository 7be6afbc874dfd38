using System.Net;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Platform.People;

/// <summary>
/// Each role against each route. The table is *.permissions.txt beside the tests of platform and modules; a route that stands in none of
/// them fails the first test, which prints the line to add.
/// </summary>
public sealed class PermissionTests(SqlitePortal fixture) : IClassFixture<SqlitePortal>
{
    private const string Everyone = "*";
    private const string SignedIn = "+";

    private static readonly IReadOnlyDictionary<string, string> Table = ReadTable();

    [Fact]
    public void Every_route_stands_in_the_table_with_exactly_who_may_use_it()
    {
        var routes = Routes().ToDictionary(static route => route.Name, route => Stated(route.Endpoint), StringComparer.Ordinal);
        var wrong = routes.Where(static route => !Table.TryGetValue(route.Key, out var who) || who != route.Value).Select(static route => $"{route.Key} {route.Value}");
        Assert.True(!wrong.Any(), "Add or correct these lines in a *.permissions.txt:\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.Empty(Table.Keys.Except(routes.Keys));
    }

    [Fact]
    public async Task Every_role_gets_exactly_what_the_table_says()
    {
        string?[] visitors = [null, .. Roles.All];
        foreach (var role in visitors)
        {
            using var visitor = role is null ? fixture.Portal.Visit() : await fixture.Portal.SignInAsync(role);
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(fixture.Portal.Address) };
            foreach (var (name, _) in Routes().Where(static route => Path(route.Name) is not "/abmelden"))
            {
                using var request = new HttpRequestMessage(new HttpMethod(name.Split(' ')[0]), $"/de{Path(name)}");
                using var answer = await client.SendAsync(request);
                Assert.True(May(role, Table[name]) == !IsDenied(answer), $"{role ?? "nobody"}: {name} gave {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    private static bool May(string? role, string who) =>
        who == Everyone || (role is not null && (who == SignedIn || role == Roles.Administrator || who.Split(' ').Contains(role)));

    private static bool IsDenied(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() is var place && (place.Contains("/anmelden?zurueck=", StringComparison.Ordinal) || place.Contains("/kein-zutritt", StringComparison.Ordinal)));

    /// <summary>The route with something believable for each parameter.</summary>
    private static string Path(string name) => string.Join('/', name.Split(' ')[1].Split('/').Select(static part => part switch
    {
        _ when !part.StartsWith('{') => part,
        _ when part.Contains(":guid", StringComparison.Ordinal) => "11111111-1111-1111-1111-111111111111",
        _ when part.Contains(":int", StringComparison.Ordinal) => "404",
        _ => "x",
    }));

    private static Dictionary<string, string> ReadTable()
    {
        var assembly = typeof(PermissionTests).Assembly;
        return assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".permissions.txt", StringComparison.Ordinal))
            .SelectMany(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd().Split('\n'))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .ToDictionary(static line => string.Join(' ', line.Split(' ')[..2]), static line => string.Join(' ', line.Split(' ')[2..]), StringComparer.Ordinal);
    }

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Routes() =>
        fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is not "{**path:file}" and not null && !endpoint.RoutePattern.RawText.StartsWith("_framework", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.StartsWith("/_", StringComparison.Ordinal))
            .SelectMany(static endpoint => Methods(endpoint).Select(method => ($"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint)));

    /// <summary>A page is one line, whether it is read or sent.</summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(static method => method is not "HEAD") ?? ["GET"];

    private string Stated(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Everyone;
        }

        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Policy).OfType<string>().ToList();
        if (policies.Count == 0)
        {
            return SignedIn;
        }

        var roles = fixture.Portal.Services.GetServices<PermissionRule>().First(rule => rule.Permission == policies[0]).Roles;
        return roles.Count == 0 ? Roles.Administrator : string.Join(' ', roles);
    }
}

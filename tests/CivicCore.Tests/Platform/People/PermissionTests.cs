using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using CivicCore.Platform.People;
using CivicCore.Tests.Platform.People.Permissions;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Platform.People;

/// <summary>A portal in which nothing limits how often forms are sent, and whose service is away.</summary>
public sealed class PermissionPortal(PostgresServer server) : PortalFixture(CivicCore.Platform.Data.DatabaseKind.Sqlite, server)
{
    protected override string[] Settings => ["--Portal:Limits:SubmitsPerMinute=100000", "--Klartext:Service=http://127.0.0.1:9"];
}

/// <summary>
/// Each role against each route, with things of its own and of others: the table is civic-core/PERMISSIONS.md. A route or a form that
/// stands in no line fails, and the test prints the line to add.
/// </summary>
public sealed partial class PermissionTests(PermissionPortal fixture) : IClassFixture<PermissionPortal>
{
    private static readonly IReadOnlyList<PermissionRow> Table = PermissionRow.ReadAll(Path.Combine(AppContext.BaseDirectory, "PERMISSIONS.md"));

    private static readonly Dictionary<string, Func<Owner, Task<Made>>> Makers = typeof(PermissionTests).Assembly.GetTypes()
        .Where(static type => type.IsClass && typeof(IOwnedThings).IsAssignableFrom(type))
        .SelectMany(static type => ((IOwnedThings)Activator.CreateInstance(type)!).Makers).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Every_route_stands_in_the_table()
    {
        var routes = Routes().ToDictionary(static route => route.Name, route => Stated(route.Endpoint), StringComparer.Ordinal);
        var missing = routes.Where(static route => !Table.Any(row => row.Route == route.Key)).Select(static route => PermissionRow.Suggest(route.Key, route.Value)).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, "Add these lines to civic-core/PERMISSIONS.md:\n" + string.Join('\n', missing));
        Assert.Empty(Table.Select(static row => row.Route).Except(routes.Keys));
    }

    [Fact]
    public async Task Everyone_reaches_what_the_table_says_of_their_own_and_of_others_and_nothing_else()
    {
        var things = Table.Select(static row => row.Thing).OfType<string>().ToHashSet(StringComparer.Ordinal);
        using var other = await fixture.Portal.SignInAsync(Roles.Citizen);
        var others = await Someone.WithThingsAsync(fixture.Portal, "", other, things, Makers);
        var visitors = new List<Someone>();
        foreach (var role in PermissionRow.Visitors)
        {
            visitors.Add(await Someone.WithThingsAsync(fixture.Portal, role, role.Length == 0 ? fixture.Portal.Visit() : await fixture.Portal.SignInAsync(role), things, Makers));
        }

        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(visitors, async (visitor, _) =>
        {
            foreach (var rows in Table.Where(static row => !row.Route.EndsWith(" /abmelden", StringComparison.Ordinal)).GroupBy(static row => (row.Route, row.Thing)))
            {
                foreach (var own in rows.Key.Thing is null ? (bool[])[true] : [true, false])
                {
                    foreach (var what in await CheckAsync(visitor, own ? visitor : others, rows.Key.Route, rows.Key.Thing, [.. rows], own))
                    {
                        wrong.Add($"{(visitor.Role.Length == 0 ? "nobody" : visitor.Role)}: {rows.Key.Route} {(rows.Key.Thing is { } thing ? $"({(own ? "own" : "another's")} {thing}) " : null)}{what}");
                    }
                }
            }
        });
        visitors.ForEach(static visitor => visitor.Dispose());
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    /// <summary>What differs from the table when somebody goes to a route with a thing of theirs or of another.</summary>
    private static async Task<List<string>> CheckAsync(Someone visitor, Someone owner, string route, string? thing, List<PermissionRow> rows, bool own)
    {
        var (method, path) = (route.Split(' ')[0], Someone.PathOf(route, thing, owner, own));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await visitor.Client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        var found = new List<string>();
        var forms = thing is null ? [] : Handlers().Matches(page).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var may = row.May(visitor.Role, own);
            if (row.Forms.Count == 0)
            {
                if (may != (thing is null ? !IsDenied(answer) : Shows(answer, page, owner.Mark)))
                {
                    found.Add($"gave {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
            else
            {
                found.AddRange(row.Forms.Where(form => forms.Contains(form) != may).Select(static form => $"form {form}"));
                foreach (var form in may ? [] : row.Forms)
                {
                    if (await visitor.SendAsync(path, form) is { } accepted)
                    {
                        found.Add($"form {form} was taken: {accepted}");
                    }
                }
            }
        }

        found.AddRange(forms.Except(rows.SelectMany(static row => row.Forms)).Select(static form => $"form {form} has no line"));
        return found;
    }

    /// <summary>Whether an answer shows a thing: a page has the thing's own word on it, a picture or a feed is simply there.</summary>
    private static bool Shows(HttpResponseMessage answer, string body, string mark) =>
        answer.StatusCode == HttpStatusCode.OK && (!body.Contains("<main", StringComparison.Ordinal) || body.Contains(mark, StringComparison.Ordinal));

    private static bool IsDenied(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() is var place && (place.Contains("/anmelden?zurueck=", StringComparison.Ordinal) || place.Contains("/kein-zutritt", StringComparison.Ordinal)));

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handlers();

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Routes() =>
        fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is not "{**path:file}" and not null && !endpoint.RoutePattern.RawText.StartsWith("_framework", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.StartsWith("/_", StringComparison.Ordinal))
            .SelectMany(static endpoint => Methods(endpoint).Select(method => ($"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint)));

    /// <summary>A page is one route, whether it is read or sent.</summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(static method => method is not "HEAD") ?? ["GET"];

    /// <summary>Who may use a route by what it says of itself, for the line that is suggested.</summary>
    private IReadOnlyList<string> Stated(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return PermissionRow.Visitors;
        }

        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Policy).OfType<string>().ToList();
        return policies.Count == 0 ? Roles.All : [Roles.Administrator, .. fixture.Portal.Services.GetServices<PermissionRule>().First(rule => rule.Permission == policies[0]).Roles];
    }
}

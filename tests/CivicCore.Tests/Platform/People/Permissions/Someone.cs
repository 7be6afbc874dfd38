using System.Net;
using System.Text.RegularExpressions;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform.People.Permissions;

/// <summary>A visitor with a role, and with a thing of each kind that is theirs.</summary>
internal sealed partial class Someone : IDisposable
{
    private readonly Visitor visitor;
    private readonly Dictionary<string, Made> things = new(StringComparer.Ordinal);
    private string? token;

    private Someone(Portal portal, string role, Visitor visitor, string mark)
    {
        (Role, this.visitor, Mark) = (role, visitor, mark);
        Client = new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(portal.Address) };
    }

    /// <summary>The role; empty without an account.</summary>
    public string Role { get; }

    /// <summary>The word that stands in their things alone.</summary>
    public string Mark { get; }

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Makes a thing of each kind for a visitor.</summary>
    public static async Task<Someone> WithThingsAsync(Portal portal, string role, Visitor visitor, IEnumerable<string> kinds, IReadOnlyDictionary<string, Func<Owner, Task<Made>>> makers)
    {
        var owner = new Owner(portal, visitor.PersonId, visitor.Cookies);
        var someone = new Someone(portal, role, visitor, owner.Mark);
        foreach (var kind in kinds)
        {
            someone.things[kind] = await makers[kind](owner);
        }

        return someone;
    }

    /// <summary>Address of a route with a thing of somebody; with the link that its owner has when it is one's own.</summary>
    public static string PathOf(string route, string? thing, Someone owner, bool own)
    {
        var made = thing is null ? null : owner.things[thing];
        var path = Parameters().Replace(route.Split(' ')[1], match => Uri.EscapeDataString(made?.Values.GetValueOrDefault(match.Groups[1].Value) ?? Believable(match)));
        return $"/de{path}{(own ? made?.Link : null)}{(path.EndsWith("/neues", StringComparison.Ordinal) ? "?nach=0" : null)}";
    }

    /// <summary>Sends a form that is not offered, as somebody would who knows its name.</summary>
    /// <returns>How it was answered; null when it was refused.</returns>
    public async Task<string?> SendAsync(string path, string form)
    {
        token ??= Token().Match(await Client.GetStringAsync("/de/brett/neu")).Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["_handler"] = form, ["Form.Act"] = "release", ["Form.Decision"] = "Accept", ["Reason"] = "Probe", ["Note"] = "Probe",
        });
        using var answer = await Client.PostAsync(path, content);
        var isRefused = (int)answer.StatusCode >= 400
            || answer.StatusCode == HttpStatusCode.SeeOther // the page as it is: it has no such form (RefusedForms)
            || (answer.StatusCode == HttpStatusCode.Redirect && Doors().IsMatch(answer.Headers.Location!.ToString()))
            || (await answer.Content.ReadAsStringAsync()).Contains("role=\"alert\"", StringComparison.Ordinal);
        return isRefused ? null : $"{(int)answer.StatusCode} {answer.Headers.Location}";
    }

    public void Dispose()
    {
        Client.Dispose();
        visitor.Dispose();
    }

    /// <summary>Something for a parameter of a route that names nothing.</summary>
    private static string Believable(Match match) => match switch
    {
        _ when match.Value.Contains(":guid", StringComparison.Ordinal) => "11111111-1111-1111-1111-111111111111",
        _ when match.Value.Contains(":int", StringComparison.Ordinal) => "404",
        _ when match.Groups[1].Value == "format" => "json",
        _ => "x",
    };

    [GeneratedRegex(@"\{(?:\*\*)?(\w+)(?::\w+)?\}")]
    private static partial Regex Parameters();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/anmelden\\?zurueck=|/kein-zutritt")]
    private static partial Regex Doors();
}

using System.Text;
using Klartext.EndToEnd.Tests.Browser;
using Microsoft.AspNetCore.Http;

namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>
/// An invented site of Structures/*.site: a line that says what is odd about it, what is expected, then its pages, each after a line
/// "---- ADDRESS". Expected: "read" the policy's address; "state" what the panel says first instead; "asks" the host it asks for; "there"
/// the address to click on then, or "press" the element to press before; "click" the page the icon is clicked on (default /); "reader"
/// the reader's language; "has" and "lacks" words of the text that is read; "first" words that stand in its first part.
/// </summary>
internal sealed class SiteStructure
{
    private static readonly string Folder = Path.Combine(ExtensionPackage.RepositoryRoot, "tests", "Klartext.EndToEnd.Tests", "Sites", "Structures");

    /// <summary>Marks a page that is shown to browsers alone.</summary>
    private const string ForPeople = "{{people}}";

    private readonly string name;
    private readonly List<(string Key, string Value)> expected = [];
    private readonly List<(string Address, string Page)> pages = [];

    private SiteStructure(string name) => this.name = name;

    public static IReadOnlyList<string> Names => [.. Directory.GetFiles(Folder, "*.site").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string? Read => One("read") is { } path ? Address(path) : null;

    public string? State => One("state");

    public string? Asks => One("asks");

    public string? There => One("there") is { } path ? Address(path) : null;

    public string? Press => One("press");

    public string Click => Address(One("click") ?? "/");

    public string Reader => One("reader") ?? "de";

    public IEnumerable<string> Has => All("has");

    public IEnumerable<string> Lacks => All("lacks");

    public string? First => One("first");

    public static SiteStructure Load(string name)
    {
        var site = new SiteStructure(name);
        StringBuilder? page = null;
        var address = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{name}.site")).Skip(1))
        {
            if (line.StartsWith("---- ", StringComparison.Ordinal))
            {
                site.Add(address, page);
                (address, page) = (line[5..], new StringBuilder());
            }
            else if (page is null)
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                site.expected.Add((line[..colon], line[(colon + 2)..]));
            }
            else
            {
                page.AppendLine(line);
            }
        }

        site.Add(address, page);
        return site;
    }

    /// <summary>Serves its pages.</summary>
    public void ServeOn(LocalWeb web)
    {
        foreach (var (address, page) in pages)
        {
            web.Answer(Address(address), context => AnswerAsync(context, page));
        }
    }

    private void Add(string address, StringBuilder? page)
    {
        if (page is not null)
        {
            pages.Add((address, page.ToString().Trim()));
        }
    }

    private async Task AnswerAsync(HttpContext context, string page)
    {
        if (page.StartsWith("{{redirect:", StringComparison.Ordinal))
        {
            context.Response.Redirect(Address(page[11..^2]));
        }
        else if (page.StartsWith(ForPeople, StringComparison.Ordinal) && !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect(Address("/"));
        }
        else if (page == "{{pdf}}")
        {
            context.Response.ContentType = "application/pdf";
            await context.Response.SendFileAsync(Path.Combine(ExtensionPackage.RepositoryRoot, "tests", "Klartext.Policies.Readers.Tests", "Pages", "toepferei.pdf"));
        }
        else
        {
            context.Response.ContentType = page == "{{text}}" ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
            await context.Response.WriteAsync(PolicyTexts.Fill(page.Replace(ForPeople, string.Empty, StringComparison.Ordinal)));
        }
    }

    private string Address(string path) => path.StartsWith("http", StringComparison.Ordinal) ? path : $"http://{name}.example{path}";

    private string? One(string key) => All(key).FirstOrDefault();

    private IEnumerable<string> All(string key) => expected.Where(each => each.Key == key).Select(static each => each.Value);
}

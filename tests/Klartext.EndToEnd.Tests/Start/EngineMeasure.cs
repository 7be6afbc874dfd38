using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Sites;

namespace Klartext.EndToEnd.Tests.Start;

/// <summary>
/// What reading costs in the browser, where .NET is interpreted: the rule book, the first policy of 60 kB, each further one. Explicit, for
/// it needs a quiet machine: run with --explicit only.
/// </summary>
public sealed partial class EngineMeasure(ITestOutputHelper output)
{
    private const int Letters = 60_000;
    private const int Runs = 5;
    private const int Further = 9;

    /// <summary>Times of one run in a fresh page. A page that was read already is answered from memory: the difference is the reading.</summary>
    private const string Script = """
        (async () => {
          const bytes = new Uint8Array(await (await fetch('/klartext.rulebook')).arrayBuffer());
          const { dotnet } = await import('/framework/dotnet.js');
          const runtime = await dotnet.create();
          const engine = (await runtime.getAssemblyExports('Klartext.Extension')).Klartext.Extension.Engine.EngineExports;
          const time = work => { const start = performance.now(); work(); return performance.now() - start; };
          const book = time(() => engine.Load(bytes));
          const page = number => JSON.stringify({ title: null, language: 'de', blocks: [{ kind: 'paragraph', level: 0, text: `Fassung ${number}.` }, ...BLOCKS] });
          const read = number => { const json = page(number); const all = time(() => engine.Json(json, 'de')); return all - time(() => engine.Json(json, 'de')); };
          const first = read(0);
          const later = Array.from({ length: FURTHER }, (_, number) => read(number + 1));
          return { book, first, second: later[0], later: later.sort((a, b) => a - b)[FURTHER >> 1] };
        })()
        """;

    [Fact(Explicit = true)]
    public async Task A_policy_is_read_at_once_in_the_browser_too()
    {
        await using var web = await LocalWeb.StartAsync();
        var script = Script.Replace("BLOCKS", Blocks(), StringComparison.Ordinal).Replace("FURTHER", Further.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var runs = new List<JsonNode>();
        while (runs.Count < Runs)
        {
            await using var browser = await Chromium.StartAsync(web.Address);
            var tab = await browser.OpenAsync($"chrome-extension://{browser.ExtensionId}/settings.html");
            runs.Add((await tab.Page.EvaluateAsync(script))!);
        }

        foreach (var name in (string[])["book", "first", "second", "later"])
        {
            var times = runs.Select(run => run[name]!.GetValue<double>()).Order().ToList();
            output.WriteLine($"{name}: {times[Runs / 2]:0} ms ({times[0]:0} to {times[^1]:0})");
        }

        Assert.True(runs.Min(static run => run["later"]!.GetValue<double>()) < 500);
    }

    /// <summary>Headings, paragraphs and list items of the project's samples, as JSON, some 60,000 characters.</summary>
    private static string Blocks()
    {
        var blocks = new List<object>();
        var letters = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(ExtensionPackage.RepositoryRoot, "rules", "samples", "de"), "*.html").Order(StringComparer.Ordinal))
        {
            foreach (var piece in Piece().Matches(File.ReadAllText(file)).Where(_ => letters < Letters))
            {
                var (element, text) = (piece.Groups[1].Value, WebUtility.HtmlDecode(Tag().Replace(piece.Groups[2].Value, string.Empty)).Trim());
                letters += text.Length + 1;
                blocks.Add(element switch
                {
                    ['h', var level] => new { kind = "heading", level = level - '0', text },
                    "li" => new { kind = "listItem", level = 1, text },
                    _ => new { kind = "paragraph", level = 0, text },
                });
            }
        }

        return JsonSerializer.Serialize(blocks);
    }

    [GeneratedRegex("<(h[1-6]|p|li)\\b[^>]*>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

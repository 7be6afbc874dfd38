using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>Asks axe what keeps people out of a page.</summary>
internal static class Axe
{
    private static readonly string Script = ReadScript();

    /// <summary>One line a violation: rule, and the elements that break it; every details is opened first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="coloursAlone">Asks the rules about colours only: for a page that was looked at whole in other colours.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this BrowserPage page, bool coloursAlone = false)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
        await page.SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = Script });
        var violations = await page.EvaluateAsync("axe.run(document, { resultTypes: ['violations'], " + (coloursAlone ? "runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }" : string.Empty) + " }).then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))");
        return [.. violations!.AsArray().Select(static each => each!.GetValue<string>())];
    }

    private static string ReadScript()
    {
        var assembly = typeof(AxeResult).Assembly;
        var name = assembly.GetManifestResourceNames().First(static each => each.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Klartext.Extension.Tests.Packing;

public sealed class FirefoxLintTests
{
    private const string Linter = "web-ext@10.7.0";

    [Fact]
    public async Task Firefoxs_own_linter_finds_no_error_in_the_package()
    {
        var start = new ProcessStartInfo("npx", ["--yes", Linter, "lint", "--source-dir", Path.Combine(Repository.Artifacts, "extension-firefox"), "--output", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var npx = Process.Start(start)!;
        var complained = npx.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await npx.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npx.WaitForExitAsync(TestContext.Current.CancellationToken);
        var begin = said.IndexOf('{', StringComparison.Ordinal);
        Assert.True(begin >= 0, said + await complained);
        Assert.Empty(JsonNode.Parse(said[begin..])!["errors"]!.AsArray().Select(static each => $"{each!["file"]}: {each["message"]}"));
    }
}

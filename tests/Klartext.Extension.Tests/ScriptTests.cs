using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Klartext.Extension.Tests;

/// <summary>Runs the *.test.mjs files, whose folders are those of extension/Klartext.Extension/wwwroot.</summary>
public sealed partial class ScriptTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.Tests, "*.test.mjs", SearchOption.AllDirectories).Where(static file => !file.Contains("/bin/", StringComparison.Ordinal)).Select(static file => Path.GetRelativePath(Repository.Tests, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_scripts_do_what_their_tests_say(string file)
    {
        var start = new ProcessStartInfo("node", ["--test", "--test-reporter=spec", file]) { WorkingDirectory = Repository.Tests, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        using var node = Process.Start(start)!;
        var said = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await said + complained);
        Assert.True(int.Parse(Passed().Match(await said).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 0, await said);
    }

    [GeneratedRegex(@"^ℹ pass (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Passed();
}

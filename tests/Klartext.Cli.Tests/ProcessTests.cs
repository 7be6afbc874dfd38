using System.Diagnostics;
using System.Text;

namespace Klartext.Cli.Tests;

/// <summary>The command as the shell starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public async Task A_missing_file_ends_with_3_and_one_line()
    {
        var (exit, output, error) = await Start(string.Empty, "read", workspace["missing.html"]);

        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Umlauts_go_in_and_out_as_they_are()
    {
        var (exit, output, _) = await Start("Datenschutz\n\nWir löschen Ihre Daten nach 7 Tagen. Sie haben das Recht auf Auskunft über Ihre Daten.", "read", "--format", "jsonl", "-");

        Assert.Equal(0, exit);
        Assert.Contains("\"Wir löschen Ihre Daten nach 7 Tagen.\"", output, StringComparison.Ordinal);
        Assert.False(output.StartsWith('\uFEFF'));
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        var files = Enumerable.Repeat(Path.Combine(Repository.Samples, "teekontor-brandt.html"), 30);
        using var process = Process.Start(StartInfo(["read", "--format", "jsonl", .. files]))!;
        process.StandardInput.Close();
        await process.StandardOutput.ReadAsync(new char[1], TestContext.Current.CancellationToken);
        process.StandardOutput.Close();

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(error);
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => workspace.Dispose();

    private static async Task<(int Exit, string Output, string Error)> Start(string input, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = utf8, StandardOutputEncoding = utf8, StandardErrorEncoding = utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "klartext.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("KLARTEXT_RULES");
        return start;
    }
}

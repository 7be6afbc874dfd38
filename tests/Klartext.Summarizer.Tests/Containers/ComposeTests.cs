using System.Diagnostics;

namespace Klartext.Summarizer.Tests.Containers;

public sealed class ComposeTests
{
    private static readonly string Compose = Path.Combine(AppContext.BaseDirectory, "compose.yaml");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Docker_compose_understands_the_file_and_finds_every_setting_known()
    {
        var (exit, output) = await ConfigAsync();
        Assert.SkipWhen(exit is null, "docker-compose is not on this machine.");
        Assert.True(exit == 0, output);
        var settings = output.Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("Klartext__", StringComparison.Ordinal)).Select(static line => line.Split(':')[0]).ToList();
        Assert.Equal(["Klartext__Llm__Endpoint", "Klartext__Llm__Model"], settings.Order(StringComparer.Ordinal));
        Assert.Contains("ConnectionStrings__redis: redis:6379", output, StringComparison.Ordinal);
        Assert.Contains("read_only: true", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_image_is_the_version_that_is_built()
    {
        var version = typeof(Program).Assembly.GetName().Version!.ToString(3);
        Assert.Contains($"klartext-summarizer:${{KLARTEXT_VERSION:-{version}}}", await File.ReadAllTextAsync(Compose, Cancel), StringComparison.Ordinal);
    }

    private static async Task<(int? Exit, string Output)> ConfigAsync()
    {
        foreach (var words in (string[][])[["docker", "compose"], ["docker-compose"]])
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(words[0], [.. words.Skip(1), "-f", Compose, "config"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                var output = process.StandardOutput.ReadToEndAsync(Cancel);
                var errors = process.StandardError.ReadToEndAsync(Cancel);
                await process.WaitForExitAsync(Cancel);
                if (process.ExitCode == 0 || words.Length == 1)
                {
                    return (process.ExitCode, await output + await errors);
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                continue; // not installed
            }
        }

        return (null, string.Empty);
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Klartext.Cli.Tests;

/// <summary>The scorer beside the project, run on the command as it is built. The floors may only rise.</summary>
public sealed class EvaluationTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "klartext.dll");

    public static TheoryData<string, string, double> Floors => new()
    {
        { "websites", "micro_f1", 0.95 }, { "websites", "macro_f1", 0.90 }, { "websites", "denied_f1", 0.85 }, { "websites", "status_accuracy", 0.98 },
        { "websites", "evidence_overlap", 0.75 }, { "websites", "text_coverage", 0.97 }, { "websites", "literal_quotes", 1 },
        { "tiltify", "micro_recall", 0.95 }, { "tiltify", "literal_quotes", 1 },
        { "gdpr", "precision", 0.90 }, { "gdpr", "recall", 0.85 },
        { "opp115", "micro_f1", 0.70 }, { "opp115", "macro_f1", 0.62 },
    };

    private static readonly Lazy<JsonElement> Scores = new(Score);

    [Theory]
    [MemberData(nameof(Floors))]
    public void The_rules_read_labelled_policies_at_least_this_well(string suite, string measure, double floor)
    {
        Assert.SkipUnless(Repository.Shared is not null, "The folder shared/ with corpora and scorer is not beside the project.");

        var value = Scores.Value.GetProperty(suite).GetProperty(measure).GetDouble();
        Assert.True(value >= floor, $"{suite} {measure} is {value:0.000}, the floor is {floor}");
    }

    private static JsonElement Score()
    {
        var result = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("python3") { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var word in (string[])[Path.Combine(Repository.Shared!, "evaluate", "evaluate.py"), "--tool", $"dotnet \"{Tool}\"", "--suite", "all", "--json", result])
            {
                start.ArgumentList.Add(word);
            }

            start.Environment.Remove("KLARTEXT_RULES");
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error);
            using var json = JsonDocument.Parse(File.ReadAllBytes(result));
            return json.RootElement.Clone();
        }
        finally
        {
            File.Delete(result);
        }
    }
}

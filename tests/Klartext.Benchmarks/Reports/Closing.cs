using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Reports;

namespace Klartext.Benchmarks.Reports;

/// <summary>
/// Says after a run what the figures mean, by the lines of closing.txt: {Class.Method} is the median time of a benchmark,
/// {A / B} the ratio of two, {bytes A} what one call allocates; a parameter follows the name in brackets. A line of which a figure was not measured is left out.
/// </summary>
internal static partial class Closing
{
    /// <summary>Writes the lines that the run can fill.</summary>
    public static void Write(IEnumerable<Summary> summaries, TextWriter output)
    {
        var reports = summaries.SelectMany(static summary => summary.Reports).Where(static report => report.ResultStatistics is not null).ToDictionary(Name, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "closing.txt")))
        {
            var complete = true;
            var said = Place().Replace(line, place =>
            {
                var figure = Figure(place, reports);
                complete &= figure is not null;
                return figure ?? string.Empty;
            });
            if (complete && reports.Count > 0)
            {
                output.WriteLine(said);
            }
        }
    }

    private static string? Figure(Match place, Dictionary<string, BenchmarkReport> reports)
    {
        if (!reports.TryGetValue(place.Groups["name"].Value, out var report))
        {
            return null;
        }

        if (place.Groups["bytes"].Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1024.0,8:0} kB");
        }

        var time = report.ResultStatistics!.Median;
        if (!place.Groups["other"].Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{time / 1e6,8:0.00} ms");
        }

        return reports.TryGetValue(place.Groups["other"].Value, out var other)
            ? string.Create(CultureInfo.InvariantCulture, $"{time / other.ResultStatistics!.Median,8:0.00} x")
            : null;
    }

    private static string Name(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        var parameters = string.Join(',', benchmark.Parameters.Items.Select(static parameter => Convert.ToString(parameter.Value, CultureInfo.InvariantCulture)));
        var name = $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}";
        return parameters.Length == 0 ? name : $"{name}({parameters})";
    }

    [GeneratedRegex(@"\{(?<bytes>bytes )?(?<name>[\w.()]+)(?: / (?<other>[\w.()]+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

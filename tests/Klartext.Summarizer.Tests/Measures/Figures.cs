using System.Globalization;

namespace Klartext.Summarizer.Tests.Measures;

/// <summary>What measures say.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    /// <summary>Writes a row of the table of what was measured; into the file that the environment names in KLARTEXT_FIGURES too.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="measured">The figure.</param>
    /// <param name="bound">What it has to be.</param>
    public static void Write(string what, FormattableString measured, string bound)
    {
        var row = $"| {what} | {measured.ToString(CultureInfo.InvariantCulture)} | {bound} |";
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        if (Environment.GetEnvironmentVariable("KLARTEXT_FIGURES") is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, row + Environment.NewLine);
            }
        }
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> figures) => Percentile(figures, 0.5);

    /// <summary>The one below which a share of them lies.</summary>
    public static double Percentile(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[(int)Math.Round((sorted.Count - 1) * share)];
    }
}

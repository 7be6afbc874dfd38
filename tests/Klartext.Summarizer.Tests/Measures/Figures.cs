using System.Globalization;

namespace Klartext.Summarizer.Tests.Measures;

/// <summary>What measures say.</summary>
internal static class Figures
{
    /// <summary>Writes a line of what was measured.</summary>
    public static void Write(FormattableString line) => TestContext.Current.TestOutputHelper?.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> figures) => Percentile(figures, 0.5);

    /// <summary>The one below which a share of them lies.</summary>
    public static double Percentile(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[(int)Math.Round((sorted.Count - 1) * share)];
    }
}

using System.Diagnostics;

namespace Klartext.Benchmarks.Reports;

/// <summary>Lets the runtime compile what is to be measured before the first round is.</summary>
internal static class Warm
{
    private const double Seconds = 2;

    /// <summary>Repeats an action for a while.</summary>
    public static void Up(Func<object> action)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds;)
        {
            action();
        }
    }
}

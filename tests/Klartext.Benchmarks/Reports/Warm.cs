using System.Diagnostics;

namespace Klartext.Benchmarks.Reports;

/// <summary>Lets the runtime compile what is to be measured before the first round is.</summary>
internal static class Warm
{
    private const double Seconds = 2;
    private const int Calls = 200; // the runtime compiles a method for good after two rounds of thirty

    /// <summary>Repeats an action for a while, on a busy machine for longer.</summary>
    public static void Up(Func<object> action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < Calls || Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds; call++)
        {
            action();
        }
    }
}

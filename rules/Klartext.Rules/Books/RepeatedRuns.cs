using System.Runtime.InteropServices;

namespace Klartext.Rules.Books;

/// <summary>A run of numbers that stood before.</summary>
/// <param name="Fresh">How many numbers that did not stand before come between the last run and this one.</param>
/// <param name="Length">How many numbers it has.</param>
/// <param name="From">Where it stood first.</param>
internal readonly record struct RepeatedRun(int Fresh, int Length, int From);

/// <summary>Finds runs that come again: phrases that use one word list hold its whole code.</summary>
internal static class RepeatedRuns
{
    private const int Shortest = 16; // shorter ones pack as well without

    /// <summary>Parts numbers into those that did not stand before, and runs that did.</summary>
    public static (IReadOnlyList<int> Fresh, IReadOnlyList<RepeatedRun> Runs) Of(int[] numbers)
    {
        var fresh = new List<int>();
        var runs = new List<RepeatedRun>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal); // where so many numbers stood first
        var (begin, at) = (0, 0);
        while (at + Shortest <= numbers.Length)
        {
            var from = first.GetValueOrDefault(Key(numbers, at), at);
            if (from + Shortest > at)
            {
                first.TryAdd(Key(numbers, at++), at - 1);
                continue;
            }

            var length = numbers.AsSpan(at).CommonPrefixLength(numbers.AsSpan(from, at - from));
            runs.Add(new RepeatedRun(at - begin, length, from));
            fresh.AddRange(numbers.AsSpan(begin, at - begin));
            at += length;
            begin = at;
        }

        fresh.AddRange(numbers.AsSpan(begin));
        return (fresh, runs);
    }

    private static string Key(int[] numbers, int at) => new(MemoryMarshal.Cast<int, char>(numbers.AsSpan(at, Shortest)));
}

using System.Diagnostics;
using System.Globalization;

namespace Klartext.Policies.Readers;

/// <summary>How much a reader takes before it says that a file cannot be read.</summary>
public sealed record ReadingLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public int Bytes { get; init; } = 25 * Megabyte;

    /// <summary>Longest time one reading may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Most elements of an HTML page.</summary>
    public int Elements { get; init; } = 400_000;

    /// <summary>Deepest nesting of an HTML page as written; browsers stop at 512.</summary>
    public int Depth { get; init; } = 5_000;

    /// <summary>Most pages of a PDF.</summary>
    public int PdfPages { get; init; } = 500;

    /// <summary>Most bytes that all streams of a PDF may unpack to.</summary>
    public int PdfUnpackedBytes { get; init; } = 256 * Megabyte;

    /// <summary>Bytes of a megabyte.</summary>
    public const int Megabyte = 1024 * 1024;

    internal UnreadablePolicyException TooLarge() =>
        new(UnreadableReason.TooLarge, null, ("megabytes", (Bytes / Megabyte).ToString(CultureInfo.InvariantCulture)));

    internal UnreadablePolicyException OutOfTime() =>
        new(UnreadableReason.Timeout, null, ("seconds", ((int)Math.Ceiling(Time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)));

    internal long Deadline() => Stopwatch.GetTimestamp() + (long)(Time.TotalSeconds * Stopwatch.Frequency);

    /// <summary>
    /// Runs work of a library that cannot be interrupted on a thread of its own and stops waiting for it when the time is up.
    /// The thread's stack is large, for libraries that recurse.
    /// </summary>
    internal T Bounded<T>(Func<T> work)
    {
        if (OperatingSystem.IsBrowser())
        {
            return work(); // a browser has one thread; who calls there bounds the size
        }

        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
#pragma warning disable CA1031 // the failure is thrown again on the caller's thread
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
            }
        }, 16 * Megabyte) { IsBackground = true, Name = "policy reader" };
        thread.Start();
        if (!thread.Join(Time))
        {
            throw OutOfTime();
        }

        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return result;
    }
}

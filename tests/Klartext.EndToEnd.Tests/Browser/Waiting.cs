using System.Diagnostics;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>Waits for what must come, and says what did not.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    /// <summary>Asks again and again until there is an answer.</summary>
    /// <exception cref="DevToolsException">None came in time.</exception>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> ask, int seconds = 30)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(Between);
        }

        throw new DevToolsException($"Not seen within {seconds} s: {what}");
    }
}

using System.Collections.Concurrent;
using CivicCore.Platform.People;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>
/// Readings that took longer than their page waited, until the page asks for the rest of them: so the service is asked once. One that
/// nobody asks for ends. On another instance there is none, and the service is asked anew.
/// </summary>
internal sealed class RunningReadings(TimeProvider clock) : IAsyncDisposable
{
    private const int Most = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // a page and its script on a slow line

    private readonly ConcurrentDictionary<string, RunningReading> readings = new(StringComparer.Ordinal);

    /// <summary>Keeps a reading for a while.</summary>
    /// <returns>What to ask for it with; null when there are too many, and this one has ended.</returns>
    public async Task<string?> KeepAsync(RunningReading reading)
    {
        if (readings.Count >= Most)
        {
            await reading.DisposeAsync();
            return null;
        }

        var key = SecretToken.Create();
        readings[key] = reading;
        _ = EndUnclaimedAsync(key);
        return key;
    }

    /// <summary>Hands a reading over, once; null where there is none.</summary>
    public RunningReading? Take(string? key) => key is not null && readings.TryRemove(key, out var reading) ? reading : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var key in readings.Keys)
        {
            await EndAsync(key);
        }
    }

    private async Task EndUnclaimedAsync(string key)
    {
        await Task.Delay(Patience, clock);
        await EndAsync(key);
    }

    private ValueTask EndAsync(string key) => Take(key)?.DisposeAsync() ?? ValueTask.CompletedTask;
}

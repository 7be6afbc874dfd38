using CivicCore.Platform.Fetching;

namespace CivicCore.Modules.BulletinBoard.Imports;

/// <summary>Fetches a foreign calendar: http or https, from the public internet, five megabytes and ten seconds at most.</summary>
internal sealed class CalendarFetch(HttpClient client)
{
    public const int MostBytes = 5 << 20;

    /// <summary>The text of the calendar.</summary>
    /// <exception cref="CalendarFaultException">It cannot be had.</exception>
    public async Task<string> GetAsync(string address, CancellationToken cancellation)
    {
        try
        {
            return await client.GetStringAsync(new Uri(address.Replace("webcal://", "https://", StringComparison.OrdinalIgnoreCase)), cancellation);
        }
        catch (UriFormatException broken)
        {
            throw new CalendarFaultException("address", broken);
        }
        catch (HttpRequestException refused) when (refused.InnerException is NotPublicException)
        {
            throw new CalendarFaultException("not-public", refused);
        }
        catch (HttpRequestException refused)
        {
            throw new CalendarFaultException(refused.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? "too-large" : "unreachable", refused);
        }
        catch (Exception late) when (late is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new CalendarFaultException("unreachable", late);
        }
    }
}

/// <summary>A foreign calendar cannot be read. The key is one of the texts bulletin-board.source.fault.</summary>
internal sealed class CalendarFaultException(string key, Exception? inner = null) : Exception(key, inner)
{
    public string Key { get; } = key;
}

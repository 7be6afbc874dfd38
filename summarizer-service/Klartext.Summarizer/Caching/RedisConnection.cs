using Klartext.Summarizer.Problems;
using StackExchange.Redis;

namespace Klartext.Summarizer.Caching;

/// <summary>
/// One connection to Redis for cache and locks. It is made in the background and made again when it breaks; while it is down every
/// call fails at once, so that nobody waits for it.
/// </summary>
public sealed class RedisConnection : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>> connection;

    /// <summary>A connection that is opened when it is first asked for.</summary>
    /// <param name="settings">As StackExchange.Redis reads them: "host:6379,password=...".</param>
    /// <param name="log">Where a lost connection is written.</param>
    public RedisConnection(string settings, ILogger<RedisConnection> log)
    {
        var options = ConfigurationOptions.Parse(settings);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1000;
        options.AsyncTimeout = 1000;
        options.SyncTimeout = 1000;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        connection = new(async () =>
        {
            var multiplexer = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
            multiplexer.ConnectionFailed += (_, failure) => ServiceLog.NoRedis(log, failure.FailureType.ToString());
            return multiplexer;
        });
    }

    /// <summary>The connection, open or not.</summary>
    public Task<IConnectionMultiplexer> GetAsync() => connection.Value;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (connection.IsValueCreated)
        {
            await (await connection.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }
}

using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Caching;

/// <summary>Memory, and Redis where it is configured (connection string "redis").</summary>
public static class CachingSetup
{
    private const int Megabyte = 1024 * 1024;
    private const int LargestAnswer = 8 * Megabyte;

    /// <summary>Adds the cache and its keys.</summary>
    public static void AddCaching(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<Microsoft.Extensions.Caching.Memory.MemoryCacheOptions>()
            .Configure<IOptions<CacheOptions>>(static (memory, own) => memory.SizeLimit = (long)own.Value.MemoryMegabytes * Megabyte);
        services.AddMemoryCache();
        if (builder.Configuration.GetConnectionString("redis") is { Length: > 0 } redis)
        {
            services.AddSingleton(provider => new RedisConnection(redis, provider.GetRequiredService<ILogger<RedisConnection>>()));
            services.AddStackExchangeRedisCache(static _ => { });
            services.AddOptions<RedisCacheOptions>().Configure<RedisConnection>(static (options, connection) =>
            {
                options.InstanceName = "klartext:";
                options.ConnectionMultiplexerFactory = connection.GetAsync;
            });
        }

        services.AddHybridCache(static options => options.MaximumPayloadBytes = LargestAnswer).AddSerializer<CachedBytes, CachedBytes.Serializer>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<CacheKeys>();
        services.AddSingleton(static provider => new ClusterLock(provider.GetService<RedisConnection>()));
    }
}

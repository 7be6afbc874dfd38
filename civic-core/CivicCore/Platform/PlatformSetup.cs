using CivicCore.Platform.Audit;
using CivicCore.Platform.Events;
using CivicCore.Platform.Feeds;
using CivicCore.Platform.Fetching;
using CivicCore.Platform.Files;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Addresses;
using CivicCore.Platform.Geography.Maps;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Legal;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Search;
using CivicCore.Platform.Texts;

namespace CivicCore.Platform;

/// <summary>What all modules share.</summary>
internal static class PlatformSetup
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<PortalEvents>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAuditTrail>(static scope => scope.GetRequiredService<AuditTrail>());
        services.AddScoped<ModerationQueue>();
        services.AddScoped<Deciders>();
        services.AddScoped<IModerationQueue>(static scope => scope.GetRequiredService<ModerationQueue>());
        services.AddScoped<SearchIndex>();
        services.AddScoped<ISearchIndex>(static scope => scope.GetRequiredService<SearchIndex>());
        services.AddScoped<IPictures, Pictures>();
        services.AddScoped<Rss>();
        services.AddOptions<GeographyOptions>().BindConfiguration("Portal:Geography");
        services.AddSingleton<IGeography, Geography.Geography>();
        services.AddSingleton<IAddresses, StreetBook>();
        services.AddOptions<FetchOptions>().BindConfiguration("Portal:Fetching");
        services.AddSingleton<PublicConnections>();
        services.AddSingleton<CityMap>();
        services.AddSingleton<MapDrawing>();
        services.AddPortalJob<SearchRebuild>("portal.search", Daily);
        services.AddPortalJob<RetentionJob>("portal.retention", Hourly);
        services.AddScoped<IPersonalData, ModerationPersonalData>();
        services.AddScoped<IRetentionRule, ModerationRetention>();
        services.AddScoped<IRetentionRule, UnconfirmedAccounts>();
        services.AddSingleton<LongTexts>();
        services.AddOpenApi("v1");
        AddNavigation(services);
        builder.AddMail();
    }

    private static void AddNavigation(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(TextCatalogue.PlatformName, "/suche", "search", 900, null, "search"));
        services.AddSingleton(new NavigationEntry(TextCatalogue.PlatformName, "/pruefen", "ok", 910, Permissions.Moderate, "moderation"));
        services.AddSingleton(new NavigationEntry(TextCatalogue.PlatformName, "/verwaltung/personen", "people", 920, Permissions.Administer, "admin.people"));
        services.AddSingleton(new NavigationEntry(TextCatalogue.PlatformName, "/verwaltung/protokoll", "shield", 930, Permissions.Administer, "admin.audit"));
        services.AddSingleton(new NavigationEntry(TextCatalogue.PlatformName, "/verwaltung/fristen", "calendar", 940, Permissions.Administer, "admin.retention"));
    }

    public static void MapPlatform(this WebApplication app)
    {
        app.MapPictures();
        app.MapMaps();
    }
}

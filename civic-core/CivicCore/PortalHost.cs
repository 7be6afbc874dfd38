using CivicCore.Platform;
using CivicCore.Platform.Data;
using CivicCore.Platform.Discovery;
using CivicCore.Platform.Health;
using CivicCore.Platform.Hosting;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Pages;
using CivicCore.Platform.People;
using CivicCore.Platform.Security;
using CivicCore.Platform.Telemetry;
using CivicCore.Platform.Transit;

namespace CivicCore;

/// <summary>Puts platform and modules together.</summary>
internal static class PortalHost
{
    /// <summary>Builds the portal with its modules; the caller runs it.</summary>
    public static WebApplication Build(string[] args, IReadOnlyList<IModule> modules, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "CivicCore" });
        builder.UseDefaultAddress();
        builder.AddHosting();
        builder.AddTelemetry();
        builder.AddData();
        builder.AddPeople();
        builder.AddLanguages();
        builder.AddPages();
        builder.AddSecurity();
        builder.AddPlatform();
        builder.AddTransit();
        builder.AddModules(modules);
        builder.AddJobs();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurity();
        app.UseLanguagePaths();
        app.UsePages();
        app.UseRouting();
        app.UseLanguageRedirect();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRefusedForms();
        app.MapHealth();
        app.MapPeople();
        app.MapPlatform();
        app.MapDiscovery();
        app.MapPages(modules);
        app.MapModules();
        return app;
    }
}

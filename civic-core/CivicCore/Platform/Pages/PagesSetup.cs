using CivicCore.Platform.Modules;

namespace CivicCore.Platform.Pages;

/// <summary>Pages: Razor components rendered on the server, without script.</summary>
internal static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseExceptionHandler("/fehler", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/nicht-gefunden", createScopeForStatusCodePages: true);
    }

    public static void MapPages(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.MapStaticAssets().AllowAnonymous();
        var elsewhere = modules.Select(static module => module.GetType().Assembly).Distinct().Where(static assembly => assembly != typeof(PagesSetup).Assembly);
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. elsewhere]).RequireAuthorization();
    }
}

using CivicCore.Platform.Modules;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.FileProviders;

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
        // What modules bring along lies beside the program, under modules/.
        if (Path.Combine(AppContext.BaseDirectory, "modules") is var assets && Directory.Exists(assets))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(assets), RequestPath = "/modules" });
        }

        app.UseExceptionHandler("/fehler", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            // A page that says what went wrong is read, whatever was sent: its form is not looked at again.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.Features.Set<IAntiforgeryValidationFeature>(null);
            }

            return next(context);
        });
    }

    public static void MapPages(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.MapStaticAssets().AllowAnonymous();
        var elsewhere = modules.Select(static module => module.GetType().Assembly).Distinct().Where(static assembly => assembly != typeof(PagesSetup).Assembly);
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. elsewhere]).RequireAuthorization();
    }
}

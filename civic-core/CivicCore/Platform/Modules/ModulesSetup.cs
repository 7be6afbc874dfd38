namespace CivicCore.Platform.Modules;

/// <summary>Takes the modules in.</summary>
internal static class ModulesSetup
{
    public static void AddModules(this WebApplicationBuilder builder, IEnumerable<IModule> modules)
    {
        foreach (var module in modules)
        {
            var type = module.GetType();
            builder.Services.AddSingleton(module);
            builder.Services.AddSingleton(new InstalledModule(module.Name, $"{type.Namespace}.Texts", type.Assembly));
            module.Configure(new ModuleBuilder(module.Name, builder.Services, builder.Configuration));
        }
    }

    public static void MapModules(this WebApplication app)
    {
        var routes = app.MapGroup(string.Empty).RequireAuthorization();
        foreach (var module in app.Services.GetServices<IModule>())
        {
            module.MapEndpoints(routes);
        }
    }
}

using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Events;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Platform.Samples;
using CivicCore.Platform.Search;

namespace CivicCore.Platform.Modules;

/// <summary>What a module can bring along. Each method adds one thing; services of its own go into <see cref="Services"/>.</summary>
public sealed class ModuleBuilder(string name, IServiceCollection services, IConfiguration configuration)
{
    /// <summary>Services of the module.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>Settings; a module reads its own section, Modules:{Name}.</summary>
    public IConfiguration Configuration { get; } = configuration;

    /// <summary>Settings of the module, validated at start: section Modules:{name} of the settings.</summary>
    public ModuleBuilder Options<TOptions>()
        where TOptions : class
    {
        Services.AddOptions<TOptions>().BindConfiguration($"Modules:{name}").ValidateDataAnnotations().ValidateOnStart();
        return this;
    }

    /// <summary>The module's own tables, migrated at start on both databases.</summary>
    public ModuleBuilder Data<TContext>()
        where TContext : ModuleContext
    {
        Services.AddPortalContext<TContext>();
        return this;
    }

    /// <summary>An entry of the navigation; words: {module}.{key}.title and .summary.</summary>
    public ModuleBuilder Navigation(string path, string icon, int order, string? permission = null, string key = "navigation")
    {
        Services.AddSingleton(new NavigationEntry(name, path, icon, order, permission, key));
        return this;
    }

    /// <summary>A part of the front page.</summary>
    public ModuleBuilder OnFrontPage<TComponent>(FrontPagePlace place, int order)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        Services.AddSingleton(new FrontPagePart(typeof(TComponent), place, order));
        return this;
    }

    /// <summary>A permission and the roles that have it (an administrator has all). Pages say [Authorize(Policy = permission)].</summary>
    public ModuleBuilder Permission(string permission, params string[] roles)
    {
        Services.AddSingleton(new PermissionRule(permission, roles));
        return this;
    }

    /// <summary>A kind of thing that people submit and moderators decide on.</summary>
    public ModuleBuilder Moderates<TKind>()
        where TKind : class, IModeratedKind => Scoped<IModeratedKind, TKind>();

    /// <summary>What of the module can be found by search.</summary>
    public ModuleBuilder Searches<TSource>()
        where TSource : class, ISearchSource => Scoped<ISearchSource, TSource>();

    /// <summary>How long something is kept.</summary>
    public ModuleBuilder Keeps<TRule>()
        where TRule : class, IRetentionRule => Scoped<IRetentionRule, TRule>();

    /// <summary>What the module knows of a person, to hand over and to delete.</summary>
    public ModuleBuilder HoldsPersonalData<TData>()
        where TData : class, IPersonalData => Scoped<IPersonalData, TData>();

    /// <summary>Content of the module that volunteers translate.</summary>
    public ModuleBuilder Translates<TContent>()
        where TContent : class, ITranslatableContent => Scoped<ITranslatableContent, TContent>();

    /// <summary>Work that is done again and again; of several instances one does it.</summary>
    public ModuleBuilder Runs<TJob>(TimeSpan every)
        where TJob : class, IPortalJob
    {
        Services.AddPortalJob<TJob>($"{name}.{typeof(TJob).Name}", every);
        return this;
    }

    /// <summary>Hears what another module publishes; runs in the publisher's transaction.</summary>
    public ModuleBuilder Handles<TEvent, THandler>()
        where TEvent : class
        where THandler : class, IEventHandler<TEvent> => Scoped<IEventHandler<TEvent>, THandler>();

    /// <summary>Believable content for trying out, written once when Portal:Samples is true.</summary>
    public ModuleBuilder Samples<TSamples>()
        where TSamples : class, ISampleContent => Scoped<ISampleContent, TSamples>();

    private ModuleBuilder Scoped<TContract, TService>()
        where TContract : class
        where TService : class, TContract
    {
        Services.AddScoped<TContract, TService>();
        return this;
    }
}

using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Machine;
using CivicCore.Modules.Translations.Memory;
using CivicCore.Modules.Translations.Progress;
using CivicCore.Modules.Translations.Orders;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Samples;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations;

/// <summary>The workbench of the volunteers who translate: words of the portal and content of its modules.</summary>
internal sealed class TranslationsModule : IModule
{
    /// <summary>Writes translations.</summary>
    public const string Translate = "translations.translate";

    /// <summary>Releases what another person wrote.</summary>
    public const string Release = "translations.release";

    /// <summary>Agrees on words.</summary>
    public const string Agree = "translations.agree";

    /// <summary>Takes corrected texts out as files.</summary>
    public const string Export = "translations.export";

    public string Name => "translations";

    public void Configure(ModuleBuilder module)
    {
        module
            .Data<TranslationsContext>()
            .Options<TranslationsOptions>()
            .Navigation("/uebersetzungen", icon: "lang", order: 60)
            .Navigation("/uebersetzungen/werkbank", icon: "plain", order: 61, permission: Translate, key: "bench")
            .Navigation("/uebersetzungen/pruefen", icon: "ok", order: 62, permission: Release, key: "review")
            .Permission(Translate, Roles.Translator)
            .Permission(Release, Roles.Translator, Roles.Editor)
            .Permission(Agree, Roles.Translator, Roles.Editor)
            .Permission(Export, Roles.Translator, Roles.Editor, Roles.Maintainer)
            .Searches<GlossarySearch>()
            .Keeps<DecidedProposals>()
            .Keeps<WaitingProposals>()
            .Keeps<OldOrders>()
            .HoldsPersonalData<OwnProposals>()
            .Samples<SampleTranslations>()
            .Runs<DraftOrderJob>(TimeSpan.FromSeconds(10))
            .Runs<NoteSources>(TimeSpan.FromHours(1));
        var services = module.Services;
        services.AddOptions<MachineOptions>().BindConfiguration(MachineOptions.Section).ValidateDataAnnotations()
            .Validate(static options => options.IsValid, "Klartext:Llm: Endpoint (http or https) and Model belong together.").ValidateOnStart();
        services.AddHttpClient(MachineTranslator.Client, static client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers();
        services.AddSingleton<MachineTranslator>();
        services.AddSingleton<TextCorrections>();
        services.AddSingleton<ITextOverrides>(static provider => provider.GetRequiredService<TextCorrections>());
        services.AddHostedService<CorrectionsRefresh>();
        services.AddSingleton<ProgressBoard>();
        services.AddScoped<InterfaceUnits>();
        services.AddScoped<ContentUnits>();
        services.AddScoped<TranslationUnits>();
        services.AddScoped<SourceTexts>();
        services.AddScoped<TranslationMemory>();
        services.AddScoped<GlossaryBook>();
        services.AddScoped<TranslationDesk>();
        services.AddScoped<Drafting>();
        services.AddScoped<DraftOrders>();
        services.AddScoped<CorrectionFiles>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapCorrectionFiles();
}

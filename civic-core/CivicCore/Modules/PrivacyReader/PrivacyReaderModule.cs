using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Pages;
using CivicCore.Modules.PrivacyReader.Reading;
using CivicCore.Modules.PrivacyReader.RuleWorkshop;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Modules.PrivacyReader.Workshops.Components;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;
using Microsoft.AspNetCore.Components.Web;

namespace CivicCore.Modules.PrivacyReader;

/// <summary>"Datenschutz leicht gemacht": what a website does with data, in plain words and with proof.</summary>
internal sealed class PrivacyReaderModule : IModule
{
    /// <summary>Opens rooms for workshops.</summary>
    public const string Workshops = "privacy-reader.workshops";

    /// <summary>Sees why rules find what they find, proposes rules, exports them.</summary>
    public const string Rules = "privacy-reader.rules";

    public string Name => "privacy-reader";

    public void Configure(ModuleBuilder module)
    {
        module
            .Data<PrivacyReaderContext>()
            .Navigation("/klartext", icon: "shield", order: 10)
            .OnFrontPage<Hero>(FrontPagePlace.Hero, order: 0)
            .Permission(Workshops, Roles.Trainer)
            .Navigation("/workshops", icon: "people", order: 11, permission: Workshops, key: "workshops")
            .OnFrontPage<JoinPanel>(FrontPagePlace.Side, order: 10)
            .Keeps<RoomRetention>()
            .HoldsPersonalData<OwnRooms>()
            .Samples<SampleRoom>()
            .Navigation("/regelwerkstatt", icon: "plain", order: 12, permission: Rules, key: "rules")
            .Permission(Rules, Roles.Maintainer)
            .Moderates<FindingModeration>()
            .Keeps<OldProposals>()
            .Samples<SampleProposals>();
        module.Services.AddOptions<SummarizerOptions>().BindConfiguration("Klartext").ValidateDataAnnotations().ValidateOnStart();
        module.Services.AddSingleton<AddressLimit>().AddSingleton<RunningReadings>().AddSingleton<PracticeCatalogue>().AddScoped<PolicyReading>().AddScoped<HtmlRenderer>().AddScoped<LiveReadings>();
        module.Services.AddHttpClient<SummarizerClient>(SummarizerClient.Prepare).RemoveAllLoggers();
        module.Services.AddSingleton<RoomNews>().AddSingleton<ReadingTurns>()
            .AddScoped<Rooms>().AddScoped<RoomReadings>().AddScoped<RoomOpening>().AddScoped<Participation>().AddScoped<RoomVisit>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapReadings();
        routes.MapWorkshops();
        routes.MapProposals();
    }
}

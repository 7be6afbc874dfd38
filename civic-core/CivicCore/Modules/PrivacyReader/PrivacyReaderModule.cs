using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Pages;
using CivicCore.Modules.PrivacyReader.Reading;
using CivicCore.Platform.Modules;

namespace CivicCore.Modules.PrivacyReader;

/// <summary>"Datenschutz leicht gemacht": what a website does with data, in plain words and with proof.</summary>
internal sealed class PrivacyReaderModule : IModule
{
    public string Name => "privacy-reader";

    public void Configure(ModuleBuilder module)
    {
        module
            .Data<PrivacyReaderContext>()
            .Navigation("/klartext", icon: "shield", order: 10)
            .OnFrontPage<Hero>(FrontPagePlace.Hero, order: 0);
        module.Services.AddOptions<SummarizerOptions>().BindConfiguration("Klartext").ValidateDataAnnotations().ValidateOnStart();
        module.Services.AddSingleton<AddressLimit>().AddScoped<PolicyReading>();
        module.Services.AddHttpClient<SummarizerClient>(SummarizerClient.Prepare).RemoveAllLoggers();
    }
}

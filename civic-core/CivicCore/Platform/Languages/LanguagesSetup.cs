using CivicCore.Platform.Clock;
using CivicCore.Platform.Texts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivicCore.Platform.Languages;

/// <summary>Languages, texts, links and times of a request.</summary>
internal static class LanguagesSetup
{
    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TextCatalogue>();
        services.TryAddSingleton<ITextOverrides, NoTextOverrides>();
        services.AddScoped(static scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.ReaderLanguage() ?? ReaderLanguage.Default);
        services.AddScoped<PortalTexts>();
        services.AddScoped<Links>();
        services.AddScoped<CityTime>();
    }
}

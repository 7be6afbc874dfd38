using CivicCore.Platform.Samples;

namespace CivicCore.Platform.Transit;

/// <summary>The timetable.</summary>
internal static class TransitSetup
{
    public static void AddTransit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Timetables>();
        builder.Services.AddSingleton<ITimetables>(static services => services.GetRequiredService<Timetables>());
        builder.Services.AddScoped<ISampleContent, SampleTimetable>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<Timetables>());
    }
}

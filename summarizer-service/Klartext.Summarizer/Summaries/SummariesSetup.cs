namespace Klartext.Summarizer.Summaries;

/// <summary>What answers requests.</summary>
public static class SummariesSetup
{
    /// <summary>Adds it.</summary>
    public static void AddSummaries(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SummaryService>();
        builder.Services.AddSingleton<SummaryHandler>();
    }
}

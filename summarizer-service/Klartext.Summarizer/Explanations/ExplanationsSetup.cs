namespace Klartext.Summarizer.Explanations;

/// <summary>What explains sentences and tries rules.</summary>
public static class ExplanationsSetup
{
    /// <summary>Adds it.</summary>
    public static void AddExplanations(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<WrittenRules>().AddSingleton<RuleWords>().AddSingleton<SentenceExplanations>().AddSingleton<RuleTrials>();
}

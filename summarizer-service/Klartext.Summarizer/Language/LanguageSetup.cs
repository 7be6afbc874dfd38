using Klartext.Rules.Books;
using Klartext.Summarizer.Language.Verification;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Klartext.Summarizer.Language;

/// <summary>The language model, where one is configured, and what checks it.</summary>
public static class LanguageSetup
{
    /// <summary>Adds the model, the verification and the queue.</summary>
    public static void AddLanguageModel(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LlmOptions>().BindConfiguration(LlmOptions.Section).ValidateDataAnnotations()
            .Validate(static options => options.IsValid, "Klartext:Llm: Endpoint (http or https) and Model belong together, and AnswerTokens is at most half of ContextTokens.")
            .ValidateOnStart();
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<LlmOptions>>().Value is { IsConfigured: true } options
            ? new ModelIdentity(options.Model!, Prompt.Version, true)
            : new ModelIdentity(string.Empty, string.Empty, false));
        services.AddHttpClient(ChatModel.Client, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler(ChatModel.Client, static (pipeline, context) =>
            {
                var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.TimeProvider = clock;
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(300),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldRetryAfterHeader = true,
                    ShouldHandle = attempt => ValueTask.FromResult(IsWorthAnother(attempt.Outcome, clock.GetUtcNow())),
                });
                pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
                {
                    MinimumThroughput = 8,
                    FailureRatio = 0.8,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = context.ServiceProvider.GetRequiredService<IOptions<LlmOptions>>().Value.Break,
                });
            });
        services.AddSingleton<CallQueue>();
        services.AddSingleton<ChatModel>();
        services.AddSingleton(static provider => new Verifier(provider.GetRequiredService<RuleBook>()));
        services.AddSingleton<Grounding>();
        services.AddSingleton<Passages>();
        services.AddSingleton<ModelSummaries>();
    }

    /// <summary>A failure that may pass by itself, unless the server asks for a longer wait than the reader has.</summary>
    private static bool IsWorthAnother(Outcome<HttpResponseMessage> outcome, DateTimeOffset now) =>
        HttpClientResiliencePredicates.IsTransient(outcome)
        && (outcome.Result is not { } answer || Patience.Asked(answer, now) is not { } wait || Patience.Outlasts(wait, now));
}

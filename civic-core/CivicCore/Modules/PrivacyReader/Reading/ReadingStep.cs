using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>What comes while a policy is read: first the answers of the rules, then what a model adds, at last the end; or why there is none.</summary>
internal abstract record ReadingStep
{
    private ReadingStep()
    {
    }

    /// <summary>All answers by the rules.</summary>
    internal sealed record Answered(SummaryResponse Summary) : ReadingStep;

    /// <summary>The model is busy with others.</summary>
    internal sealed record Waiting(string Text) : ReadingStep;

    /// <summary>A statement of the model, verified.</summary>
    internal sealed record Stated(StatementEvent Statement) : ReadingStep;

    /// <summary>Nothing more comes.</summary>
    internal sealed record Ended(ModelShareFacts Share) : ReadingStep;

    /// <summary>What was sent cannot be read; the sentence stands at the field.</summary>
    internal sealed record Refused(string Wrong) : ReadingStep;

    /// <summary>The service is down, late, or broke off.</summary>
    internal sealed record Failed(ServiceReply<SummaryResponse> Reply) : ReadingStep;
}

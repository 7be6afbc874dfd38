using Klartext.Policies;
using Klartext.Rules.Books;

namespace Klartext.Rules.Findings;

/// <summary>A known service that the policy names, with the sentences that name it.</summary>
public sealed record ServiceMention(KnownService Service, IReadOnlyList<Evidence> Evidence);

/// <summary>Whether the policy holds what an article of the GDPR asks for; a fact about the text, never an accusation.</summary>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Applies">Whether it is asked of this policy.</param>
/// <param name="Present">Whether it was found in this text.</param>
public sealed record Completeness(Requirement Requirement, bool Applies, bool Present);

/// <summary>A reason for a signal.</summary>
/// <param name="Rule">The signal rule that holds.</param>
/// <param name="Finding">The finding behind it; null where it speaks of silence.</param>
public sealed record SignalReason(SignalRule Rule, Finding? Finding);

/// <summary>How one of the reader's questions stands, with its reasons, the weightiest first.</summary>
public sealed record Signal(string Question, SignalLevel Level, IReadOnlyList<SignalReason> Reasons);

/// <summary>What the rules found in a policy; the same on every machine.</summary>
/// <param name="Document">The policy.</param>
/// <param name="Language">The language whose rules were used.</param>
/// <param name="Findings">In the order of the taxonomy.</param>
/// <param name="Services">In the order of their first mention.</param>
/// <param name="Values">All facts, in document order.</param>
/// <param name="Completeness">All requirements.</param>
/// <param name="Signals">All questions that have a signal, in the reader's order.</param>
public sealed record PolicyAnalysis(
    PolicyDocument Document, string Language, IReadOnlyList<Finding> Findings, IReadOnlyList<ServiceMention> Services, IReadOnlyList<FoundValue> Values,
    IReadOnlyList<Completeness> Completeness, IReadOnlyList<Signal> Signals);

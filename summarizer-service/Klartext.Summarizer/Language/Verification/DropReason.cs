namespace Klartext.Summarizer.Language.Verification;

/// <summary>Why a statement is not shown. The model is told it; it is counted as a metric.</summary>
public enum DropReason
{
    /// <summary>It stands.</summary>
    None,

    /// <summary>No known question, no text, a text too short or too long, no quotes or too many.</summary>
    Shape,

    /// <summary>A link, an address, markup, invisible or foreign letters.</summary>
    Markup,

    /// <summary>It tells the reader to do something, advertises, or speaks of anything but this policy.</summary>
    OffTopic,

    /// <summary>A quote does not stand in the policy.</summary>
    QuoteNotFound,

    /// <summary>A quote is too short to prove anything, proves something else, or speaks to a model instead of a reader.</summary>
    QuoteUnfit,

    /// <summary>Not in the language asked for.</summary>
    Language,

    /// <summary>Harder to read than the level allows.</summary>
    Level,

    /// <summary>A number, date, period, amount, address, country, company or service that its quotes and findings do not have.</summary>
    Fact,

    /// <summary>A word that neither its quotes nor the rules behind its claims have, and that is not neutral.</summary>
    Word,

    /// <summary>"not", "only", "always", "all" or the like where its quotes say nothing of the kind, or the other way round.</summary>
    Scope,

    /// <summary>Somebody else does it in the policy, or a pronoun points back at something else.</summary>
    Actor,

    /// <summary>A preposition, an owner, a tense or a mood that its quote does not have.</summary>
    Phrasing,

    /// <summary>A condition that its quote has is left out.</summary>
    Condition,

    /// <summary>Deeds, things, periods and places of different parts of a sentence are mixed up.</summary>
    Mixed,

    /// <summary>It asserts no practice that a rule knows.</summary>
    NothingAsserted,

    /// <summary>It asserts a practice that the policy does not have so.</summary>
    NotStated,

    /// <summary>It says the opposite of a finding, or leaves out or adds a condition.</summary>
    Contradiction,
}

/// <summary>The outcome for one statement.</summary>
/// <param name="Statement">The statement with its proof, if it stands.</param>
/// <param name="Reason">Why it does not.</param>
public readonly record struct Verdict(VerifiedStatement? Statement, DropReason Reason)
{
    internal static Verdict Drop(DropReason reason) => new(null, reason);
}

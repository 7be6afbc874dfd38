namespace Klartext.Rules.Books;

/// <summary>How a question stands for the reader.</summary>
public enum SignalLevel
{
    /// <summary>Not stated.</summary>
    Grey,

    /// <summary>As one would expect.</summary>
    Green,

    /// <summary>Worth knowing, maybe acting.</summary>
    Yellow,

    /// <summary>Acts against most people's interest.</summary>
    Red,
}

/// <summary>One demand of a signal rule; see the head of rules/signals.yaml.</summary>
/// <param name="Kind">practice, absent, not-denied, value, service or any.</param>
/// <param name="Name">The practice's id or pattern, the kind of value, or the purpose of a service.</param>
/// <param name="Status">stated, denied or empty for either.</param>
/// <param name="Condition">A condition's word, "none", "not-consent", or "any".</param>
/// <param name="Value">A kind of value that must stand in the finding's evidence, or empty.</param>
/// <param name="Any">For the kind any: one of these must hold.</param>
public sealed record SignalDemand(string Kind, string Name, string Status, string Condition, string Value, IReadOnlyList<SignalDemand> Any);

/// <summary>A rule of rules/signals.yaml.</summary>
/// <param name="Id">Its id, and the key of its reason.</param>
/// <param name="Question">The question it speaks to.</param>
/// <param name="Level">The level it asks for.</param>
/// <param name="Weight">Higher is worth knowing first.</param>
/// <param name="When">All of these must hold.</param>
public sealed record SignalRule(string Id, string Question, SignalLevel Level, int Weight, IReadOnlyList<SignalDemand> When);

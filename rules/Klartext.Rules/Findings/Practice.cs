namespace Klartext.Rules.Findings;

/// <summary>Permanent name of a practice a policy can state or deny ("retention.period"); see practices.yaml.</summary>
public readonly record struct PracticeId(string Name)
{
    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>Whether the id is this pattern, or begins with it where the pattern ends with a dot and a star ("purpose.*").</summary>
    public bool Matches(string pattern) =>
        pattern.EndsWith(".*", StringComparison.Ordinal) ? Name.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : string.Equals(Name, pattern, StringComparison.Ordinal);
}

/// <summary>What a policy says of a practice.</summary>
public enum PracticeStatus
{
    /// <summary>It says that it does, offers or names it.</summary>
    Stated,

    /// <summary>It says explicitly that it does not.</summary>
    Denied,
}

/// <summary>Under which condition a practice is stated or denied.</summary>
public enum Condition
{
    /// <summary>Without any.</summary>
    None,

    /// <summary>Only with the visitor's consent.</summary>
    Consent,

    /// <summary>Only if the visitor registers or logs in.</summary>
    Registration,

    /// <summary>Only as far as the law demands or allows it.</summary>
    LegalRequirement,

    /// <summary>Only as far as a contract needs it.</summary>
    Contract,

    /// <summary>Only if the visitor writes, calls or fills in a form.</summary>
    Contact,

    /// <summary>Only if the visitor pays.</summary>
    Payment,

    /// <summary>With an exception that the sentence names.</summary>
    Exception,
}

namespace Klartext.Rules.Findings;

/// <summary>The words by which conditions are known in files and answers.</summary>
public static class ConditionNames
{
    /// <summary>The word of a condition; "none" for none.</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.Consent => "consent",
        Condition.Registration => "registration",
        Condition.LegalRequirement => "legal-requirement",
        Condition.Contract => "contract",
        Condition.Contact => "contact",
        Condition.Payment => "payment",
        Condition.Exception => "exception",
        _ => "none",
    };
}

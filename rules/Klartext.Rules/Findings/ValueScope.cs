namespace Klartext.Rules.Findings;

/// <summary>Which kinds of facts are shown, and with which practices.</summary>
internal static class ValueScope
{
    private static readonly string[] Inner = ["unit", "numeral", "number", "date"];

    /// <summary>Whether a kind of value is a fact for readers; units and numerals are only steps on the way.</summary>
    public static bool IsShown(string kind) => !Inner.Contains(kind);

    /// <summary>Whether a fact in the evidence of a practice belongs to it.</summary>
    public static bool Belongs(PracticeId practice, FoundValue value) => value.Kind switch
    {
        "period" => practice.Name.StartsWith("retention.", StringComparison.Ordinal) || practice.Name == "tracking.cookies",
        "country" => practice.Name.StartsWith("transfer.", StringComparison.Ordinal) || practice.Name.StartsWith("sharing.", StringComparison.Ordinal) || practice.Name.StartsWith("tracking.", StringComparison.Ordinal),
        "service" or "company" => practice.Name.StartsWith("sharing.", StringComparison.Ordinal) || practice.Name.StartsWith("tracking.", StringComparison.Ordinal) || practice.Name.StartsWith("transfer.", StringComparison.Ordinal)
            || practice.Name.StartsWith("purpose.", StringComparison.Ordinal) || practice.Name.StartsWith("controller.", StringComparison.Ordinal),
        "email" or "phone" or "url" or "postal-address" => practice.Name.StartsWith("controller.", StringComparison.Ordinal) || practice.Name == "rights.complaint" || practice.Name == "tracking.opt-out",
        "authority" => practice.Name == "rights.complaint",
        _ => true,
    };
}

using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>The words that rule files use for what the engine knows.</summary>
internal static class Keywords
{
    public static PracticeStatus? Status(string word) => word switch
    {
        "stated" => PracticeStatus.Stated,
        "denied" => PracticeStatus.Denied,
        _ => null,
    };

    public static NegationEffect? Negation(string word) => word switch
    {
        "denied" => NegationEffect.Denies,
        "none" => NegationEffect.Cancels,
        "stated" or "ignored" => NegationEffect.Ignored,
        _ => null,
    };

    public static Place? Place(string word) => word switch
    {
        "text" => Catalogues.Place.Text,
        "heading" => Catalogues.Place.Heading,
        "anywhere" => Catalogues.Place.Anywhere,
        _ => null,
    };

    public static Scope? Scope(string word) => word switch
    {
        "sentence" => Catalogues.Scope.Sentence,
        "paragraph" => Catalogues.Scope.Paragraph,
        "section" => Catalogues.Scope.Section,
        _ => null,
    };

    public static Condition? Condition(string word) => word switch
    {
        "none" => Findings.Condition.None,
        "consent" => Findings.Condition.Consent,
        "registration" => Findings.Condition.Registration,
        "legal-requirement" => Findings.Condition.LegalRequirement,
        "contract" => Findings.Condition.Contract,
        "contact" => Findings.Condition.Contact,
        "payment" => Findings.Condition.Payment,
        "exception" => Findings.Condition.Exception,
        _ => null,
    };

    public static int? Strength(string word) => word switch
    {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        _ => null,
    };
}

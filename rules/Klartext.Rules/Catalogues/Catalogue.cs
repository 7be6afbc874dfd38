namespace Klartext.Rules.Catalogues;

/// <summary>
/// The rules of one language, compiled: a vocabulary of terms, word classes over the terms, phrases as small programs over the
/// classes, and for each class the phrases that it anchors. Immutable; shared by all readers.
/// </summary>
public sealed class Catalogue
{
    /// <summary>How many of the rarest classes of a phrase decide whether it is looked at more closely.</summary>
    internal const int Gates = 2;

    /// <summary>Two-letter code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>The vocabulary.</summary>
    public required TermIndex Terms { get; init; }

    /// <summary>For each term the classes it belongs to.</summary>
    public required NumberLists ClassesOfTerm { get; init; }

    /// <summary>For each class the phrases it anchors: no such phrase matches a sentence without a word of one of its anchors.</summary>
    public required NumberLists PhrasesOfClass { get; init; }

    /// <summary>The value elements that phrases use.</summary>
    public required ValueReference[] References { get; init; }

    /// <summary>For each value element the phrases it anchors.</summary>
    public required NumberLists PhrasesOfReference { get; init; }

    /// <summary>For each phrase what its match means.</summary>
    public required byte[] Roles { get; init; }

    /// <summary>For each phrase the rule, value or condition it belongs to.</summary>
    public required int[] Owners { get; init; }

    /// <summary>For each phrase the most words that all its parts may span, 0 for a whole sentence.</summary>
    public required byte[] Windows { get; init; }

    /// <summary>For each phrase the code positions of its parts.</summary>
    public required NumberLists Parts { get; init; }

    /// <summary>For each phrase the rarest classes, <see cref="Gates"/> at most, of those that must occur in a sentence that it matches, the rarest first.</summary>
    public required NumberLists Required { get; init; }

    /// <summary>For each phrase the position of its demands in <see cref="DemandCode"/>.</summary>
    public required int[] Demands { get; init; }

    /// <summary>What phrases cannot do without; see <see cref="Catalogues.DemandCode"/>.</summary>
    public required int[] DemandCode { get; init; }

    /// <summary>The programs of all parts; see <see cref="PhraseCode"/>.</summary>
    public required int[] Code { get; init; }

    /// <summary>The rules.</summary>
    public required Rule[] Rules { get; init; }

    /// <summary>The values that phrases name.</summary>
    public required NamedValue[] Values { get; init; }

    /// <summary>The class of the words that negate.</summary>
    public required int Negators { get; init; }

    /// <summary>Whether a negator reaches only the words behind it, as in English; in German it may stand at the end of its clause.</summary>
    public required bool NegatesForward { get; init; }

    /// <summary>The class of the words that open a subordinate clause after a comma or at the beginning ("sofern", "wenn").</summary>
    public required int ClauseOpeners { get; init; }

    /// <summary>The class of the words that open one only after a comma ("die", "welche").</summary>
    public required int RelativeOpeners { get; init; }

    /// <summary>The class of the words that join clauses ("und", "aber").</summary>
    public required int Coordinators { get; init; }

    /// <summary>The class of the finite verbs that may follow a joining word at once ("werden", "ist").</summary>
    public required int Auxiliaries { get; init; }

    /// <summary>The class of the pronouns that take up what was said ("diese", "sie").</summary>
    public required int Pronouns { get; init; }

    /// <summary>The class of the words that begin a relative clause behind its antecedent ("die", "welche").</summary>
    public required int RelativePronouns { get; init; }

    /// <summary>The class of the negators that go with a noun ("kein", "weder").</summary>
    public required int NegativeDeterminers { get; init; }

    /// <summary>The class of the determiners of things that there are ("die", "Ihre", "diese").</summary>
    public required int DefiniteDeterminers { get; init; }

    /// <summary>The class of the words that make the content of a bracket a statement of its own ("nur", "wir"): no negation around the bracket reaches it.</summary>
    public required int Asides { get; init; }

    /// <summary>How short answers are said in this language.</summary>
    public required AnswerWords Answers { get; init; }

    /// <summary>The words by which denials are read clause by clause.</summary>
    public required DenialWords Denials { get; init; }

    /// <summary>The words that tell how far a denial reaches.</summary>
    public required ReachWords Reach { get; init; }
}

namespace Klartext.Rules.Catalogues;

/// <summary>
/// The instructions a phrase is compiled to. One phrase has one or more parts; each part is a little program that walks over the
/// words of a sentence: an instruction and, where noted, its operands.
/// </summary>
public enum PhraseCode
{
    /// <summary>The part is matched.</summary>
    Accept,

    /// <summary>class: the next word belongs to this word class.</summary>
    Word,

    /// <summary>reference: a recognised value of this kind begins here; go on behind it.</summary>
    Value,

    /// <summary>class, value: the next word belongs to this class, or, where value is 1, a recognised value begins here; nothing is passed over.</summary>
    Expect,

    /// <summary>least, most: so many words of any kind.</summary>
    Gap,

    /// <summary>other: go on with the next instruction, and if that fails at the other one, so many numbers further on.</summary>
    Either,

    /// <summary>target: go on there, so many numbers further on.</summary>
    Jump,

    /// <summary>Only at the beginning of the sentence.</summary>
    First,

    /// <summary>Only at the end of the sentence.</summary>
    Last,
}

/// <summary>What the match of a phrase means.</summary>
public enum PhraseRole
{
    /// <summary>One of a rule's <c>any</c> phrases; the owner is the rule.</summary>
    Rule,

    /// <summary>Belongs to a rule's guards and is asked for only when the rule is considered.</summary>
    Guard,

    /// <summary>Names a value (country, service, law ...); the owner is the value.</summary>
    Value,

    /// <summary>Suppresses the service it belongs to; the owner is the value.</summary>
    NotValue,

    /// <summary>Marks a sentence that only explains a term.</summary>
    Definition,

    /// <summary>Covers a negator that negates nothing.</summary>
    NotNegating,

    /// <summary>Negates with several words ("ebenso wenig").</summary>
    Negating,

    /// <summary>Marks a condition; the owner is the <see cref="Findings.Condition"/>.</summary>
    Condition,
}

namespace Klartext.Policies;

/// <summary>What stands between a word and the one before it in the same block.</summary>
[Flags]
public enum Breaks : byte
{
    /// <summary>Nothing but white space.</summary>
    None = 0,

    /// <summary>A comma.</summary>
    Comma = 1,

    /// <summary>A semicolon, a dash between words, or a sentence end that an abbreviation hides.</summary>
    Strong = 2,

    /// <summary>A colon.</summary>
    Colon = 4,

    /// <summary>An opening bracket.</summary>
    BracketOpen = 8,

    /// <summary>A closing bracket.</summary>
    BracketClose = 16,

    /// <summary>A slash.</summary>
    Slash = 32,

    /// <summary>A line break.</summary>
    Line = 64,

    /// <summary>The word itself ends with a hyphen that stands for a head to come: "Nutzungs- und Standortdaten".</summary>
    Elided = 128,
}

/// <summary>A word or number of a document: [Start, End) in UTF-16 units of its text, and what stands before it.</summary>
public readonly record struct Word(int Start, int End, Breaks Before);

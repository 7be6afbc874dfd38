namespace Klartext.Policies;

/// <summary>A half-open stretch [Start, End) of a document's text, in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other stretch lies wholly in this one.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;
}

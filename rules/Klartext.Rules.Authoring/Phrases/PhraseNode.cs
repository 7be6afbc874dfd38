namespace Klartext.Rules.Authoring.Phrases;

/// <summary>A piece of a phrase as it is written.</summary>
public abstract record PhraseNode
{
    private PhraseNode()
    {
    }

    /// <summary>A word or the pattern of one: "auskunft*", "*daten", "=Meta".</summary>
    public sealed record Word(string Pattern) : PhraseNode;

    /// <summary>Pieces one after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PhraseNode> Pieces) : PhraseNode;

    /// <summary>One of several: (a|b c).</summary>
    public sealed record Alternatives(IReadOnlyList<PhraseNode> Choices) : PhraseNode;

    /// <summary>May be missing: [a].</summary>
    public sealed record Optional(PhraseNode Piece) : PhraseNode;

    /// <summary>So many words of any kind: {0..6}.</summary>
    public sealed record Gap(int Least, int Most) : PhraseNode;

    /// <summary>A word list by name: {personal-data}.</summary>
    public sealed record ListName(string Name) : PhraseNode;

    /// <summary>A recognised value: &lt;period&gt;, &lt;article 6(1)(f)&gt;.</summary>
    public sealed record Value(string Kind, string Argument) : PhraseNode;

    /// <summary>The beginning of the sentence: ^.</summary>
    public sealed record First : PhraseNode;

    /// <summary>The end of the sentence: $.</summary>
    public sealed record Last : PhraseNode;
}

/// <summary>A phrase: parts that all stand in one sentence in any order, within a window of words if one is given.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="Window">The most words from the first to the last part, 0 for the whole sentence.</param>
public sealed record PhraseSyntax(IReadOnlyList<PhraseNode> Parts, int Window);

/// <summary>A phrase that cannot be read: which problem, and where in it.</summary>
public sealed class PhraseException(string key, int column) : Exception(key)
{
    /// <summary>Key of the problem's sentence.</summary>
    public string Key { get; } = key;

    /// <summary>Position in the phrase, from 1.</summary>
    public int Column { get; } = column;
}

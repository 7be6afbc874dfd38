namespace Klartext.Rules.Authoring;

/// <summary>
/// Something wrong with the rules, said to a person who writes rules. The words are in the text files under the problem's key.
/// </summary>
/// <param name="Key">Which problem: "unknown-practice", "bracket-open" ...</param>
/// <param name="File">The file, relative to the rules folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">The rule's id, or what else the line belongs to; empty where nothing does.</param>
/// <param name="Values">What the sentence's placeholders stand for.</param>
public sealed record Problem(string Key, string File, int Line, string Rule, params (string Name, string Value)[] Values)
{
    /// <summary>Whether it only deserves a second look.</summary>
    public bool IsHint { get; init; }
}

/// <summary>Collects problems, so that one run shows them all.</summary>
public sealed class Problems
{
    private readonly List<Problem> all = [];

    /// <summary>All problems, in the order they were found.</summary>
    public IReadOnlyList<Problem> All => all;

    /// <summary>Whether there is one that is more than a hint.</summary>
    public bool Any => all.Exists(static problem => !problem.IsHint);

    /// <summary>Notes a problem.</summary>
    public void Add(Problem problem) => all.Add(problem);
}

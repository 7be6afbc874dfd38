using Klartext.Extension.Engine;
using Klartext.Rules.Findings;

namespace Klartext.Extension.Components;

/// <summary>What the two sides of a comparison are called: before and now, or two sites.</summary>
/// <param name="Words">The reader's words.</param>
/// <param name="Sites">The names of two sites; null where one policy is compared with its earlier version.</param>
public sealed record ComparisonLabels(ReadingWords Words, (string One, string Other)? Sites = null)
{
    /// <summary>Whether the sides are an earlier and a later version.</summary>
    public bool IsTime => Sites is null;

    /// <summary>The name of the first side.</summary>
    public string Before => Sites?.One ?? Words["extension/shell/changed/before"];

    /// <summary>The name of the second side.</summary>
    public string After => Sites?.Other ?? Words["extension/shell/changed/now"];

    /// <summary>What happened, in a word.</summary>
    public string Of(ChangeKind kind) => (Sites, kind) switch
    {
        (null, ChangeKind.New) => Words["extension/shell/changed/new"],
        (null, ChangeKind.Gone) => Words["extension/shell/changed/gone"],
        (null, _) => Words["extension/shell/changed/changed"],
        ({ } sites, ChangeKind.New) => Words.Fill("extension/readings/only-one", ("site", sites.Other)),
        ({ } sites, ChangeKind.Gone) => Words.Fill("extension/readings/only-one", ("site", sites.One)),
        _ => Words["extension/readings/both"],
    };

    /// <summary>What the first side said, where the second says something else.</summary>
    public string Was(string sentence) => Sites is { } sites ? $"{sites.One}: {sentence}" : Words.Fill("extension/shell/changed/was", ("sentence", sentence));
}

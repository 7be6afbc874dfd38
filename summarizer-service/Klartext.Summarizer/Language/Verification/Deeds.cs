using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>What is done with data: stored, used, passed on, sold, deleted.</summary>
internal static class Deeds
{
    private static readonly List<(string[] Beginnings, bool Grave)> Table = [.. PhraseTable.Lines("verbs.txt").Select(static line => (
        line.TrimStart('!').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.EndsWith('_') ? Folding.Fold(word.AsSpan(0, word.Length - 1)) + "_" : Folding.Fold(word)).ToArray(),
        line[0] == '!'))];

    /// <summary>The deed that a folded word names, or -1.</summary>
    public static int Of(string folded) => Table.FindIndex(deed => deed.Beginnings.Any(beginning =>
        beginning.EndsWith('_') ? folded.Length == beginning.Length - 1 && beginning.StartsWith(folded, StringComparison.Ordinal) : folded.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>The deeds of a text.</summary>
    public static HashSet<int> In(string text) => [.. WordStem.Words(text).Select(Of).Where(static deed => deed >= 0)];

    /// <summary>Whether what is said of one may be said of the other: they share a deed, or none of theirs is grave.</summary>
    public static bool Agree(HashSet<int> one, HashSet<int> other) =>
        one.Count == 0 || other.Count == 0 || one.Overlaps(other) || !one.Concat(other).Any(static deed => Table[deed].Grave);
}

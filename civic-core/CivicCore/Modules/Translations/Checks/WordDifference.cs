using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CivicCore.Modules.Translations.Checks;

/// <summary>A piece of a text that stayed, came or went.</summary>
/// <param name="Words">The words with their spaces.</param>
/// <param name="Change">-1 gone, 0 as it was, 1 new.</param>
internal sealed record ChangedPiece(string Words, int Change);

/// <summary>What changed between two texts, word by word.</summary>
internal static class WordDifference
{
    /// <summary>Pieces of both texts in order; neighbours of one kind are one piece.</summary>
    public static IReadOnlyList<ChangedPiece> Between(string before, string after)
    {
        var pieces = new List<ChangedPiece>();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            var change = line.Type switch { ChangeType.Deleted => -1, ChangeType.Inserted => 1, _ => 0 };
            if (pieces is [.., var last] && last.Change == change)
            {
                pieces[^1] = last with { Words = last.Words + line.Text };
            }
            else
            {
                pieces.Add(new ChangedPiece(line.Text, change));
            }
        }

        return pieces;
    }
}

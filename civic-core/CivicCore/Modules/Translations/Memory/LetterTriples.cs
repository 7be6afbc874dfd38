namespace CivicCore.Modules.Translations.Memory;

/// <summary>How alike two texts are: Dice's coefficient over the runs of three letters they have, each counted as often as it occurs.</summary>
internal sealed class LetterTriples
{
    private readonly Dictionary<(char, char, char), int> counts = [];
    private readonly int total;

    public LetterTriples(string text)
    {
        var letters = $" {string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} ";
        for (var at = 0; at + 2 < letters.Length; at++)
        {
            var triple = (letters[at], letters[at + 1], letters[at + 2]);
            counts[triple] = counts.GetValueOrDefault(triple) + 1;
            total++;
        }
    }

    /// <summary>1 for the same words, 0 for nothing in common.</summary>
    public double LikenessTo(LetterTriples other) =>
        total + other.total == 0 ? 0 : 2.0 * counts.Sum(each => Math.Min(each.Value, other.counts.GetValueOrDefault(each.Key))) / (total + other.total);
}

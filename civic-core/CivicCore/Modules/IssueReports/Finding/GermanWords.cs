using System.Text;
using CivicCore.Modules.IssueReports.Categories;

namespace CivicCore.Modules.IssueReports.Finding;

/// <summary>
/// Words of a text, folded (case, umlauts in both spellings, ß), without those that say nothing, cut to their stems (CISTEM, Weißweiler
/// and Fraser 2017), and words of one meaning as one. The lists stand in words.yaml.
/// </summary>
internal sealed class GermanWords
{
    private const int ShortestPart = 4;

    private readonly HashSet<string> empty;
    private readonly Dictionary<string, string> meanings = new(StringComparer.Ordinal);

    public GermanWords()
    {
        using var text = new StreamReader(typeof(GermanWords).Assembly.GetManifestResourceStream($"{typeof(GermanWords).Namespace}.words.yaml")!);
        var lists = CategoryFile.Read<Lists>(text, "words.yaml");
        empty = [.. Split(lists.Empty)];
        foreach (var line in lists.Same)
        {
            var meaning = Stem(Fold(line[0]));
            foreach (var word in line.SelectMany(Split).Where(word => !empty.Contains(word)))
            {
                meanings.TryAdd(Stem(word), meaning);
            }
        }
    }

    /// <summary>The meanings of a text.</summary>
    public IReadOnlyCollection<string> Of(string? text) =>
        Split(text ?? "").Where(word => word.Length > 2 && !word.All(char.IsDigit) && !empty.Contains(word)).Select(static word => Stem(word)).Select(stem => meanings.GetValueOrDefault(stem, stem)).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much two texts share, 0 to 1 (Dice), where a part of a compound counts as most of it; null if one says nothing.</summary>
    public double? Share(string? one, string? other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Count == 0 || right.Count == 0 ? null : (left.Sum(word => Best(word, right)) + right.Sum(word => Best(word, left))) / (left.Count + right.Count);
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        var stem = new StringBuilder(word.Length >= 6 && word.StartsWith("ge", StringComparison.Ordinal) ? word[2..] : word)
            .Replace("sch", "$").Replace("ei", "%").Replace("ie", "&").ToString();
        while (stem.Length > 3)
        {
            if (stem.Length > 5 && (stem.EndsWith("em", StringComparison.Ordinal) || stem.EndsWith("er", StringComparison.Ordinal) || stem.EndsWith("nd", StringComparison.Ordinal)))
            {
                stem = stem[..^2];
            }
            else if (stem[^1] is 't' or 'e' or 's' or 'n')
            {
                stem = stem[..^1];
            }
            else
            {
                break;
            }
        }

        return stem.Replace("$", "sch", StringComparison.Ordinal).Replace("%", "ei", StringComparison.Ordinal).Replace("&", "ie", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Split(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = char.ToLowerInvariant(letter) switch
            {
                'ä' => folded.Append('a'),
                'ö' => folded.Append('o'),
                'ü' => folded.Append('u'),
                'ß' => folded.Append("ss"),
                '\u0308' => folded, // composed of two letters: the mark is left out
                var other when char.IsLetterOrDigit(other) => folded.Append(other),
                _ => folded.Append(' '),
            };
        }

        return folded.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").ToString();
    }

    private static double Best(string word, IReadOnlyCollection<string> others) =>
        others.Contains(word) ? 1 : others.Any(other => IsPart(word, other) || IsPart(other, word)) ? 0.8 : 0;

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart && whole.Length > part.Length && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));

    private sealed class Lists
    {
        public string Empty { get; init; } = "";

        public List<List<string>> Same { get; init; } = [];
    }
}

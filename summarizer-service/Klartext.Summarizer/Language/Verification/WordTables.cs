using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>Tables of words of which those on one line mean the like: number words, and words that widen or narrow a sentence.</summary>
internal sealed class WordTables
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>Reads an embedded file.</summary>
    public WordTables(string name)
    {
        var number = 0;
        foreach (var line in PhraseTable.Lines(name))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                lines[Folding.Fold(word)] = number;
            }

            number++;
        }
    }

    /// <summary>Number words with their digits.</summary>
    public static WordTables Numbers { get; } = new("numbers.txt");

    /// <summary>"not", "only", "always", "all" and their kin.</summary>
    public static WordTables Scope { get; } = new("scope.txt");

    /// <summary>"percent", "half", "except" and their kin.</summary>
    public static WordTables Shares { get; } = new("share.txt");

    /// <summary>What narrows a sentence: "nur", "in Einzelfällen", people who are not the reader.</summary>
    public static WordTables Narrowing { get; } = new("narrowing.txt");

    /// <summary>The line of a folded word; null where no line has it.</summary>
    public int? LineOf(string folded) => lines.TryGetValue(folded, out var line) ? line : null;

    /// <summary>The lines whose words occur in a text.</summary>
    public HashSet<int> In(string text) => [.. WordStem.Words(text).Select(word => lines.GetValueOrDefault(word, -1)).Where(static line => line >= 0)];
}

using System.Collections.Frozen;
using System.Globalization;
using Klartext.Policies;

namespace Klartext.Rules.Answers;

/// <summary>Which rule of easy German a text breaks, and with which words.</summary>
/// <param name="Rule">long-sentence, passive, genitive, subjunctive, abbreviation, long-word or bracket.</param>
/// <param name="Words">The words.</param>
/// <param name="Count">Words of a long sentence, letters of a long word, otherwise 0.</param>
public sealed record EasyLanguageFault(string Rule, string Words, int Count);

/// <summary>
/// Looks for what a program can see of the rules of Leichte Sprache (DIN SPEC 33429): sentence length, passive, genitive, subjunctive,
/// abbreviations, long words without a hyphen or point, brackets. It replaces no group of readers.
/// </summary>
public static class EasyLanguage
{
    /// <summary>Most words of a sentence.</summary>
    public const int MostWords = 12;

    /// <summary>Most letters of a word without a hyphen or point that parts it.</summary>
    public const int MostLetters = 14;

    private static readonly FrozenSet<string> Passive = Set("werden", "wird", "wurde", "wurden", "worden");
    private static readonly FrozenSet<string> Subjunctive = Set(
        "waere", "waeren", "haette", "haetten", "wuerde", "wuerden", "koennte", "koennten", "muesste", "muessten", "duerfte", "duerften", "gaebe", "kaeme", "kaemen", "liesse", "sei", "seien");

    private static readonly FrozenSet<string> GenitiveArticles = Set("des", "eines", "ihres", "unseres", "seines", "dieses", "jedes", "keines", "meines", "deren", "dessen");
    private static readonly FrozenSet<string> NoGenitives = Set("dieses jahr", "jedes mal", "dieses mal", "eines tages");
    private static readonly FrozenSet<string> Abbreviated = Set("bzw", "usw", "ggf", "etc", "evtl", "inkl", "ca", "nr", "art", "abs", "vgl", "sog", "gem", "lit", "max", "mind", "str", "tel", "z.b", "d.h", "u.a", "o.ä", "i.d.r", "u.u");

    /// <summary>What the text breaks; nothing for a text that keeps all rules that can be seen.</summary>
    public static IEnumerable<EasyLanguageFault> Check(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, line)], null, "de");
            foreach (var sentence in document.Sentences)
            {
                foreach (var fault in Check(document, sentence))
                {
                    yield return fault;
                }
            }

            if (line.IndexOf('(', StringComparison.Ordinal) is var bracket and >= 0)
            {
                yield return new EasyLanguageFault("bracket", line[bracket..], 0);
            }
        }
    }

    /// <summary>The text with each of its sentences on a line of its own, as Leichte Sprache is set; lines it already has stay.</summary>
    public static string InLines(string text) => string.Join('\n', text.Split('\n').Select(SplitLine));

    private static string SplitLine(string line)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, line)], null, "de");
        return document.Sentences.Length < 2 ? line : string.Join('\n', document.Sentences.Select(sentence => document.Slice(sentence.Range).ToString().Trim()));
    }

    private static IEnumerable<EasyLanguageFault> Check(PolicyDocument document, Sentence sentence)
    {
        string[] words = [.. document.Words.AsSpan(sentence.FirstWord, sentence.WordCount).ToArray().Select(word => document.Text[word.Start..word.End])];
        string[] folded = [.. words.Select(static word => Folding.Fold(word))];
        if (words.Length > MostWords)
        {
            yield return new EasyLanguageFault("long-sentence", document.Slice(sentence.Range).ToString(), words.Length);
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (Passive.Contains(folded[at]) && Array.Exists(folded, static word => IsParticiple(word)))
            {
                yield return new EasyLanguageFault("passive", $"{words[at]} … {words[Array.FindIndex(folded, IsParticiple)]}", 0);
            }

            if (IsGenitive(words, folded, at))
            {
                yield return new EasyLanguageFault("genitive", $"{words[at]} {words[at + 1]}", 0);
            }

            if (Subjunctive.Contains(folded[at]))
            {
                yield return new EasyLanguageFault("subjunctive", words[at], 0);
            }

            if (words[at].Length > MostLetters && !words[at].AsSpan().ContainsAny('-', '·') && !words[at].StartsWith('{'))
            {
                yield return new EasyLanguageFault("long-word", words[at], words[at].Length);
            }
        }

        foreach (var abbreviation in Abbreviations(document.Slice(sentence.Range).ToString()))
        {
            yield return new EasyLanguageFault("abbreviation", abbreviation, 0);
        }
    }

    /// <summary>A genitive article, and behind it a noun that ends in -s ("des Anbieters"); "jedes Mal" is none.</summary>
    private static bool IsGenitive(string[] words, string[] folded, int at)
    {
        if (at + 1 >= words.Length || !GenitiveArticles.Contains(folded[at]) || NoGenitives.Contains($"{folded[at]} {folded[at + 1]}"))
        {
            return false;
        }

        var noun = Array.FindIndex(words, at + 1, Math.Min(2, words.Length - at - 1), static word => Characters.IsCapital(word[0]));
        return folded[at] is "deren" or "dessen" || noun >= 0 && (folded[at] == "des" || folded[noun].EndsWith('s'));
    }

    private static bool IsParticiple(string folded)
    {
        const int leastLetters = 5;
        if (folded.Length < leastLetters || !(folded.EndsWith('t') || folded.EndsWith("en", StringComparison.Ordinal)))
        {
            return false;
        }

        var ge = folded.IndexOf("ge", StringComparison.Ordinal);
        return ge is 0 or > 1 and < 8 && folded.Length - ge > 5 && !folded.StartsWith("gegen", StringComparison.Ordinal)
            || folded.EndsWith('t') && (folded.StartsWith("ver", StringComparison.Ordinal) || folded.StartsWith("be", StringComparison.Ordinal) || folded.StartsWith("er", StringComparison.Ordinal)
                || folded.StartsWith("ent", StringComparison.Ordinal) || folded.StartsWith("zer", StringComparison.Ordinal) || folded.EndsWith("iert", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Abbreviations(string sentence) =>
        sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where((word, at) => word.EndsWith('.') && Abbreviated.Contains(word.TrimEnd('.').TrimStart('(').ToLower(CultureInfo.InvariantCulture)));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}

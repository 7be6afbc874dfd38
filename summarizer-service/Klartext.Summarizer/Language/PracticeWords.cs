using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Tells which practices a question speaks of, by the words that people of its language use for them in the texts. So a question in
/// Turkish, Ukrainian, Arabic or Russian finds its passages in a German or English policy.
/// </summary>
internal sealed class PracticeWords
{
    private const int LeastLetters = 3;
    private const int SurePrefix = 4; // letters that two words of one family begin with
    private const double LeastShare = 0.6; // of the longer word
    private const double LeastScore = 2.2; // a word that few practices share, or two that some do
    private const double NextToBest = 0.4;

    private static readonly string[] ArabicParticles = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "س"];
    private static readonly HashSet<string> Empty = [.. PhraseTable.Lines("question-words.txt").SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static word => Plain(word))];

    private readonly Dictionary<string, HashSet<PracticeId>> practices = new(StringComparer.Ordinal);
    private readonly int count;

    /// <summary>Gathers the words of a language.</summary>
    public PracticeWords(RuleBook book, string language)
    {
        var texts = book.Texts(language);
        count = book.Taxonomy.Practices.Count;
        foreach (var practice in book.Taxonomy.Practices)
        {
            var own = texts.All.Where(pair => pair.Key.StartsWith($"practices/{practice.Id}/", StringComparison.Ordinal)).Select(static pair => pair.Value);
            foreach (var word in own.Append(texts.Find("reading/questions/" + practice.Question) ?? string.Empty).SelectMany(Words))
            {
                (practices.TryGetValue(word, out var list) ? list : practices[word] = []).Add(practice.Id);
            }
        }
    }

    /// <summary>The practices that a question speaks of, with their weight from 0 to 1; none where its words tell nothing.</summary>
    public IEnumerable<(PracticeId Practice, double Weight)> In(string question)
    {
        var scores = new Dictionary<PracticeId, double>();
        foreach (var word in Words(question).Where(static word => !Empty.Contains(word)).Distinct(StringComparer.Ordinal))
        {
            var best = new Dictionary<PracticeId, double>();
            foreach (var (known, list) in practices)
            {
                if (Likeness(word, known) is var likeness and > 0)
                {
                    foreach (var practice in list)
                    {
                        best[practice] = Math.Max(best.GetValueOrDefault(practice), likeness);
                    }
                }
            }

            var rarity = Math.Log((double)count / Math.Max(1, best.Count));
            foreach (var (practice, likeness) in best)
            {
                scores[practice] = scores.GetValueOrDefault(practice) + (rarity * likeness);
            }
        }

        var most = scores.Count == 0 ? 0 : scores.Values.Max();
        return most < LeastScore ? [] : scores.Where(pair => pair.Value >= most * NextToBest).Select(pair => (pair.Key, pair.Value / most));
    }

    /// <summary>1 for the same word, less for one of the same family, 0 for another: endings differ, and in Arabic what is written before.</summary>
    private static double Likeness(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        var same = one.AsSpan().CommonPrefixLength(other);
        var share = same / (double)Math.Max(one.Length, other.Length);
        return same >= Math.Min(SurePrefix, Math.Min(one.Length, other.Length)) && share >= LeastShare ? share : 0;
    }

    private static IEnumerable<string> Words(string text)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        return document.Words.Select(word => Plain(document.Text.AsSpan(word.Start, word.End - word.Start))).Where(static word => word.Length >= LeastLetters);
    }

    /// <summary>Folded, without the marks and joined particles of Arabic, and with е for ё.</summary>
    private static string Plain(ReadOnlySpan<char> word)
    {
        var letters = new char[word.Length * 2];
        var length = 0;
        foreach (var character in Folding.Fold(word))
        {
            if (character is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or '\u060C' or '\u061F' or '\u061B')
            {
                continue;
            }

            letters[length++] = character switch { 'ё' => 'е', 'أ' or 'إ' or 'آ' => 'ا', 'ى' => 'ي', 'ة' => 'ه', _ => character };
        }

        var plain = new string(letters, 0, length);
        var particle = Array.Find(ArabicParticles, particle => plain.StartsWith(particle, StringComparison.Ordinal) && plain.Length - particle.Length >= LeastLetters);
        return particle is null ? plain : plain[particle.Length..];
    }
}

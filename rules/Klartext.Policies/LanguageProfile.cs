using System.Numerics;

namespace Klartext.Policies;

/// <summary>
/// Tells the language of a text by its commonest small words. The text decides; what the page says of itself only breaks a tie
/// or speaks where the text is too short.
/// </summary>
public static class LanguageProfile
{
    private const int WordsThatDecide = 30;
    private const int WordsOfABlock = 12; // fewer do not tell a block's language
    private const int WordsOfALongBlock = 40; // more are looked at in steps
    private const int WordsThatAreEnough = 1000;
    private const int WordsOfTwoLanguages = 200;
    private const double SecondLanguage = 0.2; // share of the words
    private const double LeastShare = 0.12; // of all words, in running text of a known language some 0.25 to 0.45

    private static readonly (string Language, string[] Words)[] Profiles =
    [
        ("de", ["der", "die", "das", "und", "ist", "sind", "nicht", "mit", "von", "zu", "den", "dem", "des", "ein", "eine", "einer", "auf", "für", "sie", "wir", "ihre", "ihrer", "werden", "wird", "oder", "bei", "im", "auch", "nach", "durch", "uns", "unsere", "sich", "als", "dass", "diese", "dieser", "kann", "können", "sowie", "zur", "zum", "über", "aus", "kein", "keine", "nie", "ich", "ihren", "ihrem", "dein", "deine", "deinen", "du", "es", "gibt", "nur", "hier", "unser",
            "abs", "art", "bzw", "daten", "datenschutz", "dsgvo", "gemäß", "personenbezogene", "rechtsgrundlage", "verantwortlicher", "verarbeitung"]),
        ("en", ["the", "and", "of", "to", "is", "are", "we", "you", "your", "our", "or", "not", "with", "for", "that", "this", "be", "may", "by", "on", "as", "from", "will", "any", "it", "have", "us", "other", "such", "which", "when", "can", "if"]),
        ("fr", ["le", "la", "les", "et", "des", "est", "sont", "vous", "nous", "vos", "nos", "pour", "dans", "que", "qui", "sur", "par", "une", "du", "au", "aux", "ou", "avec", "votre", "ces", "cette", "être", "peut"]),
        ("es", ["el", "los", "las", "y", "que", "del", "para", "por", "con", "una", "sus", "nuestro", "se", "o", "como", "su", "este", "esta", "puede", "son", "es", "usted"]),
        ("it", ["il", "gli", "che", "di", "per", "con", "sono", "della", "dei", "delle", "nel", "una", "dati", "alla", "dal", "può", "questo", "suoi", "anche"]),
        ("nl", ["het", "een", "van", "en", "niet", "wij", "uw", "voor", "zijn", "op", "dat", "worden", "wordt", "deze", "ook", "naar", "bij", "aan", "onze", "kunnen"]),
        ("pl", ["w", "i", "na", "oraz", "jest", "nie", "się", "do", "przez", "dla", "są", "lub", "że", "przetwarzania", "danych"]),
        ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "veya", "kişisel", "olan", "verilerin", "gibi", "da", "de"]),
        ("fi", ["ja", "on", "ei", "tai", "että", "voi", "ovat", "sekä", "käyttäjän", "tietoja", "tietojen", "olla", "jos", "myös"]),
        ("sv", ["och", "att", "det", "som", "är", "av", "på", "för", "inte", "vi", "till", "om", "dina", "kan", "eller"]),
        ("da", ["og", "at", "det", "af", "er", "på", "til", "ikke", "vi", "dine", "kan", "eller", "om", "som", "vores"]),
        ("cs", ["a", "v", "na", "je", "se", "že", "nebo", "jsou", "pro", "údajů", "osobních", "které"]),
        ("pt", ["o", "os", "as", "e", "que", "do", "da", "dos", "para", "não", "uma", "com", "seus", "ou", "são"]),
        ("ru", ["и", "в", "на", "не", "что", "с", "по", "для", "или", "данных", "мы", "вы", "при"]),
        ("uk", ["і", "в", "на", "не", "що", "з", "та", "для", "або", "даних", "ми", "ви", "при", "є"]),
    ];

    private static readonly SmallWords Owners = OwnersOfWords();

    /// <summary>Two-letter code of the text's language, or null when nothing tells it.</summary>
    internal static string? Tell(string text, ReadOnlySpan<Word> words, string? pageLanguage)
    {
        var page = pageLanguage is { Length: >= 2 } && char.IsAsciiLetter(pageLanguage[0]) && char.IsAsciiLetter(pageLanguage[1])
            && (pageLanguage.Length == 2 || !char.IsAsciiLetter(pageLanguage[2])) ? Folding.Fold(pageLanguage.AsSpan(0, 2)) : null;
        var (best, seen) = Best(text, words, Math.Max(1, words.Length / WordsThatAreEnough), page);
        return best is not null && (seen >= WordsThatDecide || page is null) ? best : page ?? best;
    }

    /// <summary>
    /// The language of each block of a text in two languages, or null where one language is enough. A block too short to tell takes
    /// the language of the one before it; a second language counts when at least a fifth of the words are in it.
    /// </summary>
    internal static string?[]? OfBlocks(string text, DocumentBlock[] blocks, Sentence[] sentences, Word[] words)
    {
        if (words.Length < WordsOfTwoLanguages)
        {
            return null;
        }

        var languages = new string?[blocks.Length];
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        string? before = null;
        for (var index = 0; index < blocks.Length; index++)
        {
            var block = blocks[index];
            if (block.SentenceCount > 0)
            {
                var first = sentences[block.FirstSentence].FirstWord;
                var last = sentences[block.FirstSentence + block.SentenceCount - 1];
                var own = words.AsSpan(first, last.FirstWord + last.WordCount - first);
                before = own.Length >= WordsOfABlock ? Best(text, own, Math.Max(1, own.Length / WordsOfALongBlock), before).Language ?? before : before;
                if (before is not null)
                {
                    shares[before] = shares.GetValueOrDefault(before) + own.Length;
                }
            }

            languages[index] = before;
        }

        return shares.Count(share => share.Value >= words.Length * SecondLanguage) > 1 ? languages : null;
    }

    /// <summary>The languages of each word, one bit each.</summary>
    private static SmallWords OwnersOfWords()
    {
        var owners = new SmallWords();
        for (var index = 0; index < Profiles.Length; index++)
        {
            foreach (var word in Profiles[index].Words)
            {
                owners.Add(Folding.Fold(word), 1 << index);
            }
        }

        return owners;
    }

    private static (string? Language, int Seen) Best(string text, ReadOnlySpan<Word> words, int step, string? preferred)
    {
        Span<int> counts = stackalloc int[Profiles.Length];
        Span<char> folded = stackalloc char[32];
        var seen = 0;
        for (var index = 0; index < words.Length; index += step)
        {
            var word = words[index];
            seen++;
            if (word.End - word.Start > 15)
            {
                continue;
            }

            for (var owners = Owners.Of(folded[..Folding.Fold(text.AsSpan(word.Start, word.End - word.Start), folded)]); owners != 0; owners &= owners - 1)
            {
                counts[BitOperations.TrailingZeroCount(owners)]++;
            }
        }

        var best = 0;
        for (var profile = 1; profile < counts.Length; profile++)
        {
            best = counts[profile] > counts[best] || counts[profile] == counts[best] && Profiles[profile].Language == preferred ? profile : best;
        }

        return (counts[best] >= Math.Max(2, seen * LeastShare) ? Profiles[best].Language : null, seen);
    }
}

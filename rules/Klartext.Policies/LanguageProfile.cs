using System.Collections.Frozen;

namespace Klartext.Policies;

/// <summary>
/// Tells the language of a text by its commonest small words. The text decides; what the page says of itself only breaks a tie
/// or speaks where the text is too short.
/// </summary>
public static class LanguageProfile
{
    private const int WordsThatDecide = 30;
    private const double LeastShare = 0.12; // of all words, in running text of a known language some 0.25 to 0.45

    private static readonly (string Language, string[] Words)[] Profiles =
    [
        ("de", ["der", "die", "das", "und", "ist", "sind", "nicht", "mit", "von", "zu", "den", "dem", "des", "ein", "eine", "einer", "auf", "für", "sie", "wir", "ihre", "ihrer", "werden", "wird", "oder", "bei", "im", "auch", "nach", "durch", "uns", "unsere", "sich", "als", "dass", "diese", "dieser", "kann", "können", "sowie", "zur", "zum", "über", "aus"]),
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

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Owners = Profiles
        .SelectMany(static (profile, index) => profile.Words.Select(word => (Word: Folding.Fold(word), Bit: 1 << index)))
        .GroupBy(static pair => pair.Word, static pair => pair.Bit, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.Aggregate(static (a, b) => a | b), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Two-letter code of the text's language, or null when nothing tells it.</summary>
    internal static string? Tell(string text, Word[] words, string? pageLanguage)
    {
        var page = pageLanguage is { Length: >= 2 } && char.IsAsciiLetter(pageLanguage[0]) && char.IsAsciiLetter(pageLanguage[1])
            && (pageLanguage.Length == 2 || !char.IsAsciiLetter(pageLanguage[2])) ? Folding.Fold(pageLanguage.AsSpan(0, 2)) : null;
        Span<int> counts = stackalloc int[Profiles.Length];
        Span<char> folded = stackalloc char[32];
        var step = Math.Max(1, words.Length / 4000);
        var seen = 0;
        for (var index = 0; index < words.Length; index += step)
        {
            var word = words[index];
            seen++;
            if (word.End - word.Start > 15 || !Owners.TryGetValue(folded[..Folding.Fold(text.AsSpan(word.Start, word.End - word.Start), folded)], out var owners))
            {
                continue;
            }

            for (var profile = 0; profile < counts.Length; profile++)
            {
                counts[profile] += owners >> profile & 1;
            }
        }

        var best = 0;
        for (var profile = 1; profile < counts.Length; profile++)
        {
            best = counts[profile] > counts[best] || counts[profile] == counts[best] && Profiles[profile].Language == page ? profile : best;
        }

        var certain = counts[best] >= Math.Max(2, seen * LeastShare);
        return certain && (seen >= WordsThatDecide || page is null) ? Profiles[best].Language : page ?? (certain ? Profiles[best].Language : null);
    }
}

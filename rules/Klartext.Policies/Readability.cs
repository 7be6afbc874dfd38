namespace Klartext.Policies;

/// <summary>How hard a text is to read, in three words for people.</summary>
public enum ReadingLevel
{
    /// <summary>leicht: index 60 and more.</summary>
    Easy,

    /// <summary>mittel: 40 to 60.</summary>
    Medium,

    /// <summary>schwer: under 40.</summary>
    Hard,
}

/// <summary>
/// Readability of a document: the Flesch index, for German with Amstad's constants (Toni Amstad, Wie verständlich sind unsere
/// Zeitungen?, 1978), for other languages with Flesch's own (1948). Higher is easier; ordinary prose has 50 to 70.
/// </summary>
/// <param name="Index">"flesch-amstad" or "flesch".</param>
/// <param name="Value">The index, one decimal, 0 to 100.</param>
/// <param name="Level">The same in a word.</param>
public sealed record Readability(string Index, double Value, ReadingLevel Level)
{
    private const double WordsPerMinute = 200;

    /// <summary>Measures a document by its running text (paragraphs and list items).</summary>
    public static Readability Of(PolicyDocument document)
    {
        int words = 0, sentences = 0, syllables = 0;
        foreach (var sentence in document.Sentences)
        {
            if (document.Blocks[sentence.Block].Kind is BlockKind.Heading or BlockKind.TableCell || sentence.WordCount == 0)
            {
                continue;
            }

            sentences++;
            words += sentence.WordCount;
            foreach (var word in document.Words.AsSpan(sentence.FirstWord, sentence.WordCount))
            {
                syllables += Syllables(document.Text.AsSpan(word.Start, word.End - word.Start));
            }
        }

        var german = document.Language != "en";
        var length = words / (double)Math.Max(1, sentences);
        var weight = syllables / (double)Math.Max(1, words);
        var index = german ? 180 - length - 58.5 * weight : 206.835 - 1.015 * length - 84.6 * weight;
        var value = words == 0 ? 0 : Math.Round(Math.Clamp(index, 0, 100), 1);
        return new Readability(german ? "flesch-amstad" : "flesch", value, value >= 60 ? ReadingLevel.Easy : value >= 40 ? ReadingLevel.Medium : ReadingLevel.Hard);
    }

    /// <summary>Minutes a grown-up needs for the document at 200 words a minute, one decimal.</summary>
    public static double ReadingMinutes(PolicyDocument document) => Math.Round(document.Words.Length / WordsPerMinute, 1);

    /// <summary>Syllables of a word: groups of vowels, at least one.</summary>
    private static int Syllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var character in word)
        {
            var vowel = character is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ä' or 'ö' or 'ü' or 'A' or 'E' or 'I' or 'O' or 'U' or 'Ä' or 'Ö' or 'Ü';
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        return Math.Max(1, count);
    }
}

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// Tells sentences that speak to a language model instead of a reader. No such sentence is sent to a model or accepted as proof. This
/// is a second wall: the first is that nothing unproven is shown, whoever asked for it.
/// </summary>
internal static class HostileText
{
    private static readonly PhraseTable Phrases = new("hostile.txt");

    /// <summary>Whether a sentence speaks to a model.</summary>
    public static bool Is(ReadOnlySpan<char> sentence) => Phrases.OccursIn(string.Create(sentence.Length, sentence, static (latin, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            latin[at] = Latin(text[at]);
        }
    })) || HasEncodedText(sentence);

    /// <summary>A run of 40 letters and digits of the base64 alphabet with both cases and digits: no word of any language.</summary>
    private static bool HasEncodedText(ReadOnlySpan<char> sentence)
    {
        const int longest = 40;
        var run = 0;
        bool upper = false, lower = false, digit = false;
        foreach (var character in sentence)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '='))
            {
                run = 0;
                upper = lower = digit = false;
                continue;
            }

            upper |= char.IsAsciiLetterUpper(character);
            lower |= char.IsAsciiLetterLower(character);
            digit |= char.IsAsciiDigit(character) || character is '+' or '=';
            if (++run >= longest && upper && lower && digit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Greek and Cyrillic letters that look like Latin ones.</summary>
    private static char Latin(char character) => character switch
    {
        'а' or 'α' or 'А' or 'Α' => 'a',
        'е' or 'ε' or 'Е' or 'Ε' => 'e',
        'о' or 'ο' or 'О' or 'Ο' => 'o',
        'р' or 'ρ' or 'Р' or 'Ρ' => 'p',
        'с' or 'С' => 'c',
        'у' or 'У' or 'Υ' => 'y',
        'х' or 'χ' or 'Х' or 'Χ' => 'x',
        'і' or 'ι' or 'І' or 'Ι' => 'i',
        'ѕ' or 'Ѕ' => 's',
        'к' or 'κ' or 'К' or 'Κ' => 'k',
        'м' or 'М' or 'Μ' => 'm',
        'т' or 'τ' or 'Т' or 'Τ' => 't',
        'н' or 'Н' => 'h',
        'ν' => 'v',
        'г' => 'r',
        'п' => 'n',
        'ԁ' => 'd',
        'ɡ' => 'g',
        >= 'Ａ' and <= 'Ｚ' => (char)(character - 'Ａ' + 'a'),
        >= 'ａ' and <= 'ｚ' => (char)(character - 'ａ' + 'a'),
        _ => character,
    };
}
